/// What a person types to do something.
struct Typing {
  /// For each list of words that texts mention, one of them.
  let samples: [String: String]
  let today: Day

  /// Returns the lines that do something at a question.
  func lines(for act: Deed.Act, at asked: Asked) -> [String] {
    switch act {
    case .skip: return ["/skip"]
    case .unclear(let count): return Array(repeating: "mmm", count: count)
    case .day(let days): return ["\(Day(number: today.number + days))"]
    case .answer(let answer): return lines(for: answer, at: asked)
    }
  }

  private func lines(for answer: Answer, at asked: Asked) -> [String] {
    switch answer {
    case .option(let id, let own):
      let label = asked.options.first { $0.id == id }?.text ?? id
      return [label] + (own.map { [$0] } ?? [])
    case .options(let ids):
      let places = ids.map { id in
        asked.options.firstIndex { $0.id == id }.map { String($0 + 1) } ?? id
      }
      return [places.joined(separator: ", ")]
    case .number(let number): return [Int(exactly: number).map { String($0) } ?? String(number)]
    case .day(let day): return ["\(day)"]
    case .text(let text, let facts):
      let line = self.text(text, facts)
      return asked.question.kind == .note ? [line, "."] : [line]
    case .rows:
      let least = String(asked.question.range?.lowerBound ?? 0)
      let first = asked.question.form?.isPairs == true ? "a" : least
      return [Array(repeating: first, count: asked.rows.count).joined(separator: " ")]
    case .line(let range): return [String(range.lowerBound + 1)]
    case .goOn: return [""]
    }
  }

  /// Returns a text in which some things are noticed, as far as there are samples.
  private func text(_ text: String, _ facts: [String]) -> String {
    let mentions = facts.filter { $0.hasPrefix("mentions:") }
      .compactMap { samples[String($0.dropFirst(9))] }
    if facts.contains("one-word") { return mentions.first ?? (text.contains(" ") ? "hm" : text) }
    var line = ([text] + mentions).joined(separator: " ")
    if facts.contains("long") {
      for _ in 0..<60 { line += " and it went on like that for a while" }
    }
    return line
  }
}
