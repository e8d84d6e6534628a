/// What a question asks of whom, so that "I do" answers it only where the person is asked what they do.
///
/// "They do" says nothing to "Are you calm?", and "I am" only half of what is asked of two.
struct YesNoEcho {
  /// Of whom something is asked, or told.
  private enum Person {
    /// The person who types, or both of them.
    case speaker
    /// The coach: "Shall I?"
    case coach
    case other
  }

  /// A small verb of the question, and whose it is.
  private struct Verb: Hashable {
    var family: String
    var person: Person
    var isPast: Bool
  }

  private let vocabulary: Vocabulary
  private let isForTwo: Bool
  private let isOffer: Bool
  private var verbs: Set<Verb> = []

  // So far after its verb a subject stands: "could anyone's", "are you".
  private static let reach = 2

  /// Prepares for a question.
  ///
  /// - Parameters:
  ///   - question: The words of the question.
  ///   - acts: What it does.
  ///   - isForTwo: Whether two people are asked.
  ///   - vocabulary: What people say.
  init(_ question: [String], _ acts: [QuestionAct], isForTwo: Bool, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.isForTwo = isForTwo
    isOffer = acts.contains(.offer)
    for (index, word) in question.enumerated() {
      guard let family = vocabulary.verbFamily(of: word) else { continue }
      let next = question[(index + 1)...].prefix(Self.reach)
      var person = Person.other
      if next.contains("you") {
        person = .speaker
      } else if let first = next.first, vocabulary.isSpeaker(first) {
        person = .coach
      }
      verbs.insert(Verb(family: family, person: person, isPast: vocabulary.isPast(word)))
    }
    func add(_ families: [String], _ person: Person) {
      for family in families {
        verbs.insert(Verb(family: family, person: person, isPast: false))
      }
    }
    if verbs.isEmpty { return }
    // "Is there calm in each of you?" is asked of them, and "I have" says that there is another.
    if isForTwo || acts.contains(.ready) { add(["be"], .speaker) }
    if acts.contains(.more) { add(["have", "do", "can"], .speaker) }
    if acts.contains(.more) || acts.contains(.fit) { add(["be"], .other) }
    if isOffer { add(["will"], .speaker) }
    // "Has it been written?" is asked of those who write.
    if question.contains("been") { add(["have", "do"], .speaker) }
    if isOffer, verbs.contains(where: { $0.person == .speaker && $0.family != "will" }) {
      add(["do"], .speaker)
    }
  }

  /// Whether a subject and its verb say yes or no to what is asked.
  ///
  /// - Parameters:
  ///   - subject: The subject: "I", "both of us", "it".
  ///   - verb: Its small verb, without "not".
  ///   - isNegated: Whether it is turned around.
  func agrees(subject: [String], verb: String, isNegated: Bool) -> Bool {
    guard !verbs.isEmpty, let family = vocabulary.verbFamily(of: verb) else { return true }
    // "I won't, thanks" declines whatever was offered.
    if isNegated, isOffer { return true }
    let isPast = vocabulary.isPast(verb)
    let isSpeaker = subject.contains(where: vocabulary.isSpeaker)
    if isForTwo, isSingle(subject) { return false }
    // "There is" answers whatever may be there.
    if subject == ["there"], !isPast { return true }
    return verbs.contains { asked in
      let isSame =
        asked.family == family || Set([asked.family, family]) == ["will", "can"]
        // "It did" answers "has it stopped", and "I have" answers "did you".
        || (Set([asked.family, family]) == ["do", "have"] && (isPast || asked.isPast))
      let isThen =
        asked.isPast == isPast || asked.family != family || !["be", "have", "do"].contains(family)
      // "I haven't" says that they were not told, whoever is asked about.
      if isNegated { return isSame && isThen }
      switch asked.person {
      case .speaker: return isSame && isThen && isSpeaker
      case .coach: return isSame && subject == ["we"]
      case .other: return isSame && isThen && !isSpeaker
      }
    }
  }

  /// Whether it is of a subject that something is asked.
  func isAsked(of subject: [String]) -> Bool {
    if isForTwo, isSingle(subject) { return false }
    let isSpeaker = subject.contains(where: vocabulary.isSpeaker)
    return verbs.isEmpty
      || verbs.contains { $0.person == .other && !isSpeaker || $0.person == .speaker && isSpeaker }
  }

  /// Whether words tell of one of two people, and of nobody else.
  func isHalf(_ words: [String]) -> Bool {
    isForTwo && isSingle(words) && !words.contains("too")
  }

  private func isSingle(_ words: [String]) -> Bool {
    words.contains(where: vocabulary.single.contains) && !words.contains { vocabulary.isPlural($0) }
  }
}

extension Vocabulary {
  /// The name of the small verb that a word is a form of: "have" of "has".
  fileprivate func verbFamily(of word: String) -> String? {
    ["be", "do", "have", "will", "can"].first { classes["verb-" + $0]?.contains(word) == true }
  }

  fileprivate func isPast(_ word: String) -> Bool { classes["verb-past"]?.contains(word) == true }

  fileprivate func isSpeaker(_ word: String) -> Bool {
    [.me, .us].contains(grammar.role(of: word))
  }

  fileprivate func isPlural(_ word: String) -> Bool {
    grammar.role(of: word) == .us || ["they", "them"].contains(word)
  }

  /// Words for one person: "he", "me".
  fileprivate var single: Set<String> { classes["single"] ?? [] }
}
