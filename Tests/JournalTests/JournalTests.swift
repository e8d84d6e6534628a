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

struct JournalTests {
  @Test func `a session that is opened goes on with the next number`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Array(Samples.session[..<7]), to: folder.file())
    var heard: [Record] = []
    var journal = try Journal.open(at: folder.file()) { heard.append($0) }
    #expect(heard == Array(Samples.session[..<7]))
    #expect(journal.header == Samples.header)
    #expect(journal.count == 7)
    for record in Samples.session[7...] {
      try journal.append(record)
      try journal.commit()
    }
    #expect(try Samples.read(folder.file()).records == Samples.session)
  }

  @Test func `a session written in one go is the same as one written record by record`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    var journal = try Journal.create(at: folder.file("single.jsonl"), header: Samples.header)
    for record in Samples.session {
      try journal.append(record)
      try journal.commit()
    }
    #expect(try bytes(of: folder.file()) == bytes(of: folder.file("single.jsonl")))
  }

  @Test func `what was not committed is not in the session`() throws {
    let folder = try TemporaryFolder()
    var journal = try Journal.create(at: folder.file(), header: Samples.header)
    try journal.append(Samples.session[0])
    _ = consume journal
    #expect(try Samples.read(folder.file()).records.isEmpty)
  }

  @Test func `a session that exists is not made again`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let before = try bytes(of: folder.file())
    #expect(throws: JournalError.exists) {
      _ = try Journal.create(at: folder.file(), header: Samples.header)
    }
    #expect(try bytes(of: folder.file()) == before)
  }

  @Test func `a draft that was left behind is no hindrance`() throws {
    let folder = try TemporaryFolder()
    try write(Array("{".utf8), to: folder.file() + ".new")
    try Samples.write(Samples.session, to: folder.file())
    #expect(try Samples.read(folder.file()).records.count == 20)
    #expect(try folder.names() == ["session.jsonl"])
  }

  @Test func `a session made by a newer version is named so`() throws {
    let folder = try TemporaryFolder()
    var writer = LineWriter()
    _ = writer.line { $0.append(#"{"format":"mend-session","version":2,"colour":{"red":1}"#) }
    try write(writer.bytes, to: folder.file())
    #expect(throws: JournalError.newerVersion(2)) { try Samples.read(folder.file()) }
    #expect(throws: JournalError.newerVersion(2)) { _ = try Journal.open(at: folder.file()) }
    #expect(JournalError.newerVersion(2).description.hasPrefix("made by a newer mend"))
  }

  @Test(arguments: ["", "\n", "hello\n", "{\"format\":\"other\"}\n", "\u{feff}{\"format\":"])
  func `a file that is no session is named so`(text: String) throws {
    let folder = try TemporaryFolder()
    try write(Array(text.utf8), to: folder.file())
    #expect(throws: JournalError.notASession) { try Samples.read(folder.file()) }
    #expect(throws: JournalError.notASession) { _ = try Journal.open(at: folder.file()) }
    #expect(try bytes(of: folder.file()) == Array(text.utf8))
  }

  @Test func `folders, links, pipes, devices and nothing are refused at once`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    unsafe mkdir(folder.file("folder.jsonl"), 0o700)
    unsafe mkfifo(folder.file("pipe.jsonl"), 0o600)
    unsafe symlink(folder.file(), folder.file("link.jsonl"))
    let cases: [(String, JournalError)] = [
      (folder.file("folder.jsonl"), .isDirectory), (folder.file("pipe.jsonl"), .notAFile),
      (folder.file("link.jsonl"), .notAFile), ("/dev/null", .notAFile), ("/dev/zero", .notAFile),
      (folder.file("none.jsonl"), .notFound), (folder.file("none/a.jsonl"), .notFound),
      (folder.file("a\0b.jsonl"), .badName(folder.file("a\0b.jsonl"))),
    ]
    for (path, error) in cases {
      #expect(throws: error) { try Samples.read(path) }
      #expect(throws: error) { _ = try Journal.open(at: path) }
    }
    for name in ["folder.jsonl", "pipe.jsonl", "link.jsonl"] {
      #expect(throws: JournalError.exists) {
        _ = try Journal.create(at: folder.file(name), header: Samples.header)
      }
    }
    #expect(throws: JournalError.notFound) {
      _ = try Journal.create(at: folder.file("none/a.jsonl"), header: Samples.header)
    }
  }

  @Test func `a session that was removed or changed meanwhile is not written`() throws {
    let folder = try TemporaryFolder()
    for isRemoved in [true, false] {
      try Samples.write([], to: folder.file())
      let before = try bytes(of: folder.file())
      var journal = try Journal.open(at: folder.file())
      if isRemoved { unsafe unlink(folder.file()) } else { try write([1], to: folder.file()) }
      try journal.append(Samples.session[0])
      var failures: [JournalError] = []
      for _ in 0..<2 {
        do throws(JournalError) { try journal.commit() } catch { failures.append(error) }
      }
      #expect(failures == [.changedElsewhere, .changedElsewhere])
      if isRemoved { try write(before, to: folder.file()) }
      unsafe unlink(folder.file())
    }
  }

  #if os(Linux)
    @Test func `a full disk is named so, and a failed journal stays failed`() throws {
      let folder = try TemporaryFolder()
      let file = File(descriptor: unsafe open("/dev/full", O_RDWR | O_CLOEXEC))
      var journal = Journal(
        header: Samples.header, count: 0, tornBytes: 0,
        tail: Tail(of: file, LineWriter(), SealedLines(nil), size: 0),
        lock: try Lock(for: folder.file()))
      try journal.commit()
      try journal.append(Samples.session[0])
      var failures: [JournalError] = []
      for _ in 0..<2 {
        do throws(JournalError) { try journal.commit() } catch { failures.append(error) }
      }
      #expect(failures == [.diskFull, .diskFull])
    }
  #endif
}
