/// Joins a letter and the mark typed after it, where Unicode has the pair as one scalar.
///
/// libedit does not draw a mark that stands by itself.
enum MarkComposer {
  /// Returns a text with such pairs as one scalar.
  ///
  /// - Complexity: O(*n*) in the characters of the text.
  static func compose(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { marks.contains($0.value) }) else { return text }
    return text.reduce(into: "") { result, character in
      let isPair = character.unicodeScalars.count > 1
      if isPair, let whole = composed[character] {
        result.unicodeScalars.append(whole)
      } else {
        result.append(character)
      }
    }
  }

  private static let marks: ClosedRange<UInt32> = 0x300...0x36F

  /// Equal characters are equal keys, however they are written.
  private static let composed: [Character: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x233, 0x374...0x4F9, 0x1E00...0x1FFC]
    let scalars = ranges.joined().compactMap { Unicode.Scalar($0) }
    return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
  }()
}
