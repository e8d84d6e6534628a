import Dialogue

/// Understands the words of patterns: plain ones, classes, and their forms.
struct WordReader {
  var lexicon = Lexicon()
  /// The words of each class.
  var classes: [String: [Int32]] = [:]
  /// The past of irregular verbs.
  var past: [String: [String]] = [:]
  private(set) var findings: [Finding] = []
  // What stands between two bars stands in many patterns.
  private var choices = WordIndex(slots: 4_096)
  private var found: [[Int32]] = []
  // The words of the part that is being read; one array for all parts.
  private var row: [Int32] = []

  /// The set of the words of a part.
  mutating func set(_ part: ArraySlice<UInt8>, at place: Place, in file: String) -> Int? {
    row.removeAll(keepingCapacity: true)
    var start = part.startIndex
    while start <= part.endIndex {
      var end = start
      var isPlain = true
      while end < part.endIndex, part[end] != UInt8(ascii: "|") {
        if part[end] < 0x61 || part[end] > 0x7A { isPlain = false }
        end += 1
      }
      let choice = part[start..<end]
      if isPlain, !choice.isEmpty {
        guard let word = word(choice, at: place, in: file) else { return nil }
        row.append(word)
      } else {
        guard let words = self.choice(choice, at: place, in: file) else { return nil }
        row += words
      }
      start = end + 1
    }
    return lexicon.set(row)
  }

  /// The forms of a verb.
  func inflection(_ base: Int32) -> Inflection {
    let text = lexicon.index.text(of: base)
    return Inflection(text, past: past[text] ?? [])
  }

  mutating func report(
    _ file: String, _ place: Place, _ message: String, _ rule: String = "bad-pattern"
  ) {
    findings.append(Finding(rule, in: file, at: place, message))
  }

  private mutating func choice(
    _ choice: ArraySlice<UInt8>, at place: Place, in file: String
  ) -> [Int32]? {
    if let number = choices.find(choice.span) { return found[Int(number)] }
    guard let words = newChoice(choice, at: place, in: file) else { return nil }
    _ = choices.add(choice.span)
    found.append(words)
    return words
  }

  private mutating func newChoice(
    _ choice: ArraySlice<UInt8>, at place: Place, in file: String
  ) -> [Int32]? {
    guard let tilde = choice.firstIndex(of: UInt8(ascii: "~")) else {
      return bases(choice, at: place, in: file)
    }
    let ending = String(decoding: choice[tilde...], as: UTF8.self)
    guard let form = Inflection.Choice(rawValue: ending) else {
      report(file, place, "'\(ending)' is no form; write '~', '~ed', '~ing' or '~s'")
      return nil
    }
    guard let bases = bases(choice[..<tilde], at: place, in: file) else { return nil }
    return bases.flatMap { base in
      inflection(base).forms(form).map { lexicon.add($0) }
    }
  }

  private mutating func bases(
    _ base: ArraySlice<UInt8>, at place: Place, in file: String
  ) -> [Int32]? {
    if base.first == UInt8(ascii: "@") {
      return members(String(decoding: base.dropFirst(), as: UTF8.self), at: place, in: file)
    }
    let isPlain = base.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 >= 0x80 }
    if base.isEmpty || !isPlain {
      if base.elementsEqual("'s".utf8) { return [lexicon.add("'s")] }
      let text = String(decoding: base, as: UTF8.self)
      report(file, place, "'\(text)' is no word; write small letters, without an apostrophe")
      return nil
    }
    return word(base, at: place, in: file).map { [$0] }
  }

  private mutating func word(
    _ letters: ArraySlice<UInt8>, at place: Place, in file: String
  ) -> Int32? {
    let word = lexicon.add(letters.span)
    if lexicon.isShort(word) {
      let text = String(decoding: letters, as: UTF8.self)
      report(file, place, "'\(text)' is never seen, it stands for other words; write those")
      return nil
    }
    return word
  }

  private mutating func members(_ name: String, at place: Place, in file: String) -> [Int32]? {
    switch name {
    case "unknown": return [Utterance.unknown]
    case "name": return [Utterance.name]
    case "number": return [Utterance.number, Utterance.year] + (classes["number"] ?? [])
    case "year": return [Utterance.year]
    default:
      if let words = classes[name] { return words }
      report(file, place, "'@\(name)' is no class; write one of 'classes'", "unknown-class")
      return nil
    }
  }
}
