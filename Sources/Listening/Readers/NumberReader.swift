/// Reads the one number that a line is, or the two between which it wavers.
struct NumberReader {
  /// The top of the scale, for "7 out of 10".
  let top: Double?
  /// Whether halves lie between two answers.
  let isScale: Bool

  /// Returns the numbers, or `nil` when the line says anything else.
  func read(_ pieces: [Piece]) -> [Double]? {
    guard pieces.count <= 12 else { return nil }
    var rest = pieces.filter { $0 != .filler && $0 != .mark("~") }
    let isBetween = rest.contains(.between)
    while rest.first == .hedge || rest.first == .index || rest.first == .between {
      rest.removeFirst()
    }
    while rest.last == .hedge { rest.removeLast() }
    var sign = 1.0
    if rest.first == .mark("-") {
      rest.removeFirst()
      sign = -1
    }
    guard case .number(let first)? = rest.first else { return nil }
    let one = first * sign
    guard rest.count > 1 else { return halves(one) }
    guard case .number(let two)? = rest.last else { return nil }
    if isBetween {
      return rest.count == 3 && [.through, .mark("&"), .mark("-")].contains(rest[1])
        || rest.count == 2
        ? [one, two] : nil
    }
    let between = Array(rest[1..<(rest.count - 1)])
    if between == [.mark("/")] || between == [.outOf] { return two == top ? halves(one) : nil }
    guard Self.eithers.contains(between) else { return nil }
    return two == one ? halves(one) : [one, two]
  }

  // What stands between two numbers one of which is meant.
  private static let eithers: [[Piece]] = [
    [.or], [.hedge], [.or, .hedge], [.mark("-")], [.through], [.mark("/"), .or], [.mark(","), .or],
    [.mark(","), .hedge], [.mark("-"), .mark("-")],
  ]

  private func halves(_ number: Double) -> [Double] {
    guard isScale, number != number.rounded() else { return [number] }
    return [number.rounded(.down), number.rounded(.up)]
  }
}
