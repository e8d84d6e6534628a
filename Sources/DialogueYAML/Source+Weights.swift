import Dialogue

extension Source {
  /// Words of a line, and what they weigh.
  struct Weighed {
    var words: String
    var numbers: [Int]
    var place: Place
  }

  /// Reads a text of lines: in each what words weigh, and behind it all that weighs so much.
  ///
  /// A text of many lines is one event of YAML, so that thousands of words load in no time.
  ///
  /// - Parameters:
  ///   - key: The key of the text.
  ///   - text: The text.
  ///   - numbers: How many numbers a line begins with, 1 or 2; at least one of them is not 0.
  mutating func weights(_ key: Scalar, _ text: Scalar, numbers: Int) -> [Weighed] {
    var found: [Weighed] = []
    let letters = Array(text.text.utf8)
    var start = 0
    // The lines of a text begin below the bar, two columns further in than its key.
    var line = Int(text.place.line) + 1
    let column = Int(key.place.column) + 2
    while start < letters.count {
      let end = letters[start...].firstIndex(of: 0x0A) ?? letters.count
      let place = Place(line: line, column: column)
      if let row = Self.row(letters[start..<end], numbers, at: place) {
        found += row
      } else {
        let row = String(decoding: letters[start..<end], as: UTF8.self)
        let what = numbers == 1 ? "a whole number" : "two whole numbers, one of them"
        report(
          "bad-weight", at: place,
          "'\(row)' is no weight; write \(what) not 0, and behind \(numbers == 1 ? "it" : "them") "
            + "one or two words, or several such with commas between them")
      }
      start = end + 1
      line += 1
    }
    return found
  }

  private static func row(
    _ row: ArraySlice<UInt8>, _ count: Int, at start: Place
  ) -> [Weighed]? {
    let parts = row.split(separator: 0x20, maxSplits: count, omittingEmptySubsequences: false)
    let numbers = parts.prefix(count).compactMap(number)
    guard parts.count == count + 1, numbers.count == count, numbers.contains(where: { $0 != 0 })
    else { return nil }
    var found: [Weighed] = []
    for entry in parts[count].split(separator: 0x2C, omittingEmptySubsequences: false) {
      // Behind a comma stands a space.
      let words = found.isEmpty ? entry : entry.dropFirst()
      let isApart = found.isEmpty || entry.first == 0x20
      let single = words.split(separator: 0x20, omittingEmptySubsequences: false)
      guard isApart, single.count <= 2, single.allSatisfy({ !$0.isEmpty }) else { return nil }
      let column = Int(start.column) + words.startIndex - row.startIndex
      found.append(
        Weighed(
          words: String(decoding: words, as: UTF8.self), numbers: numbers,
          place: Place(line: Int(start.line), column: column)))
    }
    return found
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard let number = Int(String(decoding: text, as: UTF8.self)), abs(number) < 10_000 else {
      return nil
    }
    return number
  }
}
