import Dialogue
import Testing

@testable import Journal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Which process has a session that cannot be had; `nil` when it can.
func holder(_ body: () throws(JournalError) -> Void) -> Int32? {
  do throws(JournalError) { try body() } catch {
    if case .inUse(let process, since: _) = error { return process }
  }
  return nil
}

struct LockTests {
  @Test func `a second writer is told which process has the session`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    var first = try Journal.create(at: path, header: Samples.header)
    #expect(holder { () throws(JournalError) in _ = try Journal.open(at: path) } == getpid())
    #expect(
      holder { () throws(JournalError) in
        _ = try Journal.create(at: path, header: Samples.header)
      } == getpid())
    try first.append(Samples.session[0])
    try first.commit()
    #expect(try Samples.read(folder.file()).records.count == 1)
  }

  @Test func `a session is free, and its lock gone, when the journal goes`() throws {
    let folder = try TemporaryFolder()
    let first = try Journal.create(at: folder.file(), header: Samples.header)
    #expect(try folder.names() == ["session.jsonl", "session.jsonl.lock"])
    _ = consume first
    #expect(try folder.names() == ["session.jsonl"])
    _ = try Journal.open(at: folder.file())
  }

  @Test func `a second writer is told since when the first has the session`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    let before = Int64(time(nil))
    let first = try Journal.create(at: path, header: Samples.header)
    #expect(throws: JournalError.self) { _ = try Journal.open(at: path) }
    var since: Int64?
    do throws(JournalError) { _ = try Journal.open(at: path) } catch {
      if case .inUse(_, let found) = error { since = found }
    }
    // A disk may count time in steps of its own.
    #expect((before - 2...before + 60).contains(try #require(since)))
    let text = String(decoding: try bytes(of: path + ".lock"), as: UTF8.self)
    #expect(text == "\(getpid()) \(try #require(since))\n")
    _ = consume first
  }

  @Test(arguments: ["", "1\n", "99999999999999\n", "no number"])
  func `a lock that was left behind does not block`(text: String) throws {
    let folder = try TemporaryFolder()
    try Samples.write([], to: folder.file())
    try write(Array(text.utf8), to: folder.file() + ".lock")
    _ = try Journal.open(at: folder.file())
  }

  @Test func `a lock that is a link is not followed`() throws {
    let folder = try TemporaryFolder()
    try Samples.write([], to: folder.file())
    unsafe symlink(folder.file("target"), folder.file() + ".lock")
    #expect(throws: JournalError.cannotLock(errno: EEXIST)) {
      _ = try Journal.open(at: folder.file())
    }
    #expect(!(try folder.names().contains("target")))
  }
}
