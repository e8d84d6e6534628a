import Dialogue

/// A date in digits: "2026-12-03", "12/3", "3.12.2026".
struct DigitDate {
  /// What it means.
  let found: DateReader.Found

  /// Reads a line of digits and one kind of mark between them, or `nil`.
  init?(_ tokens: [Token], _ today: Day) {
    var tokens = tokens
    if tokens.last?.isMark(".") == true { tokens.removeLast() }
    guard tokens.count == 3 || tokens.count == 5, tokens.dropFirst().allSatisfy(\.isGlued) else {
      return nil
    }
    var numbers: [Int] = []
    for (index, token) in tokens.enumerated() {
      if index % 2 == 1 {
        guard token.text == tokens[1].text, ["-", "/", "."].contains(token.text) else { return nil }
      } else {
        guard token.kind == .number, let number = Int(token.text), token.text.count <= 4 else {
          return nil
        }
        numbers.append(number)
      }
    }
    if tokens[0].text.count == 4 {
      guard numbers.count == 3 else { return nil }
      found = Day(year: numbers[0], month: numbers[1], day: numbers[2]).map { .day($0) } ?? .never
      return
    }
    guard tokens[0].text.count <= 2, tokens[2].text.count <= 2 else { return nil }
    // 12/3 is December 3 to some and March 12 to others.
    let readings = [(numbers[0], numbers[1]), (numbers[1], numbers[0])]
    if numbers.count == 3 {
      let year = tokens[4].text.count == 2 ? 2_000 + numbers[2] : numbers[2]
      let days = readings.compactMap { Day(year: year, month: $0.0, day: $0.1) }
      found = Self.found(days.map { [$0] })
    } else {
      found = Self.found(
        readings.map { reading in
          (-1...1).compactMap { Day(year: today.year + $0, month: reading.0, day: reading.1) }
        })
    }
  }

  private static func found(_ readings: [[Day]]) -> DateReader.Found {
    let real = readings.filter { !$0.isEmpty }
    if real.isEmpty { return .never }
    if real.count == 1 || real[0] == real[1] {
      return real[0].count == 1 ? .day(real[0][0]) : .recurring(real[0])
    }
    return .either(real.flatMap { $0 })
  }
}
