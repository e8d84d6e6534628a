import Dialogue

extension Source {
  /// Reads what was learned: how much is enough, what words are about, and two tables of weights.
  mutating func net(_ key: Scalar) throws(Problem) -> NetFile {
    var net = NetFile()
    var missing = [
      "from", "urgent", "calm", "calm-urgent", "danger-weights", "urgent-weights",
    ]
    try map("'net'", keys: missing + ["about"]) { (source, key) throws(Problem) in
      missing.removeAll { $0 == key.text }
      switch key.text {
      case "from": net.from = try source.enough(key, least: 1)
      case "urgent": net.urgent = try source.enough(key, least: 1)
      case "calm": net.calm = try source.enough(key, least: -1_000)
      case "calm-urgent": net.calmUrgent = try source.enough(key, least: -1_000)
      case "about": net.abouts = try source.abouts(key)
      case "danger-weights": net.dangerWeights = try source.table(key)
      case "urgent-weights": net.urgentWeights = try source.table(key)
      default: return false
      }
      return true
    }
    for name in missing {
      report(
        "missing-key", at: key.place, "'net' needs '\(name)'; learn it again, and see README.md")
    }
    return net
  }

  private mutating func enough(_ key: Scalar, least: Int) throws(Problem) -> Int {
    guard let text = try scalar("'\(key.text)'") else { return .max }
    if let number = Int(text.text), number >= least { return number }
    report(
      "bad-number", at: text.place,
      "'\(text.text)' is no whole number from \(least) on; write one")
    return .max
  }

  private mutating func abouts(_ key: Scalar) throws(Problem) -> [NetFile.About] {
    var found: [NetFile.About] = []
    try map("'\(key.text)'") { (source, key) throws(Problem) in
      guard let text = try source.scalar("'\(key.text)'") else { return true }
      found.append(
        NetFile.About(
          PlacedText(key), source.words(key, text).map { PlacedText($0.text, at: $0.place) }))
      return true
    }
    return found
  }

  /// Reads a table: texts of signs that say what slots weigh.
  private mutating func table(_ key: Scalar) throws(Problem) -> WeightTable {
    var slots: [Int8] = []
    for text in try texts(key) {
      // The lines of a text begin below the bar, where there is one.
      let first = Int(text.place.line) + (text.inset == nil ? 1 : 0)
      for (number, row) in text.text.utf8.split(separator: 0x0A).enumerated() {
        guard let weights = WeightTable.weights(of: row) else {
          report(
            "bad-weight", at: Place(line: first + number, column: 1),
            "a sign in this line stands for no weight, or one is missing; learn the weights again, "
              + "and see README.md")
          return WeightTable()
        }
        slots += weights
      }
    }
    // What is behind the last power of two fills up the last three.
    var count = 1
    while count * 2 <= slots.count { count *= 2 }
    if slots.count - count < 3, slots.count > 1 { return WeightTable(Array(slots[..<count])) }
    report(
      "wrong-count", at: key.place,
      "\(slots.count) slots are no power of two; learn the weights again, and see README.md")
    return WeightTable()
  }
}
