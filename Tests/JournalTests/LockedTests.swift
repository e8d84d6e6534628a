import Dialogue
import Sealing
import Testing

@testable import Journal

struct LockedTests {
  /// A key that takes no time to make.
  private func key(_ text: String = "a long walk", salt: UInt8 = 1) throws -> MasterKey {
    var passphrase = try Passphrase()
    for byte in text.utf8 { passphrase.append(byte) }
    let salt = [UInt8](repeating: salt, count: KeyParameters.saltCount)
    return try MasterKey(of: passphrase, KeyParameters(operations: 1, kibibytes: 8, salt: salt))
  }

  private func save(_ records: [Record], to path: String, _ key: MasterKey) throws {
    var journal = try Journal.create(at: path, header: Samples.header, key: key)
    for record in records {
      try journal.append(record)
      if record.number % 4 == 0 { try journal.commit() }
    }
    try journal.commit()
  }

  private func read(_ path: String, _ key: MasterKey?) throws -> (records: [Record], torn: Int) {
    var reader = try JournalReader(at: path, key: key)
    #expect(reader.header == Samples.header)
    var records: [Record] = []
    while let record = try reader.next() { records.append(record) }
    return (records, reader.torn)
  }

  @Test func `a locked session is read with its key and goes on`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.locked")
    try save(Array(Samples.session[..<12]), to: path, try key())
    var seen = 0
    var journal = try Journal.open(at: path, key: try key()) { _ in seen += 1 }
    #expect(seen == 12)
    for record in Samples.session[12...] { try journal.append(record) }
    try journal.commit()
    _ = consume journal
    #expect(try read(path, try key()).records == Samples.session)
  }

  @Test func `nothing of what was said, when, or where can be read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.locked")
    try save(Samples.session, to: path, try key())
    let text = String(decoding: try bytes(of: path), as: UTF8.self)
    for secret in ["lied", "apologize", "act", "2026", "time", "typed", "plain"] {
      #expect(!text.contains("\"\(secret)"))
      #expect(!text.contains(secret + "\""))
    }
    #expect(text.split(separator: "\n").count == Samples.session.count + 2)
  }

  @Test func `another passphrase reads as no session, and none as a locked one`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.locked")
    try save(Samples.session, to: path, try key())
    #expect(throws: JournalError.notFound) { try read(path, try key("a long wall")) }
    #expect(throws: JournalError.locked) { try read(path, nil) }
    #expect(throws: JournalError.notFound) { _ = try Journal.open(at: path, key: try key("x")) }
  }

  @Test func `a locked session cut anywhere has every record before the cut, and goes on`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.locked")
    let key = try key()
    try save(Samples.session, to: path, key)
    let all = try bytes(of: path)
    let first = try #require(all.firstIndex(of: 10)) + 1
    let start = try #require(all[first...].firstIndex(of: 10)) + 1
    let cut = folder.file("cut.locked")
    for length in start...all.count {
      let isAtEnd = length == all.count || all[length - 1] == 10 || all[length] == 10
      guard isAtEnd || length % 29 == 0 else { continue }
      try write(Array(all[..<length]), to: cut)
      let isUnended = length < all.count && all[length] == 10
      let whole = all[start..<length].count { $0 == 10 } + (isUnended ? 1 : 0)
      let (records, torn) = try read(cut, key)
      try #require(records == Array(Samples.session[..<whole]), "\(length)")
      try #require((torn > 0) == (!isUnended && all[length - 1] != 10), "\(length)")
      var journal = try Journal.open(at: cut, key: key)
      for record in Samples.session[journal.count...] { try journal.append(record) }
      try journal.commit()
      _ = consume journal
      try #require(try read(cut, key).records == Samples.session, "\(length)")
    }
  }

  @Test func `a changed byte anywhere is refused, and never read as something else`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.locked")
    let key = try key()
    try save(Array(Samples.session[..<3]), to: path, key)
    let all = try bytes(of: path)
    for index in all.indices {
      var changed = all
      changed[index] ^= 1
      try write(changed, to: path)
      // The end of the last line may be missing, and then the line is proved by its seal.
      if index == all.count - 1 { continue }
      #expect(throws: JournalError.self, "byte \(index)") { try read(path, key) }
    }
  }

  @Test func `lines that were moved, doubled or left out are refused with their place`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.locked")
    let key = try key()
    try save(Samples.session, to: path, key)
    let lines = try bytes(of: path).split(separator: 10, omittingEmptySubsequences: false)
    for change in [[2, 3, 3], [2, 4, 3], [2, 4]] {
      let changed = lines[..<2] + change.map { lines[$0] } + lines[5...]
      try write(Array(changed.joined(separator: [10])), to: path)
      let place = 2 + (zip(change, 2...).first { $0 != $1 }.map { $0.1 } ?? 0)
      #expect(throws: JournalError.damaged(line: place - 1, byte: 1, .seal)) {
        try read(path, key)
      }
    }
  }

  @Test func `a session moves under a lock, under another and out again, and leaves nothing`()
    throws
  {
    let folder = try TemporaryFolder()
    let plain = SessionFile(path: folder.file("a.jsonl"))
    let first = SessionFile(path: folder.file("1.locked"), key: try key())
    let second = SessionFile(path: folder.file("2.locked"), key: try key("another one"))
    try Samples.write(Samples.session, to: plain.path)
    let before = try bytes(of: plain.path)
    try Relocking.move(plain, to: first)
    #expect(try folder.names() == ["1.locked"])
    try Relocking.move(first, to: second)
    #expect(try folder.names() == ["2.locked"])
    #expect(try read(second.path, second.key).records == Samples.session)
    try Relocking.move(second, to: plain)
    #expect(try folder.names() == ["a.jsonl"])
    #expect(try bytes(of: plain.path) == before)
  }

  @Test func `the words of the file that had the name are overwritten`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.jsonl")
    try Samples.write(Samples.session, to: path)
    let size = try bytes(of: path).count
    let former = try File(path, toWrite: false)
    try Relocking.move(SessionFile(path: path), to: SessionFile(path: path, key: try key()))
    var left = [UInt8](repeating: 1, count: size)
    let count = try former.read(into: &left, from: 0)
    #expect(count == size)
    #expect(left.allSatisfy { $0 == 0 })
    #expect(try read(path, try key()).records == Samples.session)
  }

  @Test func `a damaged session is repaired up to where its seals break`() throws {
    let folder = try TemporaryFolder()
    let session = SessionFile(path: folder.file("a.locked"), key: try key())
    try save(Samples.session, to: session.path, try key())
    var all = try bytes(of: session.path)
    let ends = all.indices.filter { all[$0] == 10 }
    all[ends[6] + 9] ^= 1
    try write(all, to: session.path)
    let repair = try Repair.repair(session)
    #expect(repair.kept == 5)
    #expect(repair.leftOut == Array(8...22))
    #expect(try bytes(of: try #require(repair.setAside)) == all)
    #expect(try read(session.path, session.key).records == Array(Samples.session[..<5]))
  }

  @Test func `nothing is moved over another session`() throws {
    let folder = try TemporaryFolder()
    let first = SessionFile(path: folder.file("a.jsonl"))
    let other = SessionFile(path: folder.file("b.locked"), key: try key())
    try Samples.write(Samples.session, to: first.path)
    try save([Samples.record(.returned)], to: other.path, try key())
    #expect(throws: JournalError.exists) { try Relocking.move(first, to: other) }
    #expect(try Samples.read(first.path).records == Samples.session)
    #expect(try read(other.path, other.key).records.count == 1)
  }

  @Test func `a move that was interrupted is finished`() throws {
    let folder = try TemporaryFolder()
    let plain = SessionFile(path: folder.file("a.jsonl"))
    let locked = SessionFile(path: folder.file("b.locked"), key: try key())
    try Samples.write(Samples.session, to: plain.path)
    try save(Array(Samples.session[..<9]), to: locked.path, try key())
    try Relocking.move(plain, to: locked)
    #expect(try folder.names() == ["b.locked"])
    #expect(try read(locked.path, locked.key).records == Samples.session)
  }

  @Test func `a header that asks for too much is refused before it is obeyed`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.locked")
    try save(Samples.session, to: path, try key())
    let text = String(decoding: try bytes(of: path), as: UTF8.self)
    let greedy = text.replacing(#""kibibytes":8"#, with: #""kibibytes":99999999"#)
    #expect(greedy != text)
    try write(Array(greedy.utf8), to: path)
    #expect(throws: JournalError.self) { _ = try LockedHeader.of(fileAt: path) }
  }

  @Test func `a shelf finds a locked session by its name and key only`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    let key = try key()
    try save(Samples.session, to: try shelf.path(for: "notebook", lockedWith: key), key)
    #expect(try shelf.lockedCount() == 1)
    #expect(try shelf.names() == [])
    #expect(try shelf.keyParameters() == [key.parameters])
    #expect(try shelf.locked("notebook", with: key) != nil)
    #expect(try shelf.locked("notebooks", with: key) == nil)
    #expect(try shelf.locked("notebook", with: try self.key("another one")) == nil)
  }
}
