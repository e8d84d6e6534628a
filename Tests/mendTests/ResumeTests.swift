import Dialogue
import Foundation
import Journal
import Testing

/// Sessions that are gone on with, from their records and from snapshots of them.
struct ResumeTests {
  /// The records of a transcript, and a session before them.
  private func played(
    _ transcript: TranscriptTests.Transcript, _ shipped: Shipped
  ) throws -> (beginning: Session, records: [Record]) {
    let mend = try Mend()
    defer { mend.remove() }
    var input = ""
    var arguments: [String] = []
    func sit() throws {
      if !arguments.isEmpty { _ = try mend.run(arguments + ["--session", "one"], input: input) }
      input = ""
    }
    for line in try String(contentsOf: transcript.file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("$ mend ") {
        try sit()
        arguments = line.dropFirst(7).split(separator: " ").map(String.init)
      } else if line == ">" || line.hasPrefix("> ") {
        input += line.dropFirst(2) + "\n"
      }
    }
    try sit()
    var reader = try JournalReader(at: mend.home.appending(path: "one.jsonl").path)
    var beginning = Session(
      program: shipped.program, labels: shipped.labels, seed: reader.header.seed)
    beginning.voice = shipped.voice
    var records: [Record] = []
    while let record = try reader.next() { records.append(record) }
    return (beginning, records)
  }

  // All of them take minutes, and a kind of place that is in one is in others.
  private static let some = TranscriptTests.Transcript.all.enumerated().filter {
    // Of this one nothing is left in the end.
    $0.offset % 8 == 0 && $0.element.testDescription != "forget-all-of-it.txt"
  }
  .map(\.element)

  @Test(arguments: some)
  func `a session goes on from a snapshot as from the records themselves`(
    transcript: TranscriptTests.Transcript
  ) throws {
    let shipped = try Shipped.shared.get()
    let (beginning, records) = try played(transcript, shipped)
    try #require(records.count > 2)
    func load(_ id: String) throws -> Graph { try #require(shipped.graphs[id]) }
    func log(_ each: (Record) throws -> Bool) throws {
      for record in records where try !each(record) { return }
    }
    var replay = Replay(beginning, load: load, log: log)
    var other = replay
    // Others than in the transcript before, so that all transcripts together have every kind of place.
    let interval = 13
    let phase = transcript.testDescription.utf8.reduce(0) { ($0 + Int($1)) % interval }
    for record in records {
      let effects = try replay.apply(record)
      let isAlike = try other.apply(record) == effects
      try #require(isAlike, "at record \(record.number)")
      if record.number % interval != phase { continue }
      let isSame = other.session == replay.session
      try #require(isSame, "after record \(record.number)")
      let encoded = Dialogue.Snapshot(of: replay.session).encoded(edition: 7)
      let bytes = try #require(encoded, "after record \(record.number)")
      let snapshot = Dialogue.Snapshot(bytes, edition: 7, of: beginning) { shipped.graphs[$0] }
      let isWhole = snapshot?.session == replay.session
      try #require(isWhole, "after record \(record.number)")
      other = Replay(beginning, from: snapshot?.session, load: load, log: log)
    }
  }

  /// A session of so many records that it has a snapshot.
  private func long(_ mend: Mend) throws -> URL {
    let answers = "no\nyes\n1\nI was hurt.\n" + String(repeating: "/again\n", count: 4200)
    _ = try mend.run(["chat", "--session", "long"], input: answers)
    let snapshot = mend.home.appending(path: "long.jsonl.snapshot")
    #expect(!FileManager.default.fileExists(atPath: snapshot.path))
    // It is of what an opening read, so the one after that has it.
    _ = try mend.run(["chat", "--session", "long"], input: "/again\n")
    #expect(FileManager.default.fileExists(atPath: snapshot.path))
    return snapshot
  }

  /// What another sitting says and saves, without keeping it.
  private func sitting(_ mend: Mend, _ input: String = "/again\n/back\n") throws -> [String] {
    let log = mend.home.appending(path: "long.jsonl")
    let before = try Data(contentsOf: log)
    defer { try? before.write(to: log) }
    let run = try mend.run(["chat", "--session", "long"], input: input)
    let saved = try Data(contentsOf: log)
    return [run.output, run.errors, "\(run.status)", String(decoding: saved, as: UTF8.self)]
  }

  @Test func `a snapshot that is removed, cut or changed changes nothing but speed`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let snapshot = try long(mend)
    let good = try Data(contentsOf: snapshot)
    let usual = try sitting(mend)
    #expect(usual[2] == "3")
    try FileManager.default.removeItem(at: snapshot)
    #expect(try sitting(mend) == usual)
    for step in 0..<12 {
      let index = good.count * step / 12
      var bad = good
      bad[index] ^= 0x41
      try bad.write(to: snapshot)
      #expect(try sitting(mend) == usual)
      try good[..<index].write(to: snapshot)
      #expect(try sitting(mend) == usual)
    }
  }

  @Test func `a snapshot that lies about its place is not believed`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let snapshot = try long(mend)
    let usual = try sitting(mend)
    let good = try #require(MarkedBytes(Array(try Data(contentsOf: snapshot))))
    for change in 1...3 {
      var bad = good
      if change == 1 { bad.bookmark.count += 1 }
      if change == 2 { bad.bookmark.offset -= 1 }
      if change == 3 { bad.body[bad.body.count / 2] ^= 1 }
      try Data(bad.bytes).write(to: snapshot)
      let other = try sitting(mend)
      // What is not believed is folded anew; what the body says otherwise may still be a session.
      #expect(other[2] == "3")
      if change < 3 { #expect(other == usual) }
    }
  }

  @Test func `a snapshot of a session that was edited by hand is not used`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    _ = try long(mend)
    let log = mend.home.appending(path: "long.jsonl")
    let text = try String(contentsOf: log, encoding: .utf8)
    let edited = text.replacing(#""typed":"no""#, with: #""typed":"nO""#)
    #expect(edited != text)
    try Data(edited.utf8).write(to: log)
    let run = try mend.run(["chat", "--session", "long"], input: "/again\n")
    #expect(run.status == 65)
    #expect(run.errors.contains("is damaged at byte"))
  }

  @Test func `a snapshot holds no word that the session does not`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let snapshot = try long(mend)
    _ = try mend.run(["chat", "--session", "long"], input: "I want to kill myself.\n")
    _ = try mend.run(["chat", "--session", "long"], input: "/pause\n")
    let bytes = String(decoding: try Data(contentsOf: snapshot), as: UTF8.self)
    #expect(!bytes.contains("kill"))
  }

  @Test func `forgetting and renaming a session leave no snapshot behind`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let snapshot = try long(mend)
    #expect(try mend.run(["sessions", "rename", "long", "other"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: snapshot.path))
    #expect(try mend.run(["chat", "--session", "other"], input: "/pause\n").status == 0)
    #expect(try mend.run(["sessions", "forget", "other", "--yes"]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: mend.home.path)
    #expect(names.allSatisfy { !$0.contains(".jsonl") })
  }
}
