import Dialogue
import Listening

/// Neutral lines to type in place of what a person typed.
struct StandIns {
  private let mentions: WordFile
  private let situations: WordFile
  private let weekdays: [String]

  /// Reads what the lines are made of.
  init(_ folder: DialogueFolder, _ labels: Labels) {
    weekdays = labels.weekdays
    mentions = (try? folder.words("mentions")) ?? WordFile(id: "mentions", lists: [])
    situations = (try? folder.words("situations")) ?? WordFile(id: "situations", lists: [])
  }

  /// Returns lines that may be heard as an action, the likeliest first; nothing stands in them that a person wrote
  /// in their own words.
  func lines(for action: Event.Action, at asked: Asked) -> [String] {
    switch action {
    case .answered(let answer, let text):
      (Self.isPlain(text, at: asked) ? [text] : []) + lines(for: answer, at: asked)
    case .filled(let values, _): [Self.row(values, isPairs: asked.question.form?.isPairs ?? false)]
    case .unclear: ["hm", "blah blah", "xyzzy", "lorem ipsum"]
    case .impossible: impossible(at: asked)
    case .situation(let id, _, _): Array(situations[id].prefix(8))
    case .wondered(let answers, _): answers.flatMap { parts(of: $0, at: asked) }
    case .silent: [""]
    case .declined: ["no", "neither"]
    default: [action.asCommand]
    }
  }

  /// Returns a line for each answer that a question offers, and what leads past it.
  func everyLine(at asked: Asked) -> [String] {
    switch asked.question.kind {
    case .choice, .conversation, .pick, .choices:
      (1...max(1, max(asked.options.count, asked.lines.count))).map(String.init) + ["/skip"]
    case .yesNo, .share: asked.options.map(\.text) + ["/skip"]
    case .goOn: [""]
    case .scale, .number:
      [asked.question.range?.lowerBound, asked.question.range?.upperBound].compactMap {
        $0.map(String.init)
      } + ["/skip"]
    default: ["/skip", Self.own[0]]
    }
  }

  /// Lines of one's own in which nothing is noticed.
  static let own = ["a line of my own", "words of mine", "what I wrote here"]

  private func lines(for answer: Answer, at asked: Asked) -> [String] {
    switch answer {
    case .option(let id, _):
      let index = asked.options.firstIndex { $0.id == id }
      return asked.question.isYesNo
        ? index.map { [asked.options[$0].text] } ?? [] : index.map { ["\($0 + 1)"] } ?? []
    case .options(let ids):
      let places = ids.compactMap { id in asked.options.firstIndex { $0.id == id } }
      return [
        places.count == ids.count
          ? places.map { "\($0 + 1)" }.joined(separator: ", ") : ids.joined(separator: ", ")
      ]
    case .number(let number):
      let digits = Int(exactly: number).map { "\($0)" } ?? "\(number)"
      return asked.question.kind == .duration ? ["\(digits) minutes"] : [digits]
    case .day(let day): return [day.description]
    case .text(let text, let facts):
      // Only a note has several lines.
      let facts = asked.question.kind == .note ? facts : facts.filter { $0 != "chat" }
      return texts(with: facts, sentences: text.sentences)
    case .rows(let rows):
      let shown = asked.rows.enumerated().map { index, row in
        let value = rows.first { $0.id == row.id }?.value
        return asked.swapped.indices.contains(index) && asked.swapped[index]
          ? value.map { 1 - $0 } : value
      }
      return [Self.row(shown, isPairs: asked.question.form?.isPairs ?? false)]
    case .line(let range):
      return range.count == 1
        ? ["\(range.lowerBound + 1)"]
        : [
          "\(range.lowerBound + 1)-\(range.upperBound)",
          "\(range.lowerBound + 1) to \(range.upperBound)",
        ]
    case .goOn: return [""]
    }
  }

  /// Texts in which the same is noticed, with as many sentences to pick from.
  private func texts(with facts: [String], sentences: Int) -> [String] {
    let lists = facts.filter { $0.hasPrefix("mentions:") }.map {
      mentions[String($0.dropFirst("mentions:".count))]
    }
    if facts.contains("one-word") {
      return ["something"] + lists.flatMap { $0 }.filter { !$0.contains(" ") }
    }
    let more = String(repeating: ". Another line of mine", count: max(0, sentences - 1))
    let filler = facts.contains("long") ? String(repeating: " and more of it", count: 45) : ""
    let talk = facts.contains("chat") ? "\nAnn: one\nBen: two\nAnn: three" : ""
    return (0..<8).flatMap { turn in
      Self.own.map { own in
        let noticed = lists.compactMap { $0.isEmpty ? nil : $0[turn % $0.count] }
        return ([own] + noticed).joined(separator: ", ") + filler + more + talk
      }
    }
  }

  private func impossible(at asked: Asked) -> [String] {
    let range = asked.question.range
    let beyond = [range.map { $0.upperBound + 1 }, range.map { $0.lowerBound - 1 }, 99, 99_999]
    return beyond.compactMap { $0.map(String.init) } + ["1999-01-01", "2199-01-01", "999 hours"]
  }

  /// Words of an option, of which some may be heard as a question back.
  private func parts(of answer: Answer, at asked: Asked) -> [String] {
    if case .day = answer { return weekdays + weekdays.map { "next \($0)" } }
    let ids = if case .option(let id, _) = answer { [id] } else { answer.ids }
    return ids.flatMap { id -> [String] in
      guard let option = asked.options.first(where: { $0.id == id }) else { return [] }
      let words = option.text.lowercased().split(separator: " ").map(String.init)
      return words.filter { $0.count > 3 }
        + words.indices.dropLast().map { words[$0...($0 + 1)].joined(separator: " ") }
        + option.hears.prefix(4).map { "maybe \($0)" }
    }
  }

  private static func row(_ values: [Double?], isPairs: Bool) -> String {
    values.map { value in
      guard let value else { return "-" }
      if isPairs { return value == 0 ? "a" : value == 1 ? "b" : "=" }
      return Int(exactly: value).map { "\($0)" } ?? "\(value)"
    }.joined(separator: " ")
  }

  /// Whether a line says nothing but what stands on the screen, or numbers.
  private static func isPlain(_ text: String, at asked: Asked) -> Bool {
    if asked.question.kind == .line || asked.question.kind == .note { return false }
    if case .own = asked.pending { return false }
    return Listener.exact(text, to: asked) != nil || !text.contains(where: \.isLetter)
  }
}

extension Answer {
  fileprivate var ids: [String] { if case .options(let ids) = self { ids } else { [] } }
}
