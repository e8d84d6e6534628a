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

struct LockTests {
  @Test func `a second writer is told which process has the session`() throws {
    let folder = try TemporaryFolder()
    var first = try Journal.create(at: folder.file(), header: Samples.header)
    #expect(throws: JournalError.inUse(by: getpid())) { _ = try Journal.open(at: folder.file()) }
    #expect(throws: JournalError.inUse(by: getpid())) {
      _ = try Journal.create(at: folder.file(), header: Samples.header)
    }
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
