import Dialogue

extension Source {
  /// Reads the words that were learned: how much is enough, and a text of lines for what each is about.
  ///
  /// A text of many lines is one event of YAML, so that thousands of words load in no time.
  mutating func net(_ key: Scalar) throws(Problem) -> NetFile {
    var net = NetFile()
    var missing = ["from", "urgent"]
    try map("'net'", keys: missing + ["calm"]) { (source, key) throws(Problem) in
      guard let text = try source.scalar("'\(key.text)'") else { return true }
      missing.removeAll { $0 == key.text }
      switch key.text {
      case "from": net.from = source.enough(text)
      case "urgent": net.urgent = source.enough(text)
      case "calm": net.calm = source.enough(text)
      default: net.sections.append(source.section(key, text))
      }
      return true
    }
    for name in missing {
      report(
        "missing-key", at: key.place,
        "'net' needs '\(name)', how much a text has to weigh; write it")
    }
    return net
  }

  private mutating func enough(_ text: Scalar) -> Int {
    if let number = Int(text.text), number > 0 { return number }
    report("bad-number", at: text.place, "'\(text.text)' is no whole number above 0; write one")
    return .max
  }

  private mutating func section(_ key: Scalar, _ text: Scalar) -> NetFile.Section {
    var section = NetFile.Section(about: PlacedText(key))
    section.weights = weights(key, text).map {
      NetFile.Weight(words: $0.words, danger: $0.numbers[0], urgent: $0.numbers[1], place: $0.place)
    }
    return section
  }
}
