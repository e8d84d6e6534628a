extension TextWidth {
  /// Returns a text as rows that fit, broken at spaces, or within a word too long for a row.
  ///
  /// Wide characters may be parted anywhere, for their scripts write no spaces. A newline always
  /// starts a row, and the spaces at a break are dropped.
  ///
  /// - Complexity: O(*n*) in the characters of the text.
  public static func wrap(_ text: String, columns limit: Int) -> [String] {
    let limit = max(limit, 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapParagraph($0, columns: limit) }
  }

  private static func wrapParagraph(_ text: Substring, columns limit: Int) -> [String] {
    var rows: [String] = []
    var row = text.startIndex
    // The place to break at: the row ends before it, and the next one starts after its spaces.
    var gap: Substring?
    var used = 0
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let width = columns(character)
      let next = text.index(after: index)
      if character == " " {
        let joins = gap.map { $0.endIndex == index && !$0.isEmpty } ?? false
        gap = text[(joins ? gap?.startIndex ?? index : index)..<next]
      } else if used + width > limit {
        let cut = gap ?? text[index..<index]
        rows.append(String(text[row..<cut.startIndex]))
        row = cut.endIndex
        used = columns(String(text[row..<index]))
        gap = nil
        if used + width > limit { continue }
      }
      if width == 2 { gap = text[next..<next] }
      used += width
      index = next
    }
    let last = text[row...]
    rows.append(String(columns(String(last)) > limit ? trimmed(last, to: limit) : last))
    return rows
  }

  /// Only spaces can stand past the limit here.
  private static func trimmed(_ text: Substring, to limit: Int) -> Substring {
    var text = text
    while columns(String(text)) > limit, text.last == " " { text.removeLast() }
    return text
  }
}
