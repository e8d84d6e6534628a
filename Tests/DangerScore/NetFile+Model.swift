import Dialogue

extension NetFile {
  /// A weight of 1 in what was learned; a finer scale hears no more.
  private static let scale = 10.0

  /// Of the look-alikes of nineteen writers who were left out, this takes back 6 of 72 that are heard, and none of
  /// their 1,266 dangers.
  private static let calm = 4

  /// Writes what was learned as whole numbers, by what each word is about.
  ///
  /// - Parameters:
  ///   - model: What was learned.
  ///   - lines: The lines.
  ///   - from: How much a line has to weigh to be worth a question.
  ///   - urgent: How much it has to weigh to be taken as urgent.
  init(_ model: NetModel, _ lines: NetLines, from: Double, urgent: Double) {
    // What every line weighs is taken from what is enough instead.
    self.init(
      from: Self.above(from - model.danger.offset),
      urgent: Self.above(urgent - model.urgent.offset), calm: Self.calm)
    let abouts = NetAbouts(lines, model.rows)
    var found: [String: [Weight]] = [:]
    for (feature, weight) in model.danger.weights {
      let danger = Int((weight * Self.scale).rounded())
      let urgent = Int(((model.urgent.weights[feature] ?? 0) * Self.scale).rounded())
      if danger == 0, urgent == 0 { continue }
      let isHarmless = danger < 0 || danger == 0 && urgent < 0
      found[isHarmless ? "harmless" : abouts.about(feature) ?? "several", default: []].append(
        Weight(words: lines.names[feature], danger: danger, urgent: urgent, place: .start))
    }
    sections = (NetAbouts.categories + ["several", "harmless"]).map { name in
      var section = Section(about: PlacedText(name))
      section.weights = (found[name] ?? []).sorted {
        $0.rank == $1.rank ? $0.words < $1.words : $1.rank.lexicographicallyPrecedes($0.rank)
      }
      return section
    }
  }

  private static func above(_ score: Double) -> Int {
    max(1, Int((max(score, 0) * scale).rounded(.down)) + 1)
  }
}

extension NetFile.Weight {
  /// The heaviest first, and those that weigh the same beside each other.
  fileprivate var rank: [Int] { [abs(danger), abs(urgent), urgent] }
}
