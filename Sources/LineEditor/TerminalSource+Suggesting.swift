extension TerminalSource {
  /// Shows faintly, after a line that ends at the cursor, how it may go on.
  ///
  /// It is there only while a key is waited for, so that nothing else is ever drawn beside it.
  func showSuggestion() {
    offer = nil
    let counts = line.counts
    // Nothing of a line that fills the screen could be seen to go on.
    guard options.escapes, options.color, search == nil, openList == nil,
      counts.before == counts.all, counts.all < line.size.columns * line.size.rows
    else { return }
    let before = line.contents.before
    guard !before.isEmpty, let whole = suggest(before, history) else { return }
    let rest = String(whole.dropFirst(before.count))
    let layout = LineLayout(before: promptText + before, after: "", columns: line.size.columns)
    // Two columns stay free: the last one would let the terminal begin a row.
    let room = line.size.columns - layout.cursorColumn - 2
    guard room > 1, !rest.isEmpty, rest.allSatisfy(Self.isSteady) else { return }
    let fits = TextWidth.columns(rest) <= room
    let shown = fits ? rest : TextWidth.truncate(rest, columns: room - 1) + "…"
    put("\u{1B}[2m\(shown)\u{1B}[0m\u{1B}[\(TextWidth.columns(shown))D")
    offer = rest
    isSuggesting = true
  }

  /// Takes it off the screen; a key that follows may still take it into the line.
  func hideSuggestion() {
    guard isSuggesting else { return }
    isSuggesting = false
    put("\u{1B}[K")
  }

  /// Returns what a key takes of the suggestion that was on the screen until now.
  func accepted(by token: KeyDecoder.Token) -> String? {
    guard let offer = offer.take() else { return nil }
    switch token {
    case .key(.right), .key(.end), .text("\u{5}"): return offer
    case .key(.wordRight):
      let scalars = offer.unicodeScalars.prefix(WordBoundary.scalars(after: offer))
      return String(String.UnicodeScalarView(scalars))
    default: return nil
    }
  }

  /// Whether every terminal gives a character the same width, so that the cursor finds its way back.
  private static func isSteady(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return false
    }
    return !scalar.isControl && !scalar.properties.isEmoji && TextWidth.columns(scalar) > 0
      || ("0"..."9").contains(character)
  }
}
