import Dialogue
import Foundation
import Listening

/// Lines that are known to be heard, each at its question.
public struct Sayings {
  /// One line.
  public struct Saying {
    /// The id of the question.
    public var question: String
    /// What is on the screen.
    public var asked: Asked
    /// What is typed.
    public var line: String
    /// The option that it stands for, where an author said so.
    public var option: String?
  }

  /// What people say.
  public let vocabulary: Vocabulary
  /// The lines.
  public private(set) var all: [Saying] = []

  /// What the shipped options are called and hear.
  ///
  /// - Parameter corpus: The questions.
  public static func heard(_ corpus: Corpus) -> Sayings {
    var sayings = Sayings(vocabulary: corpus.vocabulary)
    for (id, asked) in corpus.questions.sorted(by: { $0.key < $1.key }) {
      for option in asked.options {
        for line in [option.text] + option.hears where !line.isEmpty && !line.contains("{") {
          // Options that are called the same never stand on the screen together.
          var screen = asked
          screen.options.removeAll {
            $0.id != option.id && ([$0.text] + $0.hears).contains { isSame($0, line) }
          }
          sayings.all.append(
            Saying(question: id, asked: screen, line: line, option: option.id))
        }
      }
    }
    return sayings
  }

  /// All of them: what options hear, the answers of the transcripts, and the lines of the development
  /// corpora that are heard right.
  ///
  /// - Parameter isQuick: Whether the corpora are left out.
  public static func all(isQuick: Bool = false) throws -> Sayings {
    let folder = Corpus.package.appending(path: "Tests/Corpus")
    let shipped = try Corpus()
    var sayings = heard(shipped)
    for name in isQuick ? [] : ["dev.jsonl", "more-dev.jsonl"] {
      let corpus = try Corpus(folder.appending(path: name).path)
      for row in CorpusScore(corpus).right {
        guard let asked = corpus.questions[row.q] else { continue }
        sayings.all.append(Saying(question: row.q, asked: asked, line: row.text))
      }
    }
    try sayings.addTranscripts(shipped)
    return sayings
  }

  /// Adds the answers of the transcripts whose questions are found by their words.
  private mutating func addTranscripts(_ corpus: Corpus) throws {
    let folder = Corpus.package.appending(path: "Tests/Transcripts")
    var texts: [String: (id: String, asked: Asked)] = [:]
    for (id, asked) in corpus.questions {
      for part in asked.question.text?.parts ?? [] {
        for wording in part.wordings {
          guard wording.segments.count == 1, case .text(let text) = wording.segments[0] else {
            continue
          }
          texts[text] = (id, asked)
        }
      }
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".txt") {
      var block: [Substring] = []
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("> "), !line.hasPrefix("> /"),
          let found = texts[block.joined(separator: " ")]
        {
          all.append(
            Saying(question: found.id, asked: found.asked, line: String(line.dropFirst(2))))
        }
        if line.isEmpty || line.hasPrefix(">") {
          block = []
        } else if !line.hasPrefix("  ") {
          block.append(line)
        }
      }
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.lowercased().filter(\.isLetter) == right.lowercased().filter(\.isLetter)
  }
}
