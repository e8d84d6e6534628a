import Dialogue

/// A check of what is heard of danger: that each entry catches and spares the lines beside it.
public struct DangerCheck {
  private let danger: Danger
  private var findings: [Finding] = []

  /// Returns what is wrong with the rules and their examples, by file and place.
  ///
  /// - Parameters:
  ///   - danger: The rules.
  ///   - examples: The lines that these must and must not catch.
  public static func check(_ danger: Danger, _ examples: [DangerExamples]) -> [Finding] {
    var check = DangerCheck(danger: danger)
    check.findings = danger.findings
    check.run(examples)
    return check.findings.sorted()
  }

  private init(danger: Danger) { self.danger = danger }

  private mutating func run(_ examples: [DangerExamples]) {
    var entries: [String: DangerEntry] = [:]
    for entry in danger.entries { entries[entry.name] = entry }
    var counts: [String: (catches: Int, spares: Int)] = [:]
    for file in examples {
      for lines in file.entries {
        let name = lines.name.text
        guard let entry = entries[name] else {
          findings.append(
            Finding(
              "unknown-entry", in: file.file, at: lines.name.place,
              "'\(name)' is no rule, mask or context; take it out, or write the name of one"))
          continue
        }
        let before = counts[name] ?? (0, 0)
        counts[name] = (
          before.catches + Set(lines.catches.map(\.text)).count,
          before.spares + Set(lines.spares.map(\.text)).count
        )
        for line in lines.catches { add(problem(catching: line.text, entry), line, file.file) }
        for line in lines.spares { add(problem(sparing: line.text, entry), line, file.file) }
      }
    }
    for entry in danger.entries {
      let (catches, spares) = counts[entry.name] ?? (0, 0)
      for (key, count) in [("catches", catches), ("spares", spares)] where count < 3 {
        findings.append(
          Finding(
            "too-few-examples", in: entry.file, at: entry.source.name.place,
            "'\(entry.name)' has \(count) lines under '\(key)' in its file of examples; "
              + "write 3 or more"))
      }
    }
  }

  private mutating func add(_ problem: String?, _ line: PlacedText, _ file: String) {
    guard let problem else { return }
    findings.append(Finding("example", in: file, at: line.place, problem))
  }

  private func problem(catching text: String, _ entry: DangerEntry) -> String? {
    func says(_ problem: String) -> String {
      "'\(entry.name)' must catch '\(text)', but \(problem)"
    }
    let safety = danger.read(text)
    if entry.source.kind == .rule {
      guard let evidence = safety.evidence.first(where: { $0.rule == entry.name }) else {
        return says("it does not")
      }
      return evidence.tier < entry.tier ? says("hears it as '\(evidence.tier.rawValue)'") : nil
    }
    if !danger.notices(in: text).contains(entry.name) { return says("it does not") }
    if entry.source.kind == .context, entry.effect == .stands {
      return safety.tier == .none ? says("nothing is heard") : nil
    }
    let expected = entry.source.kind == .mask ? .none : entry.expected
    return safety.tier == expected ? nil : says("it is heard as \(Self.description(of: safety))")
  }

  private func problem(sparing text: String, _ entry: DangerEntry) -> String? {
    let isCaught =
      switch (entry.source.kind, entry.effect) {
      case (.rule, _): danger.read(text).evidence.contains { $0.rule == entry.name }
      case (.context, let effect) where effect != .none:
        danger.notices(in: text).contains(entry.name)
      default: danger.read(text).tier == .none
      }
    return isCaught ? "'\(entry.name)' must not catch '\(text)', but it does" : nil
  }

  private static func description(of safety: Safety) -> String {
    let why = safety.evidence.map { "\($0.rule): \($0.words)" }.joined(separator: ", ")
    return "'\(safety.tier.rawValue)' (\(why))"
  }
}

extension DangerEntry {
  /// How urgent a line is in which it stands.
  fileprivate var expected: Safety.Tier {
    switch effect {
    case .act: .act
    case .check: .check
    case .none, .stands: .none
    }
  }
}
