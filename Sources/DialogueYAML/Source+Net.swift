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
    let letters = Array(text.text.utf8)
    var start = 0
    // The lines of a text begin below the bar, two columns further in than its key.
    var line = Int(text.place.line) + 1
    let column = Int(key.place.column) + 2
    while start < letters.count {
      let end = letters[start...].firstIndex(of: 0x0A) ?? letters.count
      let place = Place(line: line, column: column)
      if let weights = Self.weights(letters[start..<end], at: place) {
        section.weights += weights
      } else {
        let row = String(decoding: letters[start..<end], as: UTF8.self)
        report(
          "bad-weight", at: place,
          "'\(row)' is no weight; write two whole numbers, one of them not 0, and behind them one or two "
            + "words, or several such with commas between them")
      }
      start = end + 1
      line += 1
    }
    return section
  }

  /// Reads a line: two weights, and behind them all that weighs so much.
  private static func weights(_ row: ArraySlice<UInt8>, at start: Place) -> [NetFile.Weight]? {
    let parts = row.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let danger = number(parts[0]), let urgent = number(parts[1]),
      danger != 0 || urgent != 0
    else { return nil }
    var weights: [NetFile.Weight] = []
    for entry in parts[2].split(separator: 0x2C, omittingEmptySubsequences: false) {
      // Behind a comma stands a space.
      let words = weights.isEmpty ? entry : entry.dropFirst()
      let isApart = weights.isEmpty || entry.first == 0x20
      let single = words.split(separator: 0x20, omittingEmptySubsequences: false)
      guard isApart, single.count <= 2, single.allSatisfy({ !$0.isEmpty }) else { return nil }
      let column = Int(start.column) + words.startIndex - row.startIndex
      weights.append(
        NetFile.Weight(
          words: String(decoding: words, as: UTF8.self), danger: danger, urgent: urgent,
          place: Place(line: Int(start.line), column: column)))
    }
    return weights
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard let number = Int(String(decoding: text, as: UTF8.self)), abs(number) < 10_000 else {
      return nil
    }
    return number
  }
}
