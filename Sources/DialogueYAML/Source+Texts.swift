import Dialogue

extension Source {
  /// Reads one text, or a list of them.
  mutating func texts(_ key: Scalar) throws(Problem) -> [PlacedText] {
    if try isScalar { return try scalar("'\(key.text)'").map { [PlacedText($0)] } ?? [] }
    var found: [PlacedText] = []
    try list("'\(key.text)'") { (source) throws(Problem) in
      if let scalar = try source.scalar("an entry of '\(key.text)'") {
        found.append(PlacedText(scalar))
      }
    }
    return found
  }
}

extension PlacedText {
  init(_ scalar: Scalar) {
    self.init(scalar.text, at: scalar.place, inset: scalar.inset)
  }
}
