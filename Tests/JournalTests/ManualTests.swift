import Foundation
import Testing

@testable import Journal

/// The manual of the session file, and the session that it shows.
struct ManualTests {
  private let text: String

  init() throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    text = try String(
      contentsOf: project.appending(path: "Sources/Journal/README.md"), encoding: .utf8)
  }

  private var example: String {
    text.components(separatedBy: "```jsonl\n").last?.components(separatedBy: "```")[0] ?? ""
  }

  @Test func `every line of the example is read, and is as it would be written`() throws {
    let folder = try TemporaryFolder()
    try write(Array(example.utf8), to: folder.file())
    let (records, torn) = try Samples.read(folder.file())
    #expect(torn == 0)
    #expect(records.count == example.split(separator: "\n").count - 1)
    _ = try Journal.copy(
      from: SessionFile(path: folder.file()), to: SessionFile(path: folder.file("copy.jsonl")))
    #expect(try bytes(of: folder.file("copy.jsonl")) == Array(example.utf8))
  }

  @Test func `every action that can be written is in the tables and in the example`() throws {
    for action in Samples.actions {
      let line = try Samples.roundTrip(Samples.record(action)).line
      let did = try #require(
        line.components(separatedBy: #""did":""#).last?.split(separator: "\"").first)
      #expect(example.contains(#""did":"\#(did)""#), "\(did)")
      #expect(text.contains("`\(did)`"), "\(did)")
    }
    for retention in ["private", "unkept", "withheld", "forgotten"] {
      #expect(example.contains(#""retain":"\#(retention)""#))
    }
    for kind in ["option", "options", "number", "day", "text", "rows", "line", "go-on"] {
      #expect(example.contains(#""means":{"\#(kind)":"#), "\(kind)")
    }
  }
}
