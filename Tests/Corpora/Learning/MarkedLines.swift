import DangerScore
import Dialogue
import Foundation
import Listening

/// The lines from which is learned what people say to the coach, and how they say yes and no.
struct MarkedLines {
  /// The files of lines that were written to be learned from; what is held aside is none of them.
  private static let files = [
    "dev.jsonl", "dev-3.jsonl", "more-dev.jsonl", "dev-4.jsonl", "talk.jsonl", "assent.jsonl",
  ]
  /// Of the many lines about danger, one in so many says what a text looks like.
  private static let share = 5
  /// What has to be asked back counts so much more than a command.
  private static let doubt = 1.5
  /// And what is typed in the transcripts, which is what most people say.
  private static let plain = 4.0

  /// The lines, each with the kind of its question where it has one.
  private let rows: [(row: Corpus.Row, kind: Question.Kind?)]
  private let texts: [String]
  private let typedLines: [String]
  private let vocabulary: Vocabulary

  /// Reads the lines.
  ///
  /// - Parameter writers: Who is left out, by the first part of the ids of their lines.
  init(without writers: Set<String> = []) throws {
    var rows: [(row: Corpus.Row, kind: Question.Kind?)] = []
    // What was learned before teaches nothing.
    let words = Vocabulary(try Corpus().wordFiles.filter(\.weights.isEmpty))
    for file in Self.files {
      let corpus = try Corpus(Corpus.package.appending(path: "Tests/Corpus/\(file)").path)
      for row in corpus.rows where !writers.contains(Self.writer(of: row)) {
        rows.append((row, corpus.questions[row.q]?.question.kind))
      }
    }
    self.rows = rows
    vocabulary = words
    typedLines = try Self.typed(words)
    let danger = try [DangerCorpus.second, DangerCorpus.third, DangerCorpus.fourth].flatMap {
      try DangerCorpus($0).rows.filter { $0.part == "tuned" }
    }
    texts = danger.indices.filter { $0.isMultiple(of: Self.share) }.map { danger[$0].text }
  }

  /// What is said to the coach about the talk, marked with the command; with texts and other answers,
  /// which are none.
  func talk() -> [ClassifierTrainer.Example] {
    rows.compactMap { row, _ in
      switch row.want.act {
      case "command": example(row, row.want.value.first)
      case "answer": example(row, nil)
      default: nil
      }
    }
      + texts.map { example(Self.text($0), nil) }
      + typedLines.map { example(Self.text($0), nil, Self.plain) }
  }

  private static func text(_ text: String) -> Corpus.Row {
    Corpus.Row(q: "", text: text, want: .init(act: "answer", value: []))
  }

  /// What is typed in the transcripts and is no command.
  private static func typed(_ vocabulary: Vocabulary) throws -> [String] {
    let folder = Corpus.package.appending(path: "Tests/Transcripts")
    let listener = Listener(vocabulary: vocabulary)
    var lines: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".txt") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("> ") && line.count > 8 {
        lines.insert(String(line.dropFirst(2)))
      }
    }
    let scale = Asked(Question(.scale))
    return lines.sorted().filter { line in
      let heard = listener.read(line, to: scale, today: Day(number: 0)).heard(at: scale)
      return heard.act != "command" && !heard.evidence.contains { $0.hasPrefix("situation") }
    }
  }

  /// Answers to questions for a yes or a no; with commands, and with what has to be asked back, which are
  /// none.
  func assent() -> [ClassifierTrainer.Example] {
    rows.compactMap { row, kind in
      if row.want.act == "command" {
        return row.want.value == ["dont-know"] ? nil : example(row, nil)
      }
      guard kind == .yesNo || kind == .share else { return nil }
      let isOpen = row.want.act == "ask" || row.manner == "indirect"
      return example(row, isOpen ? nil : row.want.value.first, isOpen ? Self.doubt : 1)
    }
  }

  private func example(
    _ row: Corpus.Row, _ label: String?, _ cost: Double = 1
  ) -> ClassifierTrainer.Example {
    let features = vocabulary.features(of: row.text)
    return ClassifierTrainer.Example(
      features: features.names, words: features.words, label: label, cost: cost)
  }

  private static func writer(of row: Corpus.Row) -> String {
    row.id?.split(separator: "-").first.map { String($0) } ?? ""
  }
}
