extension TerminalSource {
  /// Puts the search in place of the prompt.
  func beginSearch() -> Drawing {
    let search = HistorySearch(history, draft: text)
    promptBeforeSearch = promptText
    self.search = search
    setPrompt(search.prompt)
    return .everything
  }

  /// Reads a key while searching: text looks further, any other key takes the line found.
  func translateInSearch(_ token: KeyDecoder.Token) -> Unicode.Scalar? {
    guard var search else { return nil }
    switch token {
    case .text(let scalar) where scalar.value >= 0x20: search.append(String(scalar))
    case .key(.eraseBack): search.shorten()
    case .key(.search), .key(.older): search.next(older: true)
    case .key(.newer): search.next(older: false)
    case .key(.cancel):
      return endSearch(with: search.draft)
    case .key(.accept), .text("\u{1B}"):
      return endSearch(with: search.text)
    default:
      heldBack = token
      return endSearch(with: search.text)
    }
    self.search = search
    setPrompt(search.prompt)
    line.replace(with: search.text)
    return character(.redraw)
  }

  private func endSearch(with text: String) -> Unicode.Scalar? {
    search = nil
    setPrompt(promptBeforeSearch)
    line.replace(with: text)
    return character(.redraw)
  }
}
