import Dialogue

/// A linear model of one question, trained on what its options are called and what they hear.
///
/// Training is a closed form, so that the same words give the same weights, and short enough to be
/// done when the question comes on the screen.
struct ChoiceScorer: Sendable {
  /// How well a line fits each option, and why.
  struct Scores {
    /// For each option; about 1 for a line that it hears, about 0 for one that says nothing of it.
    var values: [Double]
    /// How much of what the line says was found in any option.
    var coverage: Double
    /// Whether somebody else does it in the best option.
    var isSwapped: Bool
    /// Whether something is turned around that the best option has only as it is: "no hug" at "A hug".
    var isTurned: Bool
    /// The options from the best to the worst.
    var order: [Int]
    /// What decided for the best, the strongest first.
    var evidence: [String]
  }

  private let count: Int
  private let asked: Set<String>
  private var numbers: [Feature: Int] = [:]
  // By feature, then by option.
  private var weights: [[Double]] = []
  // By feature: the options of which an example has it, as bits.
  private var holders: [UInt32] = []

  /// Trains a model.
  ///
  /// - Parameters:
  ///   - options: The options on the screen, at most 32.
  ///   - question: The question's text.
  ///   - vocabulary: What people say.
  init(_ options: [Option], question: String, _ vocabulary: Vocabulary) {
    count = options.count
    var asked: Set<String> = []
    for word in vocabulary.words(of: question) where vocabulary.grammar.role(of: word) == nil {
      asked.insert(vocabulary.grammar.stem(of: word))
    }
    self.asked = asked
    var examples: [[(feature: Int, weight: Double)]] = []
    var targets: [[Double]] = []
    for (number, option) in options.enumerated().prefix(32) {
      for text in [option.text] + option.hears + [option.says].compactMap(\.self) {
        let sentence = Sentence(vocabulary.normalizer.tokens(of: text), vocabulary)
        let features = Features(sentence, asked: asked, vocabulary.synonyms)
        examples.append(features.list.map { (intern($0.feature), $0.weight) })
        for (feature, weight) in examples[examples.count - 1] where weight > 0 {
          holders[feature] |= 1 << UInt32(number)
        }
        var target = Array(repeating: 0.0, count: options.count)
        target[number] = 1
        targets.append(target)
      }
    }
    train(examples, targets)
  }

  private mutating func intern(_ feature: Feature) -> Int {
    if let number = numbers[feature] { return number }
    let number = numbers.count
    numbers[feature] = number
    holders.append(0)
    return number
  }

  private mutating func train(
    _ examples: [[(feature: Int, weight: Double)]], _ targets: [[Double]]
  ) {
    var having: [[(example: Int, weight: Double)]] = Array(repeating: [], count: numbers.count)
    for (example, features) in examples.enumerated() {
      for (feature, weight) in features { having[feature].append((example, weight)) }
    }
    var products = Array(
      repeating: Array(repeating: 0.0, count: examples.count), count: examples.count)
    for all in having {
      for one in all {
        for other in all { products[one.example][other.example] += one.weight * other.weight }
      }
    }
    let shares = Ridge.solve(products, targets)
    weights = having.map { all in
      (0..<count).map { option in
        all.reduce(0) { $0 + $1.weight * shares[$1.example][option] }
      }
    }
  }

  /// Scores a line.
  func scores(of sentence: Sentence, _ vocabulary: Vocabulary) -> Scores {
    let features = Features(sentence, asked: asked, vocabulary.synonyms).list
    var values = Array(repeating: 0.0, count: count)
    for (feature, weight) in features {
      guard let number = numbers[feature] else { continue }
      for option in 0..<count { values[option] += weight * weights[number][option] }
    }
    let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    return Scores(
      values: values, coverage: coverage(of: sentence),
      isSwapped: order.first.map { isSwapped(sentence, in: $0) } ?? false,
      isTurned: order.first.map { isTurned(sentence, in: $0, vocabulary.synonyms) } ?? false,
      order: order, evidence: evidence(features, order, vocabulary))
  }

  private func holds(_ feature: Feature) -> UInt32 { numbers[feature].map { holders[$0] } ?? 0 }

  private func coverage(of sentence: Sentence) -> Double {
    let full = sentence.terms.filter { $0.isFull || !$0.groups.isEmpty }
    guard !full.isEmpty else { return 0 }
    let known = full.filter { term in
      holds(.stem(term.stem)) | holds(.notStem(term.stem)) != 0
        || term.groups.contains { holds(.group($0)) | holds(.notGroup($0)) != 0 }
    }
    return Double(known.count) / Double(full.count)
  }

  /// Whether the examples of an option have the same done by somebody else: "I lied" is not "they
  /// lied to me".
  private func isSwapped(_ sentence: Sentence, in option: Int) -> Bool {
    let bit: UInt32 = 1 << UInt32(option)
    return sentence.terms.contains { term in
      guard let agent = term.agent, let other = agent.other ?? (agent == .them ? .me : nil) else {
        return false
      }
      func isOther(_ same: Feature, _ swapped: Feature) -> Bool {
        holds(swapped) & bit != 0 && holds(same) & bit == 0
      }
      return isOther(.agent(agent, term.stem), .agent(other, term.stem))
        || term.groups.contains { isOther(.groupAgent(agent, $0), .groupAgent(other, $0)) }
    }
  }

  private func isTurned(_ sentence: Sentence, in option: Int, _ synonyms: Synonyms) -> Bool {
    let bit: UInt32 = 1 << UInt32(option)
    return sentence.terms.contains { term in
      guard term.isNegated, term.isFull || !term.groups.isEmpty else { return false }
      let isKnown = term.groups.contains { group in
        let turned = synonyms.opposite(of: group).map(Feature.group) ?? .notGroup(group)
        return holds(turned) & bit != 0
      }
      return !isKnown && holds(.notStem(term.stem)) & bit == 0
    }
  }

  private func evidence(
    _ features: [(feature: Feature, weight: Double)], _ order: [Int], _ vocabulary: Vocabulary
  ) -> [String] {
    guard let best = order.first else { return [] }
    let next = order.count > 1 ? order[1] : best
    var found: [(share: Double, name: String)] = []
    for (feature, weight) in features {
      guard let number = numbers[feature] else { continue }
      let against = next == best ? 0 : weights[number][next]
      let share = weight * (weights[number][best] - against)
      if share > 0.01 { found.append((share, feature.description(vocabulary.synonyms.names))) }
    }
    return found.sorted { (-$0.share, $0.name) < (-$1.share, $1.name) }.prefix(4).map(\.name)
  }
}
