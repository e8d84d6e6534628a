/// Something that a text has or has not, by which texts are told apart.
enum Feature: Hashable, Sendable {
  /// A word, by its stem.
  case stem(String)
  /// A word of a group of synonyms.
  case group(Int)
  /// A word that was turned around.
  case notStem(String)
  /// A word of a group that was turned around, where no group means the opposite.
  case notGroup(Int)
  /// Who does what, by stem and by group.
  case agent(Sentence.Who, String)
  case groupAgent(Sentence.Who, Int)
  /// To whom it is done.
  case patient(Sentence.Who, String)
  case groupPatient(Sentence.Who, Int)
  /// Two words in a row.
  case pair(String, String)
  /// A few letters in a row inside a word: their codes, one byte each.
  case letters(UInt64)

  /// Returns how it is told to a person, with the names of the groups.
  func description(_ groups: [String]) -> String {
    switch self {
    case .stem(let stem): stem
    case .group(let group): "~" + groups[group]
    case .notStem(let stem): "not " + stem
    case .notGroup(let group): "not ~" + groups[group]
    case .agent(let who, let stem): "\(who.rawValue) > \(stem)"
    case .groupAgent(let who, let group): "\(who.rawValue) > ~\(groups[group])"
    case .patient(let who, let stem): "\(stem) > \(who.rawValue)"
    case .groupPatient(let who, let group): "~\(groups[group]) > \(who.rawValue)"
    case .pair(let one, let two): "\(one) \(two)"
    case .letters(let letters):
      "…"
        + String(
          decoding: (0..<5).reversed().map { UInt8(truncatingIfNeeded: letters >> ($0 * 8)) }
            .filter { $0 > 0 }, as: UTF8.self) + "…"
    }
  }
}
