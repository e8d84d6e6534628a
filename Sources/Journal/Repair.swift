import Dialogue

/// What was saved of a damaged session.
public struct Repair: Equatable, Sendable {
  /// How many records are whole.
  public var kept = 0
  /// The lines that were left out, counted from 1.
  public var leftOut: [Int] = []
  /// Where the damaged file stands now; `nil` when nothing was damaged, and nothing was changed.
  public var setAside: String?

  /// Writes a damaged session anew from all that is whole.
  ///
  /// Before the damage every line is proven by its checksum. The first line after it is taken when it
  /// reads as a record and comes later, and proves those that follow. The damaged file is kept beside
  /// the new one. Of a locked session nothing opens behind the damage, since each line is bound to the one before.
  ///
  /// - Parameter session: The session.
  /// - Throws: `JournalError.damaged` when the first line is, since nothing is whole without it.
  public static func repair(_ session: SessionFile) throws(JournalError) -> Repair {
    let path = session.path
    let file = try File(path, toWrite: false)
    let lock = try Lock(for: path)
    guard file.isAt(path) else { throw .changedElsewhere }
    var repair = Repair()
    if try !isDamaged(session) { return repair }
    let header = try JournalReader(at: path, key: session.key).header
    let bytes = try file.readAll()
    let aside = Beside.damaged(of: path)
    try File(making: aside).fill(bytes)
    repair.setAside = aside
    _ = try Draft.replace(session, header) { (draft) throws(JournalError) in
      if session.key != nil {
        repair.leftOut = try copyWhole(
          SessionFile(path: aside, key: session.key), bytes, to: &draft)
        repair.kept = draft.count
        return
      }
      var rescue = Rescue(bytes)
      while let record = rescue.next() { try draft.append(record) }
      repair.kept = draft.count
      repair.leftOut = rescue.leftOut
    }
    _ = consume lock
    return repair
  }

  /// Copies the records before the damage; returns the lines behind it.
  private static func copyWhole(
    _ locked: SessionFile, _ bytes: [UInt8], to draft: inout Draft
  ) throws(JournalError) -> [Int] {
    var reader = try JournalReader(at: locked.path, key: locked.key)
    do throws(JournalError) {
      while let record = try reader.next() { try draft.append(record) }
    } catch .damaged {
      // The head and the header are lines of their own.
      return Array(draft.count + 3...max(draft.count + 3, bytes.count { $0 == 10 }))
    }
    return []
  }

  private static func isDamaged(_ session: SessionFile) throws(JournalError) -> Bool {
    var reader = try JournalReader(at: session.path, key: session.key)
    do throws(JournalError) {
      while try reader.next() != nil {}
    } catch .damaged {
      return true
    }
    return false
  }
}

extension File {
  /// Reads the whole file.
  fileprivate func readAll() throws(JournalError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (status?.size ?? 0) + 1)
    var count = 0
    while case let more = try read(into: &bytes, from: count), more > 0 {
      count += more
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    return Array(bytes[..<count])
  }

  /// Writes all of a new file, and waits until it is on disk.
  fileprivate func fill(_ bytes: [UInt8]) throws(JournalError) {
    try write(bytes, at: 0)
    try sync()
  }
}
