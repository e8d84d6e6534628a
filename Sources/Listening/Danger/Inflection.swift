/// The forms of an English verb, made from its first form and, for an irregular one, its past.
struct Inflection {
  /// Which forms a pattern asks for.
  enum Choice: String {
    case all = "~"
    case past = "~ed"
    case going = "~ing"
    case third = "~s"
  }

  let base: String
  let past: [String]

  /// The forms of a verb.
  ///
  /// - Parameters:
  ///   - base: Its first form.
  ///   - past: Its past forms, empty for a regular verb.
  init(_ base: String, past: [String]) {
    self.base = base
    self.past = past.isEmpty ? [Self.regularPast(base)] : past
  }

  func forms(_ choice: Choice) -> [String] {
    switch choice {
    case .all: [base, third, going] + past
    case .past: past
    case .going: [going]
    case .third: [third]
    }
  }

  private var third: String {
    if endsInConsonantAndY { return base.dropLast() + "ies" }
    for hiss in ["s", "x", "z", "ch", "sh"] where base.hasSuffix(hiss) { return base + "es" }
    return base == "do" || base == "go" ? base + "es" : base + "s"
  }

  private var going: String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), base.count > 2 { return base.dropLast() + "ing" }
    return Self.doubled(base) + "ing"
  }

  private var endsInConsonantAndY: Bool {
    base.hasSuffix("y") && !(base.dropLast().last.map(Self.isVowel) ?? true)
  }

  private static func regularPast(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !isVowel(before) {
      return base.dropLast() + "ied"
    }
    return doubled(base) + "ed"
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }

  /// A short verb doubles its last letter: stab, stabbed.
  private static func doubled(_ base: String) -> String {
    let letters = Array(base)
    guard letters.count >= 3, letters.filter(isVowel).count == 1, let last = letters.last,
      !isVowel(last), !"wxy".contains(last), isVowel(letters[letters.count - 2])
    else { return base }
    return base + String(last)
  }
}
