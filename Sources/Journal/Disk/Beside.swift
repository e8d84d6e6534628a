/// The files that may stand beside a session and hold the same words: a draft that was left behind,
/// a snapshot, and what repairs set aside.
enum Beside {
  /// Where a session is written before it gets its name.
  static func draft(of session: String) -> String { session + ".new" }

  /// Where a damaged session is set aside; the first number that is free.
  static func damaged(of session: String) -> String {
    var number = 1
    while Status(damaged(of: session, number)) != nil { number += 1 }
    return damaged(of: session, number)
  }

  /// Removes and wipes all that stands beside a session.
  static func erase(of session: String) throws(JournalError) {
    for path in try setAside(of: session) { try File.erase(path) }
    if Status(draft(of: session)) != nil { try File.erase(draft(of: session)) }
    try SnapshotFile(beside: session).remove()
  }

  /// Lets what was set aside follow a session to another name.
  static func rename(of session: String, to newName: String) throws(JournalError) {
    for path in try setAside(of: session) { try Folder.rename(path, to: damaged(of: newName)) }
    for path in [session, newName] { try SnapshotFile(beside: path).remove() }
  }

  /// What repairs set aside, in no order.
  static func setAside(of session: String) throws(JournalError) -> [String] {
    let folder = Folder.of(session)
    let stem = stem(of: session)
    let start = (stem.split(separator: "/").last.map(String.init) ?? stem) + middle
    return try Folder.names(in: folder).compactMap { name in
      guard name.hasPrefix(start), name.hasSuffix(ending) else { return nil }
      let number = name.dropFirst(start.count).dropLast(ending.count)
      guard !number.isEmpty, number.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
      return "\(folder)/\(name)"
    }
  }

  private static let middle = ".damaged-"
  private static let ending = ".jsonl"

  private static func damaged(of session: String, _ number: Int) -> String {
    "\(stem(of: session))\(middle)\(number)\(ending)"
  }

  private static func stem(of session: String) -> String {
    session.hasSuffix(ending) ? String(session.dropLast(ending.count)) : session
  }
}
