import Dialogue

extension Listener {
  /// Reads the rows of a form, in the order shown.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - asked: What is on the screen.
  ///   - earlier: The rows that were given before.
  func readForm(_ line: TypedLine, _ asked: Asked, after earlier: [Double?]) -> Reading {
    guard let form = asked.question.form else { return Reading(.unclear) }
    let rows = asked.rows.isEmpty ? form.rows.count : asked.rows.count
    let range = asked.question.range ?? 0...10
    guard line.text.utf8.count <= 1_000 else { return Reading(.unclear) }
    let found: [Double?]
    if form.isPairs {
      guard let sides = sides(line.text) else { return Reading(.unclear) }
      found = sides
    } else if let label = label(line, asked.question) {
      found = [label]
    } else if let number = everywhere(line) {
      found = Array(repeating: number, count: rows - earlier.count)
    } else {
      guard let digits = digits(line.text, isWide: range.upperBound > 9) else {
        return Reading(.unclear)
      }
      found = digits
    }
    guard !found.isEmpty else { return Reading(.unclear) }
    let isInside = found.allSatisfy { value in
      guard let value, !form.isPairs else { return true }
      return Int(exactly: value).map(range.contains) ?? false
    }
    let values = earlier + found
    guard isInside, values.count <= rows else { return Reading(.impossible, [line.text]) }
    if values.count < rows { return Reading(.partialRows(values), ["partial"]) }
    var shown = asked
    if shown.rows.isEmpty { shown.rows = form.rows }
    return Reading(.answer(shown.answer(rows: values)), [line.text])
  }

  /// Reads "0 1 2 - 4", "01 2-4", "0,1,2"; where rows go past 9, spaces or commas stand between.
  private func digits(_ text: String, isWide: Bool) -> [Double?]? {
    var found: [Double?] = []
    var number: Int?
    for character in text {
      if let digit = character.wholeNumberValue, digit < 10 {
        if isWide {
          guard number ?? 0 < 1_000 else { return nil }
          number = (number ?? 0) * 10 + digit
        } else {
          found.append(Double(digit))
        }
        continue
      }
      if let value = number { found.append(Double(value)) }
      number = nil
      if Self.isGap(character) { continue }
      guard Self.isDash(character) else { return nil }
      found.append(nil)
    }
    if let value = number { found.append(Double(value)) }
    return found
  }

  /// Reads "a b = -": the first side, the second, both, left out.
  private func sides(_ text: String) -> [Double?]? {
    var found: [Double?] = []
    for character in text {
      switch character {
      case "a", "A": found.append(0)
      case "b", "B": found.append(1)
      case "=": found.append(0.5)
      case let gap where Self.isGap(gap): break
      case let dash where Self.isDash(dash): found.append(nil)
      default: return nil
      }
    }
    return found
  }

  /// The number that a line gives to all rows: "4 for all of them".
  private func everywhere(_ line: TypedLine) -> Double? {
    let pieces = vocabulary.pieces(of: line.tokens).filter { piece in
      if case .word(let word) = piece {
        vocabulary.roles.meaning(of: [word]) == nil
      } else {
        piece != .filler
      }
    }
    guard pieces.count == 2, pieces.contains(.all) else { return nil }
    return pieces.lazy.compactMap { if case .number(let number) = $0 { number } else { nil } }.first
  }

  private func label(_ line: TypedLine, _ question: Question) -> Double? {
    let found = question.ends.filter { vocabulary.words(of: $0.text) == line.words }
    return found.count == 1 ? Double(found[0].number) : nil
  }

  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace || character == "," || character == ";" || character == "."
  }

  private static func isDash(_ character: Character) -> Bool {
    ["-", "–", "−", "—", "‐", "‑"].contains(character)
  }
}
