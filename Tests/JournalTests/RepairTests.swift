import Dialogue
import Testing

@testable import Journal

struct RepairTests {
  /// Writes the sample session with changed lines, repairs it, and returns what is left of it.
  private func repair(
    _ change: (inout [[UInt8]]) -> Void
  ) throws -> (repair: Repair, events: [Event]) {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    var lines = try bytes(of: folder.file()).split(separator: 10).map { [UInt8]($0) }
    change(&lines)
    let damaged = Array(lines.map { $0 + [10] }.joined())
    try write(damaged, to: folder.file())
    let repair = try Repair.repair(SessionFile(path: folder.file()))
    if let setAside = repair.setAside {
      #expect(setAside == folder.file("session.damaged-1.jsonl"))
      #expect(try bytes(of: setAside) == damaged)
      #expect(mode(of: setAside) == "600")
    } else {
      #expect(try bytes(of: folder.file()) == damaged)
    }
    let records = try Samples.read(folder.file()).records
    #expect(records.map(\.number) == Array(1..<records.count + 1))
    #expect(repair.setAside == nil || repair.kept == records.count)
    return (repair, records.map(\.event))
  }

  private func events(without left: [Int]) -> [Event] {
    Samples.session.filter { !left.contains($0.number) }.map(\.event)
  }

  @Test func `a session in which nothing is damaged stays as it is`() throws {
    let (repair, events) = try repair { _ in }
    #expect(repair.setAside == nil && repair.leftOut.isEmpty)
    #expect(events == Samples.session.map(\.event))
  }

  @Test(arguments: [1, 5, 10, 19])
  func `a line with a flipped bit is left out, and no other`(line: Int) throws {
    // The number, the action, the words, and what stands around them.
    for place in [5, 30, 60, 90, 150, 180] {
      let (repair, events) = try repair { $0[line][min(place, $0[line].count - 20)] ^= 1 }
      try #require(repair.leftOut == [line + 1], "byte \(place)")
      try #require(events == self.events(without: [line]))
    }
  }

  @Test func `lines of garbage are left out`() throws {
    let (repair, events) = try repair { lines in
      lines[7] = Array("hello".utf8)
      lines[8] = [0xff, 0, 0xfe]
      lines.insert([UInt8](repeating: 0, count: 70_000), at: 12)
    }
    #expect(repair.leftOut == [8, 9, 13])
    #expect(events == self.events(without: [7, 8]))
  }

  @Test func `what is missing is missing, and a doubled line counts once`() throws {
    let missing = try repair { $0.removeSubrange(4...6) }
    #expect(missing.repair.leftOut.isEmpty)
    #expect(missing.events == events(without: [4, 5, 6]))
    let doubled = try repair { $0.insert($0[4], at: 9) }
    #expect(doubled.repair.leftOut == [10])
    #expect(doubled.events == events(without: []))
  }

  @Test func `of two lines that changed places one is in order`() throws {
    let (repair, events) = try repair { $0.swapAt(4, 5) }
    #expect(repair.leftOut.count == 1)
    #expect(events.count == 19)
  }

  @Test func `a damaged last line is left out`() throws {
    let (repair, events) = try repair { $0[20] = Array("{}".utf8) }
    #expect(repair.leftOut == [21])
    #expect(events == self.events(without: [20]))
  }

  @Test func `what was set aside before is not overwritten, and is no session`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    let path = try shelf.path(for: "a")
    try Samples.write(Samples.session, to: folder.file())
    for number in 1...3 {
      var damaged = try bytes(of: folder.file())
      damaged[1000] = UInt8(number)
      try write(damaged, to: path)
      let setAside = try Repair.repair(SessionFile(path: path)).setAside
      #expect(setAside == folder.file("a.damaged-\(number).jsonl"))
      #expect(try bytes(of: try #require(setAside)) == damaged)
    }
    #expect(try shelf.names() == ["a", "session"])
  }

  @Test func `without its first line nothing can be saved, and nothing is changed`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    var damaged = try bytes(of: folder.file())
    damaged[50] ^= 1
    try write(damaged, to: folder.file())
    #expect(throws: JournalError.self) { try Repair.repair(SessionFile(path: folder.file())) }
    #expect(try bytes(of: folder.file()) == damaged)
    #expect(try folder.names() == ["session.jsonl"])
  }

  @Test func `a session in use is not repaired`() throws {
    let folder = try TemporaryFolder()
    let journal = try Journal.create(at: folder.file(), header: Samples.header)
    #expect(throws: JournalError.self) { try Repair.repair(SessionFile(path: folder.file())) }
    _ = consume journal
  }
}
