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

  /// What is said to the coach about the talk, marked with the command, and texts and other answers.
  func talk() -> [ClassifierTrainer.Example] {
    rows.compactMap { row, _ in
      switch (row.want.act, row.want.value.first) {
      // Being unsure of a yes or a no is said as one says that nothing comes to mind.
      case ("answer", "unsure"): nil
      case ("command", let command?): example(row, command)
      case ("answer", _): example(row, "text")
      default: nil
      }
    }
      + texts.map { example(Self.text($0), "text") }
      + typedLines.map { example(Self.text($0), "text", Self.plain) }
  }

  private static func text(_ text: String) -> Corpus.Row {
    Corpus.Row(q: "", text: text, want: .init(act: "answer", value: []))
  }

  /// What is typed in the transcripts and is no command; what is shorter may be one where it is typed elsewhere.
  private static func typed(_ vocabulary: Vocabulary) throws -> [String] {
    let folder = Corpus.package.appending(path: "Tests/Transcripts")
    let listener = Listener(vocabulary: vocabulary)
    var lines: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".txt") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n")
      where line.hasPrefix("> ") && line.split(separator: " ").count > 5 {
        lines.insert(String(line.dropFirst(2)))
      }
    }
    let scale = Asked(Question(.scale))
    return lines.sorted().filter { line in
      let heard = listener.read(line, to: scale, today: Day(number: 0)).heard(at: scale)
      return heard.act != "command" && !heard.evidence.contains { $0.hasPrefix("situation") }
    }
  }

  /// Answers to questions for a yes or a no, and commands and what has to be asked back.
  func assent() -> [ClassifierTrainer.Example] {
    rows.compactMap { row, kind in
      if row.want.act == "command" {
        return row.want.value == ["dont-know"] ? nil : example(row, "open")
      }
      guard kind == .yesNo || kind == .share else { return nil }
      let isOpen = row.want.act == "ask" || row.manner == "indirect"
      return example(row, isOpen ? "open" : row.want.value[0], isOpen ? Self.doubt : 1)
    }
    .map { example in
      // A yes or a no hangs on the very word; with the senses of words fewer are heard.
      var example = example
      example.features.removeAll { $0.contains("@") }
      return example
    }
  }

  private func example(
    _ row: Corpus.Row, _ meaning: String, _ cost: Double = 1
  ) -> ClassifierTrainer.Example {
    let features = vocabulary.features(of: row.text)
    return ClassifierTrainer.Example(
      features: features.names, words: features.words, meaning: meaning, cost: cost)
  }

  private static func writer(of row: Corpus.Row) -> String {
    row.id?.split(separator: "-").first.map { String($0) } ?? ""
  }
}
