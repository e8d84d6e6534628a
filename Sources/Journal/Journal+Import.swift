import Dialogue

extension Journal {
  /// What was read of a file that a session was copied from.
  public struct Imported: Equatable, Sendable {
    /// How many records there are.
    public var count: Int
    /// How many bytes of a last line that was cut short were left out.
    public var tornBytes: Int
  }

  /// Copies a session from anywhere, after all of it was checked; none of the same name is replaced.
  ///
  /// - Parameters:
  ///   - file: Where it stands.
  ///   - copy: Where the copy is to stand, and what it is to be locked with.
  /// - Throws: `JournalError.damaged` with the place, and then nothing is made.
  public static func copy(
    from file: SessionFile, to copy: SessionFile
  ) throws(JournalError) -> Imported {
    var reader = try JournalReader(at: file.path, key: file.key)
    let lock = try Lock(for: copy.path)
    guard Status(copy.path) == nil else { throw .exists }
    var imported = Imported(count: 0, tornBytes: 0)
    _ = try Draft.replace(copy, reader.header) { (draft) throws(JournalError) in
      while let record = try reader.next() { try draft.append(record) }
      imported = Imported(count: draft.count, tornBytes: reader.torn)
    }
    _ = consume lock
    return imported
  }
}
