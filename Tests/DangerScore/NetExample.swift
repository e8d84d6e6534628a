import Dialogue
import DialogueYAML
import Foundation
import Listening

/// A line from which the net is learned.
struct NetExample {
  var text: String
  /// What it is about; empty for a harmless one.
  var categories: [String] = []
  var isDanger = false
  var isUrgent = false
  /// What it is where it is harmless.
  var harmless: Harmless?
  /// Who wrote it, where a writer can be left out.
  var writer: String?

  /// The ways of being harmless, by which false alarms are counted.
  enum Harmless: CaseIterable {
    /// Talk about broken trust by somebody who can be left out.
    case ordinary
    /// The words of danger by somebody who can be left out, meant otherwise.
    case lookAlike
    /// What is offered by the conversations or typed into them.
    case plain
  }

  /// How much it counts against the others.
  var weight = 1.0

  /// The marked lines, and what is harmless because it is offered by the conversations or typed in
  /// the transcripts.
  static func all() throws -> [NetExample] {
    let folder = DangerCorpus.package.appending(path: "Tests/Corpus")
    var found: [NetExample] = []
    for name in ["danger.jsonl", "danger-2.jsonl", "danger-3.jsonl", "danger-4.jsonl"] {
      for row in try DangerCorpus(folder.appending(path: name)).rows where row.part == "tuned" {
        found.append(NetExample(row))
      }
    }
    return found
      + (try answers() + offered()).map { NetExample(text: $0, harmless: .plain) }
      + (try typed()).map { NetExample(text: $0, harmless: .plain, weight: 4) }
  }

  private static func answers() throws -> [String] {
    struct Answer: Decodable { var text: String }
    let folder = DangerCorpus.package.appending(path: "Tests/Corpus")
    return try ["dev.jsonl", "more-dev.jsonl"].flatMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return try text.split(separator: "\n").map {
        try JSONDecoder().decode(Answer.self, from: Data($0.utf8)).text
      }
    }
  }

  /// What is typed in the transcripts that are not about safety.
  private static func typed() throws -> [String] {
    let folder = DangerCorpus.package.appending(path: "Tests/Transcripts")
    var lines: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".txt") && !name.hasPrefix("safety-") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("> ") && line.count > 8 {
        lines.insert(String(line.dropFirst(2)))
      }
    }
    return lines.sorted()
  }

  /// The answers that the conversations offer, where they keep them.
  private static func offered() throws -> [String] {
    var lines: Set<String> = []
    for folder in ["Dialogues", "Dialogues/shared"] {
      let folder = DangerCorpus.package.appending(path: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      for name in names where name.hasSuffix(".yaml") {
        let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
        for question in GraphReader.read(bytes, file: name).graph?.questions ?? []
        where question.retention != .unkept {
          for option in question.options { lines.formUnion([option.text] + option.hears) }
        }
      }
    }
    return lines.sorted()
  }
}

extension NetExample {
  /// Ordinary talk is what most people type, and there is little of it in the corpora, as of what is told
  /// sideways; look-alikes are to be left alone.
  private static let weights: [String: Double] = ["ordinary": 6, "look-alike": 2, "indirect": 5]

  private init(_ row: DangerCorpus.Row) {
    self.init(
      text: row.text, categories: row.categories, isDanger: row.tier != "none",
      isUrgent: row.tier == "act", writer: row.writer, weight: Self.weights[row.kind] ?? 1)
    guard writer != nil else { return }
    switch row.kind {
    case "ordinary": harmless = .ordinary
    case "look-alike": harmless = .lookAlike
    default: break
    }
  }
}
