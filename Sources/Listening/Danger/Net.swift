import Dialogue

/// What was learned of how danger sounds, for what no rule hears, and for what sounds like it and is none.
///
/// A text weighs what its words, and a few of them together, weigh in sum, set against its length. It is
/// learned from lines that people marked.
struct Net: Sendable {
  /// What the features of a sentence weigh together.
  struct Weight: Sendable {
    /// How much they speak for danger.
    var danger = 0
    /// How much they speak for danger that is urgent.
    var urgent = 0
    /// How many words there are.
    var count = 0
  }

  /// What was found wrong with it.
  private(set) var findings: [Finding] = []
  private let file: NetFile
  private let senses: Senses
  /// What single words are about, as a place in ``Safety/Category/allCases``.
  private var abouts: [UInt64: Int] = [:]

  /// So many sentences are weighed together.
  private static let run = 3
  /// The share of what is enough that one sentence has to reach alone.
  private static let alone = 0.75
  /// How many of the heaviest words are named as the reason.
  private static let reasons = 3

  init(_ file: NetFile, _ senses: Senses, in name: String) {
    self.file = file
    self.senses = senses
    for about in file.abouts {
      let place = Safety.Category.allCases.firstIndex { $0.rawValue == about.category.text }
      guard let place else {
        findings.append(
          Finding(
            "unknown-value", in: name, at: about.category.place,
            "'\(about.category.text)' is no category; write one of "
              + Safety.Category.allCases.map(\.rawValue).joined(separator: ", ")))
        continue
      }
      for word in about.words {
        let feature = NetFeatures.feature(of: word.text)
        if abouts.updateValue(place, forKey: feature) != nil {
          findings.append(
            Finding(
              "duplicate-id", in: name, at: word.place, "'\(word.text)' stands twice; keep one"))
        }
      }
    }
  }

  /// What is weighed in a sentence.
  func features(of sentence: Int, _ wording: Wording) -> NetFeatures {
    NetFeatures(wording, sentence: sentence, senses)
  }

  /// A word by its stem, and its sense as `@hit` where it has one.
  func names(of word: String) -> [String] {
    let stem = Stemmer.stem(word)
    return [stem]
      + (senses.name(of: Array(stem.utf8).span).map { [String(decoding: $0, as: UTF8.self)] } ?? [])
  }

  /// Hears the sentences that together weigh enough, where any do.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  ///
  /// - Parameters:
  ///   - wording: The words of the sentences.
  ///   - isOpen: Which of the sentences may be weighed.
  func hear(_ wording: Wording, _ isOpen: [Bool]) -> Safety.Evidence? {
    if file.from == .max { return nil }
    let sentences = isOpen.indices.map { isOpen[$0] ? weight(of: $0, wording) : Weight() }
    // What is not worth a question is not urgent, whatever its words.
    guard let run = strongest(sentences, \.danger, file.from) else { return nil }
    if let run = strongest(sentences, \.urgent, file.urgent) {
      return evidence(run.filter { isOpen[$0] }, wording, .act, file.urgentWeights)
    }
    return evidence(run.filter { isOpen[$0] }, wording, .check, file.dangerWeights)
  }

  /// Whether each sentence weighs so little that it is harmless, although a rule hears danger of a tier in it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func isCalm(_ wording: Wording, sentences: Int, despite tier: Safety.Tier) -> Bool {
    if file.from == .max { return false }
    let calm = Double(tier == .act ? file.calmUrgent : file.calm)
    return (0..<sentences).allSatisfy { sentence in
      Self.score(weight(of: sentence, wording), \.danger) < calm
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
    let length = Double(max(NetFile.shortest, weight.count)).squareRoot()
    return NetFile.scale * Double(weight[keyPath: side]) / length
  }

  private func weight(of sentence: Int, _ wording: Wording) -> Weight {
    let features = features(of: sentence, wording)
    var sum = Weight(count: features.count)
    features.visit { feature, _ in
      sum.danger += file.dangerWeights[feature]
      sum.urgent += file.urgentWeights[feature]
    }
    return sum
  }

  private func evidence(
    _ sentences: [Int], _ wording: Wording, _ tier: Safety.Tier, _ weights: WeightTable
  ) -> Safety.Evidence {
    var found: [(weight: Int, words: ClosedRange<Int>)] = []
    var totals = Array(repeating: 0, count: Safety.Category.allCases.count)
    for sentence in sentences {
      let features = features(of: sentence, wording)
      features.visit { feature, words in
        if weights[feature] > 0 { found.append((weights[feature], words)) }
      }
      features.visitWords { stem, sense in
        for feature in stem == sense ? [stem] : [stem, sense] {
          if let about = abouts[feature] { totals[about] += max(1, file.dangerWeights[feature]) }
        }
      }
    }
    // The heaviest first, of those the ones that stand first, and none inside another.
    found.sort { (-$0.weight, $0.words.lowerBound) < (-$1.weight, $1.words.lowerBound) }
    var reasons: [ClosedRange<Int>] = []
    for (_, words) in found where reasons.count < Self.reasons {
      if !reasons.contains(where: { $0.overlaps(words) }) { reasons.append(words) }
    }
    let texts = reasons.sorted { $0.lowerBound < $1.lowerBound }.map { words in
      words.map(wording.text).joined(separator: " ")
    }
    return Safety.Evidence(
      rule: "net", categories: categories(totals), tier: tier, words: texts.joined(separator: ", "))
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
