import Dialogue

/// What a word between several options does to them.
enum SeveralWord: String, CaseIterable, Sendable {
  /// Goes on.
  case join
  /// Takes away what follows.
  case except
  /// Takes away after all of them, and gives after what was turned down.
  case but
  /// Turns down what follows.
  case without
  /// All that were not named.
  case others
  /// Tells why, and names nothing.
  case because
  /// Says how often or how surely, and names nothing.
  case aside
  /// Says that what was named is all, and names nothing.
  case alone
}

extension Vocabulary {
  mutating func addSeveral(_ file: WordFile) {
    for word in SeveralWord.allCases { add(file[word.rawValue], word, to: \.several) }
    add(file["taken-back"], true, to: \.takenBack)
    add(file["taken-back-between-numbers"], false, to: \.takenBack)
    add(file["after-numbers"], true, to: \.afterNumbers)
    add(file["declining"], true, to: \.declining)
    let refusals = cut(file["refusals"])
    add(refusals, .without, to: \.several)
    add(refusals, true, to: \.refusals)
  }
}
