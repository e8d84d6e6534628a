import Dialogue
import DialogueYAML
import Foundation
import Listening

/// Answers that people typed, each with what it means.
public struct Corpus {
  /// One line.
  public struct Row: Decodable, Sendable {
    /// What a line means, in the words of `mend listen`.
    public struct Want: Decodable, Sendable {
      /// `answer`, `command` or `ask`.
      public var act: String
      /// Ids or numbers.
      public var value: [String]
    }

    /// Its id.
    public var id: String?
    /// The id of its question.
    public var q: String
    /// What was typed.
    public var text: String
    /// What it means.
    public var want: Want
    /// How it says so, where somebody marked it: an option by its `name` or in other `words`, a yes or a no
    /// `direct` or only `indirect`ly, by what follows from it.
    public var manner: String?
  }

  /// A question of `questions.json`.
  private struct Entry: Decodable {
    struct Choice: Decodable {
      var id: String
      var text: String
      var hears: [String]?
    }

    var id: String
    var kind: String
    var text: String
    var options: [Choice]?
    var range: [Int]?
  }

  /// The lines.
  public private(set) var rows: [Row] = []
  /// The questions, by id.
  public private(set) var questions: [String: Asked] = [:]
  /// What people say.
  public let vocabulary: Vocabulary
  /// The files that it is made of.
  public let wordFiles: [WordFile]

  /// The files of words as they are on disk.
  public let wordBytes: [(file: String, bytes: [UInt8])]

  /// The folder of the package.
  public static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Reads a corpus, or only the questions when there is none: files of JSON lines, with the questions
  /// of a `questions.json` beside them or else those of the shipped dialogues, as `graph/state`.
  ///
  /// - Parameter path: A file of JSON lines, or a folder of such files.
  public init(_ path: String? = nil) throws {
    let files = try Self.files(in: Self.package.appending(path: "Dialogues"))
    wordBytes = files.filter { $0.file.hasPrefix("words/") }
    let dialogues = Dialogues(files)
    wordFiles = dialogues.words
    vocabulary = Vocabulary(dialogues.words)
    for graph in dialogues.graphs {
      for state in graph.states {
        guard let number = state.question else { continue }
        var question = graph.questions[number]
        if question.isYesNo { question.options = question.answers(Self.labels) }
        questions["\(graph.id)/\(state.id)"] = Asked(question, text: Self.text(of: question))
      }
    }
    guard let path else { return }
    let folder = URL(filePath: path)
    let isFile = folder.pathExtension == "jsonl"
    let names = isFile ? [folder] : try Self.urls(in: folder)
    for url in names where url.pathExtension == "jsonl" {
      for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
        rows.append(try JSONDecoder().decode(Row.self, from: Data(line.utf8)))
      }
    }
    let list = (isFile ? folder.deletingLastPathComponent() : folder).appending(
      path: "questions.json")
    guard let data = try? Data(contentsOf: list) else { return }
    for entry in try JSONDecoder().decode([Entry].self, from: data) {
      guard let kind = Question.Kind(rawValue: entry.kind) else { continue }
      var question = Question(kind)
      question.options = (entry.options ?? []).map {
        Option($0.id, $0.text, hears: $0.hears ?? [])
      }
      if let range = entry.range, range.count == 2 { question.range = range[0]...range[1] }
      questions[entry.id] = Asked(question, text: entry.text)
    }
  }

  private static let labels = ["yes", "no", "not sure"]

  private static func text(of question: Question) -> String {
    var text = ""
    for segment in question.text?.parts.first?.wordings.first?.segments ?? [] {
      if case .text(let words) = segment { text += words }
    }
    return text
  }

  private static func urls(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  private static func files(in folder: URL) throws -> [(file: String, bytes: [UInt8])] {
    var found: [(file: String, bytes: [UInt8])] = []
    for part in ["", "shared/", "words/"] {
      for url in try urls(in: folder.appending(path: part)) where url.pathExtension == "yaml" {
        found.append((part + url.lastPathComponent, Array(try Data(contentsOf: url))))
      }
    }
    return found
  }
}
