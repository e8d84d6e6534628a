import Foundation
import Testing

/// Whole conversations, saved and played again; that each goes as it is written down is for
/// `CoverageTests`, and a change that is meant is written by `mend test Tests/Transcripts --accept`.
struct TranscriptTests {
  /// A transcript.
  struct Transcript: CustomTestStringConvertible {
    var file: URL

    var testDescription: String { file.lastPathComponent }

    static let all: [Transcript] = {
      let folder = Mend.project.appending(path: "Tests/Transcripts")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().map {
        Transcript(file: folder.appending(path: $0))
      }
    }()

    /// Every fifth of them, since each starts the program three times; all with `MEND_TRANSCRIPTS`.
    static let some: [Transcript] = {
      let stride = ProcessInfo.processInfo.environment["MEND_TRANSCRIPTS"] == nil ? 5 : 1
      return all.indices.filter { $0 % stride == 1 % stride }.map { all[$0] }
    }()
  }

  @Test func `there are transcripts`() {
    #expect(Transcript.all.count >= 100)
  }

  @Test(arguments: Transcript.some)
  func `a saved conversation goes as it is written down, and its replay too`(
    transcript: Transcript
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let text = try String(contentsOf: transcript.file, encoding: .utf8)
    var lines = text.components(separatedBy: "\n")
    var sittings: [(arguments: [String], typed: [String], expected: [String])] = []
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("$ mend") {
        sittings.append((line.dropFirst(7).split(separator: " ").map(String.init), [], []))
      } else {
        try #require(!sittings.isEmpty, "a transcript begins with its command: $ mend chat …")
        if line.hasPrefix("> ") || line == ">" {
          sittings[sittings.count - 1].typed.append(String(line.dropFirst(2)))
        }
        sittings[sittings.count - 1].expected.append(line)
      }
    }
    for sitting in sittings {
      let arguments = sitting.arguments + ["--session", "transcript"]
      let input = sitting.typed.map { $0 + "\n" }.joined()
      let run = try mend.run(arguments, input: input)
      #expect(run.errors == "")
      #expect(run.status == 0 || run.status == 3)
      let output = run.output.components(separatedBy: "\n").dropLast()
      #expect(output.count == sitting.expected.count)
      for (line, wanted) in zip(output, sitting.expected) {
        // What is off the record the program shows to nobody again.
        let isTyped = wanted.hasPrefix("> ") || wanted == ">"
        #expect(line == wanted || (isTyped && line == "> [not kept]"))
      }
    }
    let file = mend.home.appending(path: "transcript.jsonl")
    let replay = try mend.run(["replay", "transcript"])
    guard FileManager.default.fileExists(atPath: file.path) else {
      // All of it was forgotten.
      #expect(replay.status == 66)
      return
    }
    #expect(replay.status == 0)
    let verified = try mend.run(["replay", "transcript", "--verify"])
    #expect(verified.output == "")
    #expect(verified.status == 0)
    let isWhole = try !String(contentsOf: file, encoding: .utf8).contains(#""did":"released""#)
    if sittings.count == 1, isWhole {
      let again = replay.output.components(separatedBy: "\n").dropLast()
      // The line that ends a note is no part of it.
      let expected = sittings[0].expected.filter { $0 != "> ." }
      #expect(expected.count == again.count)
      for (line, other) in zip(expected, again) where other != "> [not kept]" {
        #expect(line == other)
      }
    }
  }
}
