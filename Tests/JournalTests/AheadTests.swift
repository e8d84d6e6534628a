import Dialogue
import Testing

@testable import Journal

struct AheadTests {
  /// As many records as fill several batches, and several writes before a commit.
  private static let many = (1...2_000).map { number in
    let text = String(repeating: "Words \(number). ", count: 100)
    return Samples.record(.answered(.text(text, facts: []), text: text), number: number)
  }

  private func read(_ path: String) throws -> (records: [Record], failure: JournalError?, torn: Int)
  {
    var reader = ReadAhead(try JournalReader(at: path))
    var records: [Record] = []
    do throws(JournalError) {
      while let record = try reader.read() { records.append(record) }
    } catch {
      return (records, error, reader.torn)
    }
    return (records, nil, reader.torn)
  }

  @Test func `what is read ahead is what is read one by one`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Self.many, to: folder.file())
    let found = try read(folder.file())
    #expect(found.records == Self.many)
    #expect(found.failure == nil)
    #expect(found.torn == 0)
  }

  @Test func `a torn end is known when all was read ahead`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Self.many, to: folder.file())
    let whole = try bytes(of: folder.file())
    try write(whole.dropLast(50), to: folder.file())
    let found = try read(folder.file())
    #expect(found.records == Array(Self.many.dropLast()))
    #expect(found.torn > 0)
  }

  @Test func `damage is told after the records before it`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Self.many, to: folder.file())
    var changed = try bytes(of: folder.file())
    let line = try #require(
      changed.indices.filter { changed[$0] == 10 }.dropFirst(1_500).first)
    changed[line + 20] ^= 1
    try write(changed, to: folder.file())
    let found = try read(folder.file())
    #expect(found.records == Array(Self.many[..<1_500]))
    guard case .damaged(line: 1_502, byte: _, _) = found.failure else {
      Issue.record("\(String(describing: found.failure))")
      return
    }
  }

  @Test func `who stops reading before the end waits for nothing`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Self.many, to: folder.file())
    var reader = ReadAhead(try JournalReader(at: folder.file()))
    #expect(try reader.read() == Self.many[0])
  }

  @Test func `what is written before a commit is the same afterwards`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Self.many, to: folder.file())
    var journal = try Journal.create(at: folder.file("ahead.jsonl"), header: Samples.header)
    for record in Self.many { try journal.append(record) }
    #expect(journal.written > journal.size)
    try journal.commit()
    #expect(journal.written == journal.size)
    #expect(try bytes(of: folder.file()) == bytes(of: folder.file("ahead.jsonl")))
  }

  @Test func `a sync that fails beside other work is told to who waits`() throws {
    #expect(throws: JournalError.diskFull) {
      let sync = SyncAhead { () throws(JournalError) in throw .diskFull }
      try sync.wait()
    }
  }
}
