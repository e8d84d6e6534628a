/// Where the screen first is not what a transcript expects.
struct Mismatch: Equatable {
  /// The place in the sitting's lines.
  var index: Int
  /// What stands there, or `nil` at the end.
  var expected: Expectation?
  /// The line of the screen, or `nil` at its end.
  var found: String?

  /// The difference in one sentence.
  var sentence: String {
    let found = found.map { "'\($0)'" } ?? "an end"
    return switch expected {
    case nil: "expected an end, found \(found)"
    case .exact(let line): "expected '\(line)', found \(found)"
    case .never(let part): "expected no '\(part)', found \(found)"
    case let other?: "expected '\(other.text)', found \(found)"
    }
  }
}

extension Transcript.Sitting {
  /// Returns where the screen first is not what is expected, or `nil`.
  ///
  /// - Complexity: O(*n*·*m*) in the lines of both at worst, O(*n*) where nothing is left open.
  func difference(from screen: [String]) -> Mismatch? {
    let expected = lines.indices.filter { !lines[$0].isNever }
    var (place, line) = (0, 0)
    // Where `...` was met last, and how far it reaches by now.
    var open: (place: Int, line: Int)?
    while place < expected.count || line < screen.count {
      let expectation = place < expected.count ? lines[expected[place]] : nil
      if expectation == .any {
        open = (place, line)
        place += 1
      } else if let expectation, line < screen.count, expectation.holds(for: screen[line]) {
        // Nothing before a line that is typed can be otherwise any more.
        if expectation.isTyped { open = nil }
        place += 1
        line += 1
      } else if let last = open, last.line < screen.count, !screen[last.line].isTyped {
        open = (last.place, last.line + 1)
        (place, line) = (last.place + 1, last.line + 1)
      } else {
        return Mismatch(
          index: place < expected.count ? expected[place] : lines.count, expected: expectation,
          found: line < screen.count ? screen[line] : nil)
      }
    }
    return trespass(on: screen)
  }

  /// Returns where something was said that is not to be, when all else is as expected.
  private func trespass(on screen: [String]) -> Mismatch? {
    let replies = screen.split(omittingEmptySubsequences: false) { $0.isTyped }
    var reply = 0
    for (index, line) in lines.enumerated() {
      if line.isTyped { reply += 1 }
      guard line.isNever else { continue }
      if let said = replies[reply].first(where: line.holds) {
        return Mismatch(index: index, expected: line, found: said)
      }
    }
    return nil
  }
}

extension Expectation {
  /// Whether it is something that is not to be said.
  var isNever: Bool { if case .never = self { true } else { false } }
}

extension String {
  /// Whether a line of the screen is one that was typed.
  var isTyped: Bool { self == ">" || hasPrefix("> ") }
}
