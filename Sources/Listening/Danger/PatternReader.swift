import Dialogue

/// Reads patterns such as `@they ..4 @strike~ ..1 me`.
///
/// Parts are parted by spaces: a word, `@class`, `word~` for all its forms, `a|b` for either, `[a]` for
/// one that may be missing, `..3` for up to three words of the same clause, `...3` for any three words,
/// `^` and `$` for the ends of the sentence.
struct PatternReader {
  var words = WordReader()
  // The same parts stand in many patterns.
  private var parts = WordIndex(slots: 8_192)
  private var elements: [Pattern.Element] = []

  /// Reads a pattern, or reports why it is none.
  ///
  /// A guard, which speaks for no entry, may leave a gap between itself and what it guards.
  mutating func read(_ line: PlacedText, entry: Int?, in file: String) -> Pattern? {
    let count = words.findings.count
    var found: [Pattern.Element] = []
    let letters = Array(line.text.utf8)
    var start = 0
    while start < letters.count {
      if letters[start] == 0x20 {
        start += 1
        continue
      }
      let end = letters[start...].firstIndex(of: 0x20) ?? letters.count
      let place = line.place(ofCharacter: start)
      if let element = element(letters[start..<end], at: place, in: file) {
        if case .gap = element, case .gap? = found.last {
          words.report(
            file, place, "this gap follows another; make one of the two")
        }
        found.append(element)
      }
      start = end
    }
    guard let key = key(found) else {
      words.report(file, line.place, "'\(line.text)' looks for nothing; name a word")
      return nil
    }
    for edge in [found.first, found.last] where entry != nil {
      if case .gap? = edge { words.report(file, line.place, "a gap stands between two words") }
    }
    return words.findings.count == count ? Pattern(elements: found, key: key, entry: entry) : nil
  }

  /// The words of a part, or of a list such as `not inside`.
  mutating func set(_ line: PlacedText, in file: String) -> Int? {
    words.set(Array(line.text.utf8)[...], at: line.place, in: file)
  }

  private mutating func element(
    _ part: ArraySlice<UInt8>, at place: Place, in file: String
  ) -> Pattern.Element? {
    if let number = parts.find(part.span) { return elements[Int(number)] }
    guard let element = newElement(part, at: place, in: file) else { return nil }
    _ = parts.add(part.span)
    elements.append(element)
    return element
  }

  private mutating func newElement(
    _ part: ArraySlice<UInt8>, at place: Place, in file: String
  ) -> Pattern.Element? {
    if part.elementsEqual([UInt8(ascii: "^")]) { return .start }
    if part.elementsEqual([UInt8(ascii: "$")]) { return .end }
    if part.starts(with: "..".utf8) {
      let isWide = part.starts(with: "...".utf8)
      let number = String(decoding: part.dropFirst(isWide ? 3 : 2), as: UTF8.self)
      guard let most = Int(number), (1...8).contains(most) else {
        words.report(
          file, place,
          "'\(String(decoding: part, as: UTF8.self))' is no gap; write '..1' to '..8', or '...8'")
        return nil
      }
      return .gap(most, isWide: isWide)
    }
    if part.first == UInt8(ascii: "["), part.last == UInt8(ascii: "]") {
      return words.set(part.dropFirst().dropLast(), at: place, in: file).map {
        .word(set: $0, isOptional: true)
      }
    }
    return words.set(part, at: place, in: file).map { .word(set: $0, isOptional: false) }
  }

  /// The part that is the rarest in what people write.
  private func key(_ elements: [Pattern.Element]) -> Int? {
    var best: (key: Int, cost: Int)?
    for (place, element) in elements.enumerated() {
      guard case .word(let set, isOptional: false) = element else { continue }
      let cost = words.lexicon.cost(set)
      if best.map({ cost < $0.cost }) ?? true { best = (place, cost) }
    }
    return best?.key
  }
}
