import Dialogue

/// Words that were learned to sound like danger, for what no rule hears.
///
/// A text weighs what its words and pairs of words weigh together, set against its length. It is
/// learned from lines that people marked, and it can be read: each word stands in a file with its weights.
struct Net: Sendable {
  /// What a word weighs, or what the words of a sentence weigh together.
  struct Weight: Sendable {
    /// How much it speaks for danger.
    var danger = 0
    /// How much it speaks for danger that is urgent.
    var urgent = 0
    /// How many words there are.
    var count = 0
  }

  /// What was found wrong with it.
  private(set) var findings: [Finding] = []
  private var index = WordIndex(slots: 8_192)
  private var weights: [Weight] = []
  /// What each is about, as a place in ``Safety/Category/allCases``; -1 where it is about no one thing.
  private var abouts: [Int] = []
  private let from: Int
  private let urgent: Int
  private let calm: Int

  /// The section of words that speak against danger.
  static let harmless = "harmless"
  /// The section of words that speak for danger of more than one kind.
  static let several = "several"
  /// So many sentences are weighed together.
  private static let run = 3
  /// A shorter text is weighed as if it had so many words.
  private static let shortest = 10
  /// The share of what is enough that one sentence has to reach alone.
  private static let alone = 0.75
  /// How many words are named as the reason.
  private static let reasons = 3

  init(_ file: NetFile, in name: String) {
    from = file.from
    urgent = file.urgent
    calm = file.calm
    for section in file.sections {
      let about = Safety.Category.allCases.firstIndex { $0.rawValue == section.about.text } ?? -1
      if about < 0, section.about.text != Self.harmless, section.about.text != Self.several {
        findings.append(
          Finding(
            "unknown-value", in: name, at: section.about.place,
            "'\(section.about.text)' is not known here; write '\(Self.harmless)', "
              + "'\(Self.several)' or a category"))
      }
      for weight in section.weights { add(weight, about, section.about.text, name) }
    }
  }

  private mutating func add(
    _ weight: NetFile.Weight, _ about: Int, _ section: String, _ name: String
  ) {
    if section == Self.harmless ? weight.danger > 0 : weight.danger < 0 {
      findings.append(
        Finding(
          "bad-weight", in: name, at: weight.place,
          "'\(weight.words)' stands under '\(section)' with the wrong sign; words below zero, and "
            + "no others, are harmless"))
    }
    let number = index.add(Array(weight.words.utf8).span)
    if Int(number) < weights.count {
      findings.append(
        Finding(
          "duplicate-id", in: name, at: weight.place, "'\(weight.words)' stands twice; keep one"))
      return
    }
    weights.append(Weight(danger: weight.danger, urgent: weight.urgent, count: 1))
    abouts.append(about)
  }

  /// Hears the sentences that together weigh enough, where any do.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  ///
  /// - Parameters:
  ///   - wording: The words of the sentences.
  ///   - isOpen: Which of the sentences may be weighed.
  func hear(_ wording: Wording, _ isOpen: [Bool]) -> Safety.Evidence? {
    if weights.isEmpty { return nil }
    let sentences = isOpen.indices.map { isOpen[$0] ? weight(of: $0, wording) : Weight() }
    // What is not worth a question is not urgent, whatever its words.
    guard let run = strongest(sentences, \.danger, from) else { return nil }
    if let run = strongest(sentences, \.urgent, urgent) {
      return evidence(run.filter { isOpen[$0] }, wording, .act, \.urgent)
    }
    return evidence(run.filter { isOpen[$0] }, wording, .check, \.danger)
  }

  /// Whether each sentence weighs so little that it is harmless, whatever a rule hears in it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func isCalm(_ wording: Wording, sentences: Int) -> Bool {
    (0..<sentences).allSatisfy { sentence in
      let weight = weight(of: sentence, wording)
      // A short sentence is weighed as it is: few words are no reason to be calm.
      return Double(weight.danger) / Double(max(1, weight.count)).squareRoot() < Double(calm)
    }
  }

  /// The sentences behind each other that weigh most, where that is enough.
  private func strongest(
    _ sentences: [Weight], _ side: KeyPath<Weight, Int>, _ enough: Int
  ) -> Range<Int>? {
    var best: (score: Double, run: Range<Int>)?
    for end in min(Self.run, sentences.count)...sentences.count where end > 0 {
      let run = max(0, end - Self.run)..<end
      let together = run.reduce(into: Weight()) { sum, place in
        sum.danger += sentences[place].danger
        sum.urgent += sentences[place].urgent
        sum.count += sentences[place].count
      }
      let score = Self.score(together, side)
      // A little in each of several sentences is no more than a way of talking.
      let alone = run.map { Self.score(sentences[$0], side) }.max() ?? 0
      if score >= Double(enough), alone >= Double(enough) * Self.alone,
        best.map({ score > $0.score }) ?? true
      {
        best = (score, run)
      }
    }
    return best?.run
  }

  private static func score(_ weight: Weight, _ side: KeyPath<Weight, Int>) -> Double {
    Double(weight[keyPath: side]) / Double(max(shortest, weight.count)).squareRoot()
  }

  private func weight(of sentence: Int, _ wording: Wording) -> Weight {
    var sum = Weight(count: wording.count(of: sentence))
    wording.features(of: sentence) { feature in
      if let number = index.find(feature) {
        sum.danger += weights[Int(number)].danger
        sum.urgent += weights[Int(number)].urgent
      }
    }
    return sum
  }

  private func evidence(
    _ sentences: [Int], _ wording: Wording, _ tier: Safety.Tier, _ side: KeyPath<Weight, Int>
  ) -> Safety.Evidence {
    var found: [Int32] = []
    var totals = Array(repeating: 0, count: Safety.Category.allCases.count)
    for sentence in sentences {
      wording.features(of: sentence) { feature in
        guard let number = index.find(feature) else { return }
        let weight = weights[Int(number)][keyPath: side]
        if weight <= 0 { return }
        if !found.contains(number) { found.append(number) }
        let about = abouts[Int(number)]
        if about >= 0 { totals[about] += weight }
      }
    }
    let strongest = found.sorted {
      weights[Int($0)][keyPath: side] > weights[Int($1)][keyPath: side]
    }
    .prefix(Self.reasons)
    return Safety.Evidence(
      rule: "net", categories: categories(totals), tier: tier,
      words: found.filter(strongest.contains).map { index.text(of: $0) }.joined(separator: ", "))
  }

  /// What weighs more than all else; for violence both directions, as single words do not tell who
  /// hurts whom.
  ///
  /// Nothing where no category does: a wrong one is worse than none.
  private func categories(_ totals: [Int]) -> [String] {
    let directions: [Safety.Category] = [.violenceByOther, .violenceByUser]
    let all = zip(Safety.Category.allCases, totals)
    let violence = all.reduce(0) { $0 + (directions.contains($1.0) ? $1.1 : 0) }
    let half = totals.reduce(0, +) / 2
    if violence > half { return directions.map(\.rawValue) }
    return all.first { $0.1 > half }.map { [$0.0.rawValue] } ?? []
  }
}
