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
  /// the new one.
  ///
  /// - Parameter path: The file.
  /// - Throws: `JournalError.damaged` when the first line is, since nothing is whole without it.
  public static func repair(at path: String) throws(JournalError) -> Repair {
    let file = try File(path, toWrite: false)
    let lock = try Lock(for: path)
    guard file.isAt(path) else { throw .changedElsewhere }
    var repair = Repair()
    if try !isDamaged(path) { return repair }
    let header = try JournalReader(at: path).header
    let bytes = try file.readAll()
    let aside = Beside.damaged(of: path)
    try File(making: aside).fill(bytes)
    repair.setAside = aside
    _ = try Draft.replace(path, header) { (draft) throws(JournalError) in
      var rescue = Rescue(bytes)
      while let record = rescue.next() { try draft.append(record) }
      repair.kept = draft.count
      repair.leftOut = rescue.leftOut
    }
    _ = consume lock
    return repair
  }

  private static func isDamaged(_ path: String) throws(JournalError) -> Bool {
    var reader = try JournalReader(at: path)
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
