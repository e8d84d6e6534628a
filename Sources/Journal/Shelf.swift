/// The folder that sessions stand in, and what they are called there.
public struct Shelf: Equatable, Sendable {
  /// The folder.
  public var folder: String

  /// Creates a shelf; nothing is made on disk.
  public init(folder: String) { self.folder = folder }

  /// The folder that a person's sessions are in, or `nil` when the environment names none.
  public static func home(environment: [String: String]) -> String? {
    func folder(_ name: String) -> String? {
      guard let value = environment[name], !value.isEmpty else { return nil }
      return value
    }
    if let home = folder("MEND_HOME") { return home }
    // The XDG Base Directory Specification: a path that is not absolute is to be ignored.
    if let data = folder("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/mend" }
    return folder("HOME").map { $0 + "/.local/share/mend" }
  }

  /// The file of a session.
  ///
  /// - Parameter name: A name on the shelf, or a file anywhere: a path with a slash, or one that
  ///   ends in `.jsonl`.
  public func path(for name: String) throws(JournalError) -> String {
    guard name.utf8.contains(0x2f) || name.hasSuffix(".jsonl") else { return try file(name) }
    guard !name.utf8.contains(0) else { throw .badName(name) }
    return name
  }

  /// Reads the names of the sessions on the shelf, in alphabetical order.
  public func names() throws(JournalError) -> [String] {
    try Folder.names(in: folder).compactMap { file in
      guard file.hasSuffix(".jsonl") else { return nil }
      let name = String(file.dropLast(6))
      return Self.isName(name) && Status("\(folder)/\(file)")?.kind == .file ? name : nil
    }.sorted()
  }

  /// Makes the folder, and those around it that are missing, for their owner only.
  public func makeFolder() throws(JournalError) { try Folder.make(folder) }

  /// Gives a session on the shelf another name.
  public func rename(_ name: String, to newName: String) throws(JournalError) {
    let old = try file(name)
    let new = try file(newName)
    let oldLock = try locked(old)
    let newLock = try Lock(for: new)
    guard Status(new) == nil else { throw .exists }
    for path in [old, new] { try SnapshotFile(beside: path).remove() }
    try Folder.rename(old, to: new)
    _ = consume newLock
    _ = consume oldLock
  }

  /// Removes a session from the shelf for ever.
  public func remove(_ name: String) throws(JournalError) {
    let path = try file(name)
    let lock = try locked(path)
    try SnapshotFile(beside: path).remove()
    try Folder.remove(path)
    _ = consume lock
  }

  private func locked(_ path: String) throws(JournalError) -> Lock {
    guard Status(path) != nil else { throw .notFound }
    return try Lock(for: path)
  }

  private func file(_ name: String) throws(JournalError) -> String {
    guard Self.isName(name) else { throw .badName(name) }
    return "\(folder)/\(name).jsonl"
  }

  private static func isName(_ name: String) -> Bool {
    guard (1...64).contains(name.utf8.count), !name.hasPrefix("-") else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 0x2d, 0x5f: true
      default: false
      }
    }
  }
}
