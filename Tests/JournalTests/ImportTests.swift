import Dialogue
import Testing

@testable import Journal

struct ImportTests {
  @Test func `a copy is the same session, for its owner only`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file("from.jsonl"))
    let imported = try Journal.copy(
      from: SessionFile(path: folder.file("from.jsonl")), to: SessionFile(path: folder.file()))
    #expect(imported == Journal.Imported(count: 20, tornBytes: 0))
    #expect(try bytes(of: folder.file()) == bytes(of: folder.file("from.jsonl")))
    #expect(mode(of: folder.file()) == "600")
    #expect(try folder.names() == ["from.jsonl", "session.jsonl"])
  }

  @Test func `a last line that was cut short is left out and told`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file("from.jsonl"))
    let cut = try bytes(of: folder.file("from.jsonl")).dropLast(20)
    try write(Array(cut), to: folder.file("from.jsonl"))
    let imported = try Journal.copy(
      from: SessionFile(path: folder.file("from.jsonl")), to: SessionFile(path: folder.file()))
    #expect(imported.count == 19 && imported.tornBytes > 0)
    #expect(try bytes(of: folder.file("from.jsonl")) == Array(cut))
    #expect(try Samples.read(folder.file()).records == Array(Samples.session[..<19]))
  }

  @Test func `a damaged file is refused with its place, and nothing is made`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file("from.jsonl"))
    var damaged = try bytes(of: folder.file("from.jsonl"))
    let line = try #require(damaged.lastIndex(of: 10)) - 100
    damaged[line] ^= 1
    try write(damaged, to: folder.file("from.jsonl"))
    let error = #expect(throws: JournalError.self) {
      _ = try Journal.copy(
        from: SessionFile(path: folder.file("from.jsonl")), to: SessionFile(path: folder.file()))
    }
    guard case .damaged(line: 21, _, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.names() == ["from.jsonl"])
  }

  @Test func `no session is replaced`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file("from.jsonl"))
    try Samples.write([], to: folder.file())
    let before = try bytes(of: folder.file())
    #expect(throws: JournalError.exists) {
      _ = try Journal.copy(
        from: SessionFile(path: folder.file("from.jsonl")), to: SessionFile(path: folder.file()))
    }
    #expect(throws: JournalError.notFound) {
      _ = try Journal.copy(
        from: SessionFile(path: folder.file("none.jsonl")),
        to: SessionFile(path: folder.file("new.jsonl")))
    }
    #expect(try bytes(of: folder.file()) == before)
    #expect(try folder.names() == ["from.jsonl", "session.jsonl"])
  }
}
