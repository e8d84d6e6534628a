import Dialogue

/// What a word does where somebody points at one option of a list.
enum PointingWord: String, CaseIterable, Sendable {
  /// Stands for an option: "the second one".
  case noun
  /// The option behind the one that follows, or before it.
  case after, before
  /// The option between two.
  case between
  /// Says from where a place is counted: "second from the bottom".
  case fromTop = "from-top"
  case fromBottom = "from-bottom"
  case lastButOne = "last-but-one"
  /// Says how many there are: "third of the four".
  case of
  /// The option that nobody has named.
  case other
  /// Turns down what follows.
  case reject
  /// Says what was meant before.
  case former
  /// Takes back what was said, always or only where something else is named behind it.
  case reset
  case mildReset = "mild-reset"
  /// Ends what was turned down.
  case turn
  /// Changes nothing.
  case around

  /// Whether a "one" behind it is a number, as in "not one".
  var letsCount: Bool {
    switch self {
    case .reject, .former, .reset, .mildReset, .turn, .around, .after, .before: true
    default: false
    }
  }
}

extension Vocabulary {
  mutating func addPointing(_ file: WordFile) {
    for word in PointingWord.allCases { add(file[word.rawValue], word, to: \.pointing) }
  }
}
