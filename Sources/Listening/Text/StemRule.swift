/// An ending that a step of the stemmer takes away or replaces.
struct StemRule {
  /// The letters of the ending.
  let ending: [UInt8]
  /// What stands in its place.
  let replacement: [UInt8]
  /// The letters of which one must stand before it; any when empty.
  var after = ""
  /// Whether it must lie in the second region of the word, not only in the first.
  var isDeep = false

  init(_ ending: String, _ replacement: String, after: String = "", isDeep: Bool = false) {
    self.ending = Array(ending.utf8)
    self.replacement = Array(replacement.utf8)
    self.after = after
    self.isDeep = isDeep
  }

  /// The rules of step 2, the longest ending first.
  static let second = [
    StemRule("ational", "ate"), StemRule("fulness", "ful"), StemRule("iveness", "ive"),
    StemRule("ization", "ize"), StemRule("ousness", "ous"), StemRule("biliti", "ble"),
    StemRule("lessli", "less"), StemRule("tional", "tion"), StemRule("alism", "al"),
    StemRule("aliti", "al"), StemRule("ation", "ate"), StemRule("entli", "ent"),
    StemRule("fulli", "ful"), StemRule("iviti", "ive"), StemRule("ousli", "ous"),
    StemRule("abli", "able"), StemRule("alli", "al"), StemRule("anci", "ance"),
    StemRule("ator", "ate"), StemRule("enci", "ence"), StemRule("izer", "ize"),
    StemRule("bli", "ble"), StemRule("ogi", "og", after: "l"),
    StemRule("li", "", after: "cdeghkmnrt"),
  ]

  /// The rules of step 3.
  static let third = [
    StemRule("ational", "ate"), StemRule("tional", "tion"), StemRule("alize", "al"),
    StemRule("ative", "", isDeep: true), StemRule("icate", "ic"), StemRule("iciti", "ic"),
    StemRule("ical", "ic"), StemRule("ness", ""), StemRule("ful", ""),
  ]

  /// The rules of step 4.
  static let fourth =
    [
      "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
      "ive", "ize",
    ].map { StemRule($0, "", isDeep: true) } + [StemRule("ion", "", after: "st", isDeep: true)]
    + ["al", "er", "ic"].map { StemRule($0, "", isDeep: true) }
}
