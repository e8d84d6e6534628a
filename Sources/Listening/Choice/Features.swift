/// The features of a text, each with its weight; together of length one.
struct Features: Sendable {
  /// The features in the order in which they stand in the text, so that sums are the same each time.
  private(set) var list: [(feature: Feature, weight: Double)] = []

  private var places: [Feature: Int] = [:]

  // What a feature counts beside a word that says something. They were chosen on the development
  // corpus; halving or doubling one of them moves no figure by more than a point.
  private static let emptyWord = 0.2
  private static let groupWeight = 1.0
  private static let role = 0.4
  private static let pair = 0.35
  private static let letterWeight = 0.08
  private static let asked = 0.7
  // "Not sad" says something against what is sad.
  private static let against = -0.6

  /// Finds the features of a sentence.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - asked: The stems of the question's own words, which say little in an answer.
  init(_ sentence: Sentence, asked: Set<String> = [], _ synonyms: Synonyms) {
    var last: String?
    for term in sentence.terms {
      let weight = asked.contains(term.stem) ? Self.asked : 1
      add(term, weight, synonyms)
      if let last { add(.pair(last, term.stem), Self.pair * weight) }
      last = term.stem
    }
    normalize()
  }

  private mutating func add(_ feature: Feature, _ weight: Double) {
    if let place = places[feature] {
      // What is said twice counts once; what speaks for and against is added up.
      list[place].weight = min(max(list[place].weight + weight, Self.against), 1)
      return
    }
    places[feature] = list.count
    list.append((feature, weight))
  }

  private mutating func add(_ term: Sentence.Term, _ weight: Double, _ synonyms: Synonyms) {
    for group in term.groups { add(group, term, weight * Self.groupWeight, synonyms) }
    guard term.isFull else {
      add(.stem(term.stem), Self.emptyWord)
      return
    }
    if term.isNegated {
      add(.notStem(term.stem), weight)
      add(.stem(term.stem), Self.against * weight)
      return
    }
    add(.stem(term.stem), weight)
    if let agent = term.agent { add(.agent(agent, term.stem), Self.role * weight) }
    if let patient = term.patient { add(.patient(patient, term.stem), Self.role * weight) }
    addLetters(of: term.stem, weight)
  }

  private mutating func add(
    _ group: Int, _ term: Sentence.Term, _ weight: Double, _ synonyms: Synonyms
  ) {
    if term.isNegated {
      let opposite = synonyms.opposite(of: group).map(Feature.group)
      add(opposite ?? .notGroup(group), weight)
      add(.group(group), Self.against * weight)
      return
    }
    add(.group(group), weight)
    if let opposite = synonyms.opposite(of: group) {
      add(.group(opposite), Self.against * weight)
    }
    if let agent = term.agent { add(.groupAgent(agent, group), Self.role * weight) }
    if let patient = term.patient { add(.groupPatient(patient, group), Self.role * weight) }
  }

  private mutating func addLetters(of stem: String, _ weight: Double) {
    let codes = Array("^\(stem)$".utf8)
    guard codes.count >= 5, codes.count <= 24 else { return }
    for start in 0..<(codes.count - 2) {
      var letters: UInt64 = 0
      for (count, code) in codes[start..<min(start + 5, codes.count)].enumerated() {
        letters = letters << 8 | UInt64(code)
        if count >= 2 { add(.letters(letters), Self.letterWeight * weight) }
      }
    }
  }

  private mutating func normalize() {
    let length = list.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return }
    for index in list.indices { list[index].weight /= length }
  }
}
