extension Transcript.Sitting {
  /// The sitting with what is said today; what is looser than a line stays where it still holds.
  func accepting(_ screen: [String]) -> Self {
    if difference(from: screen) == nil { return self }
    var sitting = self
    sitting.lines = []
    var written = lines.replies[...]
    for said in screen.map({ $0.isTyped ? Expectation($0) ?? .exact($0) : .exact($0) }).replies {
      if let typed = said.typed { sitting.lines.append(typed) }
      let before = written.popFirst()
      sitting.lines += Self.merge(before?.lines ?? [], said.lines)
    }
    return sitting
  }

  /// Returns what is to be expected of a reply: as much as can be of what was, and the rest as it is said.
  private static func merge(_ before: [Expectation], _ said: [Expectation]) -> [Expectation] {
    let said = said.map { if case .exact(let line) = $0 { line } else { "" } }
    let kept = before.filter { !$0.isNever || !said.contains(where: $0.holds) }
    // The least loss from each place on: a line that is new costs as much as one that goes, and a looser one more.
    var loss = Array(
      repeating: Array(repeating: 0, count: said.count + 1), count: kept.count + 1)
    for place in kept.indices.reversed() {
      loss[place][said.count] = loss[place + 1][said.count] + kept[place].loss
    }
    for line in said.indices.reversed() {
      loss[kept.count][line] = loss[kept.count][line + 1] + 1
      for place in kept.indices.reversed() {
        loss[place][line] =
          steps(kept[place], said[line]).map { step in
            loss[place + step.places][line + step.lines] + step.loss
          }.min() ?? 0
      }
    }
    var found: [Expectation] = []
    var (place, line) = (0, 0)
    while place < kept.count || line < said.count {
      guard place < kept.count else {
        found.append(.exact(said[line]))
        line += 1
        continue
      }
      guard line < said.count else {
        if kept[place].loss == 0 { found.append(kept[place]) }
        place += 1
        continue
      }
      let step = steps(kept[place], said[line]).first {
        loss[place][line] == loss[place + $0.places][line + $0.lines] + $0.loss
      }
      guard let step else { preconditionFailure("the least loss is that of some step") }
      if step.places == 0, step.loss > 0 { found.append(.exact(said[line])) }
      if step.places == 1, step.loss == 0 { found.append(kept[place]) }
      place += step.places
      line += step.lines
    }
    return found
  }

  /// One way on: past so many expectations and lines.
  private struct Step {
    var places: Int
    var lines: Int
    var loss: Int
  }

  private static func steps(_ expectation: Expectation, _ line: String) -> [Step] {
    switch expectation {
    case .any: return [Step(places: 1, lines: 0, loss: 0), Step(places: 0, lines: 1, loss: 0)]
    case .never: return [Step(places: 1, lines: 0, loss: 0)]
    default: break
    }
    let both = [
      Step(places: 1, lines: 0, loss: expectation.loss), Step(places: 0, lines: 1, loss: 1),
    ]
    return expectation.holds(for: line) ? [Step(places: 1, lines: 1, loss: 0)] + both : both
  }
}

extension Expectation {
  /// What it costs to give it up.
  fileprivate var loss: Int {
    switch self {
    case .typed, .exact: 1
    case .part: 2
    case .never, .any: 0
    }
  }
}

extension [Expectation] {
  /// A line that is typed, or none before the first, and what is expected after it.
  fileprivate var replies: [(typed: Expectation?, lines: [Expectation])] {
    var found: [(typed: Expectation?, lines: [Expectation])] = [(nil, [])]
    for line in self {
      if line.isTyped {
        found.append((line, []))
      } else {
        found[found.count - 1].lines.append(line)
      }
    }
    return found
  }
}
