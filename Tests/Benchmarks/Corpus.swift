import Dialogue
import DialogueYAML
import Foundation
import Listening

/// Answers that people typed, each with what it means.
struct Corpus {
  /// One line.
  struct Row: Decodable {
    struct Want: Decodable {
      var act: String
      var value: [String]
    }

    var id: String?
    var q: String
    var text: String
    var want: Want
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

  private(set) var rows: [Row] = []
  private(set) var questions: [String: Asked] = [:]
  let vocabulary: Vocabulary
  let wordFiles: [WordFile]

  /// Reads a corpus, or only the questions when there is none: files of JSON lines, with the questions of a `questions.json` beside them or else
  /// those of the shipped dialogues, as `graph/state`.
  init(_ path: String? = nil) throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let dialogues = Dialogues(try Self.files(in: package.appending(path: "Dialogues")))
    wordFiles = dialogues.words
    vocabulary = Vocabulary(dialogues.words)
    for graph in dialogues.graphs {
      for state in graph.states {
        guard let number = state.question else { continue }
        let question = graph.questions[number]
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
