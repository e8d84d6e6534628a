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

struct RewriteTests {
  /// Writes the sample session, and takes words out of one record and all of another.
  private func rewrite(_ path: String) throws {
    try Samples.write(Samples.session, to: path)
    var journal = try Journal.open(at: path)
    try journal.rewrite(in: SessionFile(path: path)) { record in
      if record.number == 5 { return nil }
      var record = record
      if record.number == 2 { record.retention = .forgotten }
      return record
    }
  }

  @Test func `a session that is written anew has the other records, numbered anew`() throws {
    let folder = try TemporaryFolder()
    try rewrite(folder.file())
    let records = try Samples.read(folder.file()).records
    #expect(records.map(\.number) == Array(1...19))
    #expect(records[1].retention == .forgotten)
    #expect(records[4].event == Samples.session[5].event)
    #expect(try folder.names() == ["session.jsonl"])
    #expect(mode(of: folder.file()) == "600")
    let text = String(decoding: try bytes(of: folder.file()), as: UTF8.self)
    #expect(!text.contains("I lied to you, 2 times") && text.contains("I lied to you, 4 times"))
  }

  @Test func `it goes on after it was written anew`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Array(Samples.session[..<7]), to: folder.file())
    var journal = try Journal.open(at: folder.file())
    try journal.rewrite(in: SessionFile(path: folder.file())) { $0.number == 1 ? nil : $0 }
    #expect(journal.count == 6)
    try journal.append(Samples.record(.silent, number: 7))
    try journal.commit()
    #expect(
      holder { () throws(JournalError) in _ = try Journal.open(at: folder.file()) } == getpid())
    _ = consume journal
    let records = try Samples.read(folder.file()).records
    #expect(records.count == 7 && records[6].event.action == .silent)
  }

  @Test func `what was not yet committed is written anew, too`() throws {
    let folder = try TemporaryFolder()
    try Samples.write([], to: folder.file())
    var journal = try Journal.open(at: folder.file())
    for record in Samples.session { try journal.append(record) }
    try journal.rewrite(in: SessionFile(path: folder.file())) { $0 }
    #expect(try Samples.read(folder.file()).records == Samples.session)
  }

  @Test func `the old bytes are overwritten, unless they have another name`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file("a"))
    let old = try File(folder.file("a"), toWrite: false)
    try rewriteAll(folder.file("a"))
    var left = [UInt8](repeating: 1, count: 100_000)
    let count = try old.read(into: &left, from: 0)
    #expect(count > 2000 && left[..<count].allSatisfy { $0 == 0 })
    try Samples.write(Samples.session, to: folder.file("b"))
    let before = try bytes(of: folder.file("b"))
    unsafe link(folder.file("b"), folder.file("copy"))
    try rewriteAll(folder.file("b"))
    #expect(try bytes(of: folder.file("copy")) == before)
  }

  private func rewriteAll(_ path: String) throws {
    var journal = try Journal.open(at: path)
    try journal.rewrite(in: SessionFile(path: path)) { _ in nil }
  }

  @Test func `a session that another program replaced is left as it is`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    var journal = try Journal.open(at: folder.file())
    unsafe unlink(folder.file())
    try write([1, 2, 3], to: folder.file())
    var failure: JournalError?
    do throws(JournalError) {
      try journal.rewrite(in: SessionFile(path: folder.file())) { $0 }
    } catch {
      failure = error
    }
    #expect(failure == .changedElsewhere)
    #expect(try bytes(of: folder.file()) == [1, 2, 3])
  }

  @Test func `a record that became too long leaves all as it was`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let before = try bytes(of: folder.file())
    var journal = try Journal.open(at: folder.file())
    var failure: JournalError?
    do throws(JournalError) {
      try journal.rewrite(in: SessionFile(path: folder.file())) { record in
        var record = record
        record.said = [String(repeating: "x", count: 5 << 20)]
        return record
      }
    } catch {
      failure = error
    }
    #expect(failure == .tooLong)
    _ = consume journal
    #expect(try bytes(of: folder.file()) == before)
    #expect(try folder.names() == ["session.jsonl"])
  }

  @Test func `what stands beside a session goes when it is written anew or removed`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    for isRemoved in [false, true] {
      let path = try shelf.path(for: "a")
      try Samples.write(Samples.session, to: path)
      for name in ["a.jsonl.new", "a.damaged-1.jsonl", "a.damaged-12.jsonl"] {
        try write([1], to: folder.file(name))
      }
      for name in ["ab.damaged-1.jsonl", "a.damaged-x.jsonl"] {
        try write([1], to: folder.file(name))
      }
      if isRemoved { try shelf.remove("a") } else { try rewriteAll(path) }
      let others = ["a.damaged-x.jsonl", "ab.damaged-1.jsonl"]
      #expect(
        try folder.names() == (isRemoved ? others : ["a.damaged-x.jsonl", "a.jsonl"] + [others[1]]))
      if !isRemoved { unsafe unlink(path) }
    }
  }

  @Test func `what was set aside follows a session to its new name`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    try Samples.write([], to: shelf.path(for: "a"))
    try write([1], to: folder.file("a.damaged-3.jsonl"))
    try write([2], to: folder.file("b.damaged-1.jsonl"))
    try shelf.rename("a", to: "b")
    #expect(try folder.names() == ["b.damaged-1.jsonl", "b.damaged-2.jsonl", "b.jsonl"])
    #expect(try bytes(of: folder.file("b.damaged-1.jsonl")) == [2])
  }
}
