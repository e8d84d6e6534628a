import Sealing

extension Shelf {
  private static let ending = ".locked"

  /// The files of the locked sessions on the shelf. Their names say nothing, and are in no order.
  private func lockedFiles() throws(JournalError) -> [String] {
    do throws(JournalError) {
      return try Folder.names(in: folder).filter { file in
        file.hasSuffix(Self.ending) && Status("\(folder)/\(file)")?.kind == .file
      }
    } catch {
      if error == .notFound { return [] }
      throw error
    }
  }

  /// How many locked sessions stand on the shelf.
  public func lockedCount() throws(JournalError) -> Int { try lockedFiles().count }

  /// How the keys of the locked sessions on the shelf are made, each way once.
  ///
  /// A file that is no locked session, or a damaged one, is passed over: it could not be told whose it is.
  public func keyParameters() throws(JournalError) -> [KeyParameters] {
    var found: [KeyParameters] = []
    for file in try lockedFiles() {
      guard let header = try? LockedHeader.of(fileAt: "\(folder)/\(file)") else { continue }
      if !found.contains(header.parameters) { found.append(header.parameters) }
    }
    return found
  }

  /// The file that a session has when it is locked with a key.
  public func path(for name: String, lockedWith key: MasterKey) throws(JournalError) -> String {
    guard Self.isName(name) else { throw .badName(name) }
    return "\(folder)/\(key.fileName(for: name))\(Self.ending)"
  }

  /// The locked session of a name that a key opens, or `nil` when there is none.
  public func locked(_ name: String, with key: MasterKey) throws(JournalError) -> SessionFile? {
    let path = try path(for: name, lockedWith: key)
    return Status(path) == nil ? nil : SessionFile(path: path, key: key)
  }
}
