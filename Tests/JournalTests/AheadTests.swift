import Dialogue
import Foundation
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
    var record = Samples.record(.silent)
    do throws(JournalError) {
      while try reader.read(into: &record) { records.append(record) }
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
    var record = Samples.record(.silent)
    #expect(try reader.read(into: &record))
    #expect(record == Self.many[0])
  }

  @Test func `what is written before a commit is the same afterwards`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Self.many, to: folder.file())
    var journal = try Journal.create(at: folder.file("ahead.jsonl"), header: Samples.header)
    for record in Self.many { try journal.append(record) }
    try journal.commit()
    #expect(try bytes(of: folder.file()) == bytes(of: folder.file("ahead.jsonl")))
  }

  @Test func `what was there at the call before is on disk`() throws {
    let folder = try TemporaryFolder()
    var journal = try Journal.create(at: folder.file(), header: Samples.header)
    let half = Self.many.count / 2
    for record in Self.many[..<half] { try journal.append(record) }
    try journal.commitAhead()
    for record in Self.many[half...] { try journal.append(record) }
    try journal.commitAhead()
    #expect(journal.tail.size == journal.tail.written)
    #expect(try read(folder.file()).records.starts(with: Self.many[..<half]))
    try journal.commit()
    #expect(try read(folder.file()).records == Self.many)
  }

  @Test func `what fails beside other work is told at the next call and at every later one`() throws
  {
    let folder = try TemporaryFolder()
    var journal = try Journal.create(at: folder.file(), header: Samples.header)
    try FileManager.default.removeItem(atPath: folder.file())
    for record in Self.many { try journal.append(record) }
    var failures: [JournalError] = []
    for _ in 0..<2 {
      do throws(JournalError) { try journal.commitAhead() } catch { failures.append(error) }
    }
    do throws(JournalError) { try journal.commit() } catch { failures.append(error) }
    #expect(failures == Array(repeating: .changedElsewhere, count: 3))
  }

  @Test func `a long answer is saved after those that wait`() throws {
    let folder = try TemporaryFolder()
    var journal = try Journal.create(at: folder.file(), header: Samples.header)
    let long = String(repeating: "a", count: 1 << 17)
    let records = [
      Samples.record(.silent), Samples.record(.unclear(text: long), number: 2),
      Samples.record(.silent, number: 3),
    ]
    for record in records { try journal.append(record) }
    try journal.commit()
    #expect(try read(folder.file()).records == records)
  }
}
