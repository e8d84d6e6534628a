import Dialogue
import Testing

@testable import Journal

struct DamageTests {
  @Test func `a session cut anywhere has every record before the cut`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let all = try bytes(of: folder.file())
    let header = try #require(all.firstIndex(of: 10)) + 1
    for length in header...all.count {
      try write(Array(all[..<length]), to: folder.file("cut.jsonl"))
      let whole = all[header..<length].count { $0 == 10 }
      let (records, torn) = try Samples.read(folder.file("cut.jsonl"))
      let lost = length - 1 - (all[..<length].lastIndex(of: 10) ?? 0)
      // A line that lacks only its end has a checksum that proves the rest.
      let isUnended = length < all.count && all[length] == 10
      try #require(records == Array(Samples.session[..<(whole + (isUnended ? 1 : 0))]))
      try #require(torn == (isUnended ? 0 : lost))
    }
  }

  @Test func `a session cut anywhere goes on after what is whole`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let all = try bytes(of: folder.file())
    let header = try #require(all.firstIndex(of: 10)) + 1
    for length in stride(from: header, through: all.count, by: 7) {
      let path = folder.file("cut.jsonl")
      try write(Array(all[..<length]), to: path)
      var journal = try Journal.open(at: path)
      let torn = journal.tornBytes
      for record in Samples.session[journal.count...] { try journal.append(record) }
      try journal.commit()
      _ = consume journal
      try #require(try bytes(of: path) == all, "cut at \(length), torn \(torn)")
    }
  }

  @Test func `a header that was cut is refused`() throws {
    let folder = try TemporaryFolder()
    try Samples.write([], to: folder.file())
    let all = try bytes(of: folder.file())
    for length in 0..<all.count {
      try write(Array(all[..<length]), to: folder.file("cut.jsonl"))
      #expect(throws: JournalError.self) { try Samples.read(folder.file("cut.jsonl")) }
      #expect(throws: JournalError.self) { _ = try Journal.open(at: folder.file("cut.jsonl")) }
      #expect(try bytes(of: folder.file("cut.jsonl")).count == length)
    }
  }

  @Test func `a flipped bit is refused with its line`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    var all = try bytes(of: folder.file())
    let path = folder.file("flipped.jsonl")
    var line = 1
    for index in all.indices {
      let byte = all[index]
      all[index] = byte ^ 1 << UInt8(index % 8)
      try write(all, to: path)
      let error = #expect(throws: JournalError.self) { try Samples.read(path) }
      if case .damaged(let found, _, _)? = error {
        try #require(found == line, "byte \(index)")
      } else {
        try #require(error == .notASession && index < 36, "byte \(index)")
      }
      all[index] = byte
      if byte == 10 { line += 1 }
    }
  }

  @Test func `a line that was removed, doubled or moved is noticed`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let lines = try bytes(of: folder.file()).split(separator: 10).map(Array.init)
    func damage(_ lines: [[UInt8]]) throws -> JournalError? {
      try write(lines.flatMap { $0 + [10] }, to: folder.file("edited.jsonl"))
      return #expect(throws: JournalError.self) { try Samples.read(folder.file("edited.jsonl")) }
    }
    for index in 1..<lines.count - 1 {
      var removed = lines
      removed.remove(at: index)
      #expect(try damage(removed) == .damaged(line: index + 1, byte: 6, .number))
      var doubled = lines
      doubled.insert(lines[index], at: index)
      #expect(try damage(doubled) == .damaged(line: index + 2, byte: 6, .number))
      var swapped = lines
      swapped.swapAt(index, index + 1)
      #expect(try damage(swapped) == .damaged(line: index + 1, byte: 6, .number))
    }
  }

  @Test func `a line of another session is noticed though it has the right number`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    var other = Samples.session
    other[0].slot = "other"
    try Samples.write(other, to: folder.file("other.jsonl"))
    var lines = try bytes(of: folder.file()).split(separator: 10)
    let others = try bytes(of: folder.file("other.jsonl")).split(separator: 10)
    lines[7] = others[7]
    try write(lines.flatMap { $0 + [10] }, to: folder.file("mixed.jsonl"))
    let error = #expect(throws: JournalError.self) { try Samples.read(folder.file("mixed.jsonl")) }
    guard case .damaged(line: 8, _, .sum)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `zeros at the end are a torn tail`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let all = try bytes(of: folder.file())
    let last = try #require(all.dropLast().lastIndex(of: 10)) + 1
    for length in [all.count, all.count - 1, last + 9] {
      let kept = length == last + 9 ? last : length
      try write(all[..<length] + [UInt8](repeating: 0, count: 5000), to: folder.file("zeros.jsonl"))
      let (records, torn) = try Samples.read(folder.file("zeros.jsonl"))
      #expect(records.count == (kept == last ? 19 : 20))
      #expect(torn == length + 5000 - kept)
      _ = try Journal.open(at: folder.file("zeros.jsonl"))
      #expect(try bytes(of: folder.file("zeros.jsonl")) == Array(all[..<kept]))
    }
  }

  @Test(arguments: [
    [UInt8](repeating: 0xff, count: 5000), Array("hello".utf8), Array("{\"n\":21,\"x".utf8), [10],
    Array("{}\n".utf8), [0, 10], Array(repeating: 0x20, count: 1 << 20),
  ])
  func `garbage at the end is refused and nothing is changed`(garbage: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let all = try bytes(of: folder.file()) + garbage
    try write(all, to: folder.file())
    let error = #expect(throws: JournalError.self) { _ = try Journal.open(at: folder.file()) }
    guard case .damaged(line: 22, _, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try bytes(of: folder.file()) == all)
  }

  @Test func `bytes that are not UTF-8 are refused with their place`() throws {
    let folder = try TemporaryFolder()
    try Samples.write([Samples.record(.unclear(text: "xyz"))], to: folder.file())
    var all = try bytes(of: folder.file())
    let start = try #require(all.firstIndex(of: 10)) + 1
    let place = try #require(all[start...].indices.first { all[$0...].starts(with: "xyz".utf8) })
    all[place + 1] = 0xc0
    try write(all, to: folder.file())
    let error = JournalError.damaged(line: 2, byte: place + 1 - start + 1, .text)
    #expect(throws: error) { try Samples.read(folder.file()) }
  }

  @Test func `a line without an end is given up after four megabytes`() throws {
    let folder = try TemporaryFolder()
    try Samples.write([], to: folder.file())
    let open = try bytes(of: folder.file()) + Array("{\"n\":1,\"time\":\"".utf8)
    try write(open + [UInt8](repeating: 0x61, count: 5 << 20), to: folder.file())
    #expect(throws: JournalError.damaged(line: 2, byte: (4 << 20) + 1, .length)) {
      try Samples.read(folder.file())
    }
  }
}
