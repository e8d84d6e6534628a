/// The file beside a session that a snapshot of it is in.
///
/// It holds nothing that the session does not, so it can be removed at any time.
public struct SnapshotFile: Equatable, Sendable {
  /// Its path.
  public let path: String

  /// What is longer is no snapshot.
  private static let longest = 16 << 20

  /// Creates the file beside a session's; nothing is made on disk.
  public init(beside session: String) { path = session + ".snapshot" }

  private var draft: String { path + ".new" }

  /// Reads its bytes, or `nil` when there are none that could be a snapshot.
  public func read() -> [UInt8]? {
    guard let file = try? File(path, toWrite: false), let size = file.status?.size,
      size <= Self.longest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      guard let more = try? file.read(into: &bytes, from: count), more > 0 else { return nil }
      count += more
    }
    return bytes
  }

  /// Replaces its bytes, all of them or none.
  ///
  /// - Precondition: The session's lock is held.
  public func write(_ bytes: [UInt8]) throws(JournalError) {
    guard bytes.count <= Self.longest else { throw .tooLong }
    try Self.remove(draft)
    let file = try File(making: draft)
    do throws(JournalError) {
      try file.write(bytes, at: 0)
      try file.sync()
      try Folder.rename(draft, to: path)
    } catch {
      try? Folder.remove(draft)
      throw error
    }
  }

  /// Removes the file, and what an interrupted ``write(_:)`` left behind.
  ///
  /// Whatever takes words out of a session, or takes it away, calls this first.
  public func remove() throws(JournalError) {
    try Self.remove(draft)
    try Self.remove(path)
  }

  private static func remove(_ path: String) throws(JournalError) {
    if Status(path) != nil { try File.erase(path) }
  }
}
