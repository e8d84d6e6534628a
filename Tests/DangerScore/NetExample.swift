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
  /// Whether the danger is said outright, so that it has to be heard.
  var isExplicit = false
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

  /// What has to be heard or left alone whatever else is learned counts for so many lines.
  private static let must = 4.0

  /// The marked lines, what the rules must and must not catch, and what is harmless because it was typed as an answer
  /// or a command, is offered by the conversations, or stands in the transcripts.
  ///
  /// - Parameter rules: What danger sounds like, without what was learned.
  static func all(_ rules: Danger) throws -> [NetExample] {
    var found: [NetExample] = []
    for corpus in [DangerCorpus.first] + DangerCorpus.learned {
      for row in try DangerCorpus(corpus).rows where row.part == "tuned" {
        found.append(NetExample(row))
      }
    }
    return found + (try examples(rules))
      + (try answered()).map { NetExample(text: $0, harmless: .plain) }
      + (try offered()).map { NetExample(text: $0, harmless: .plain, weight: must) }
      + (try typed()).map { NetExample(text: $0, harmless: .plain, weight: must) }
  }

  /// The lines beside each rule.
  private static func examples(_ rules: Danger) throws -> [NetExample] {
    var found: [NetExample] = []
    for entry in try DangerCorpus.examples().examples.flatMap(\.entries) {
      for line in entry.catches + entry.spares {
        let tier = rules.read(line.text).tier
        var example = NetExample(text: line.text, weight: must)
        example.isDanger = tier != .none
        example.isUrgent = tier == .act
        found.append(example)
      }
    }
    return found
  }

  /// What was typed as an answer or to the coach, but for what speaks of danger.
  private static func answered() throws -> [String] {
    struct Answer: Decodable {
      struct Want: Decodable {
        var act: String?
        var value: [String]?
      }
      var text: String
      var want: Want?
    }
    let folder = DangerCorpus.package.appending(path: "Tests/Corpus")
    let names = [
      "dev", "more-dev", "dev-3", "dev-4", "dev-5", "dev-6", "talk", "assent",
    ]
    var seen: Set<String> = []
    return try names.flatMap { name in
      let file = folder.appending(path: name + ".jsonl")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
      }
    }
    .filter { $0.want?.act != "danger" && $0.want?.value?.contains("safe") != true }
    .map(\.text).filter { seen.insert($0).inserted }
  }

  /// What is typed in the transcripts that are not about safety, but for what they want heard as danger.
  private static func typed() throws -> [String] {
    let folder = DangerCorpus.package.appending(path: "Tests/Transcripts")
    var lines: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".txt") && !name.hasPrefix("safety-") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for turn in text.components(separatedBy: "\n> ").dropFirst() {
        let typed = turn.prefix { $0 != "\n" }
        if typed.count > 6, !pauses.contains(where: turn.contains) { lines.insert(String(typed)) }
      }
    }
    return lines.sorted()
  }

  /// How the two answers to danger begin.
  private static let pauses = ["Let me pause the steps.", "If you are in danger right now"]

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
  private init(_ row: DangerCorpus.Row) {
    self.init(
      text: row.text, categories: row.categories, isDanger: row.tier != "none",
      isUrgent: row.tier == "act", isExplicit: row.tier != "none" && row.kind != "indirect",
      writer: row.writer)
    guard writer != nil else { return }
    switch row.kind {
    case "ordinary": harmless = .ordinary
    case "look-alike": harmless = .lookAlike
    default: break
    }
  }
}
