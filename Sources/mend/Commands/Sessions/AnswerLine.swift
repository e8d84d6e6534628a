import Dialogue

/// One answer in a list: its number, its day, its question and how it begins.
struct AnswerLine {
  private static let longest = 48

  let text: String

  init(_ record: Record) {
    let question = record.path.last.map { "\($0.graph)/\($0.state)" } ?? ""
    text = "\(record.number)  \(record.event.time.day)  \(question)  \(Self.words(of: record))"
  }

  private static func words(of record: Record) -> String {
    if record.retention == .private { return "[private]" }
    let typed = record.event.action.typed ?? ""
    switch record.event.action {
    case .answered(.text(let words, _), _): return beginning(of: typed.isEmpty ? words : typed)
    case .answered(let answer, _):
      let words = beginning(of: typed)
      return words.isEmpty ? answer.brief : "\(words) (\(answer.brief))"
    default: return beginning(of: typed) + " (no answer)"
    }
  }

  /// The first words, on one line.
  private static func beginning(of text: String) -> String {
    var found = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if found.isEmpty {
        found = word.count > longest ? word.prefix(longest) + "…" : String(word)
      } else if found.count + word.count < longest {
        found += " " + word
      } else {
        return found + " …"
      }
    }
    return found
  }
}
