import Dialogue

extension Source {
  /// Reads a text of lines: in each words, and behind them what they weigh for each meaning, as `b6c-2`.
  ///
  /// - Parameters:
  ///   - key: The key of the text.
  ///   - text: The text.
  ///   - letters: The letters of the meanings.
  mutating func weights(
    _ key: Scalar, _ text: Scalar, letters: [UInt8]
  ) -> [WordFile.Weights] {
    var found: [WordFile.Weights] = []
    lines(key, text) { (source, row, place) in
      guard let space = row.lastIndex(of: 0x20), space > row.startIndex,
        let list = Self.list(row[(space + 1)...], letters)
      else {
        source.report(
          "bad-weight", at: place,
          "'\(String(decoding: row, as: UTF8.self))' is no weight; write words by their stems, a space, and "
            + "for each meaning its letter with a whole number that is not 0")
        return
      }
      found.append(
        WordFile.Weights(String(decoding: row[..<space], as: UTF8.self), list, at: place))
    }
    return found
  }

  /// Reads a text of single words with spaces and ends of lines between them.
  mutating func words(_ key: Scalar, _ text: Scalar) -> [WordFile.Entry] {
    var found: [WordFile.Entry] = []
    lines(key, text) { (source, row, place) in
      for word in row.split(separator: 0x20) {
        let column = Int(place.column) + word.startIndex - row.startIndex
        found.append(
          WordFile.Entry(
            String(decoding: word, as: UTF8.self), at: Place(line: Int(place.line), column: column))
        )
      }
    }
    return found
  }

  private mutating func lines(
    _ key: Scalar, _ text: Scalar, _ take: (inout Source, ArraySlice<UInt8>, Place) -> Void
  ) {
    let letters = Array(text.text.utf8)
    var start = 0
    // The lines of a text begin below the bar, two columns further in than its key.
    var line = Int(text.place.line) + 1
    let column = Int(key.place.column) + 2
    while start < letters.count {
      let end = letters[start...].firstIndex(of: 0x0A) ?? letters.count
      take(&self, letters[start..<end], Place(line: line, column: column))
      start = end + 1
      line += 1
    }
  }

  /// Reads "b6c-2".
  ///
  /// This runs for each of thousands of lines at every start, and so goes letter by letter.
  private static func list(
    _ codes: ArraySlice<UInt8>, _ letters: [UInt8]
  ) -> [WordFile.Weights.Weight]? {
    var found: [WordFile.Weights.Weight] = []
    found.reserveCapacity(codes.count / 2)
    var seen: UInt32 = 0
    var index = codes.startIndex
    while index < codes.endIndex {
      // Letters go from a to z, so that each has a bit of its own.
      let bit = UInt32(1) << UInt32(codes[index] & 31)
      guard seen & bit == 0, let meaning = letters.firstIndex(of: codes[index]) else { return nil }
      seen |= bit
      let start = index + 1
      index = start
      while index < codes.endIndex, codes[index] < 0x61 { index += 1 }
      guard let weight = number(codes[start..<index]), weight != 0 else { return nil }
      found.append(WordFile.Weights.Weight(meaning, weight))
    }
    return found.isEmpty ? nil : found
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.first == 0x2D ? text.dropFirst() : text
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return digits.count == text.count ? number : -number
  }
}
