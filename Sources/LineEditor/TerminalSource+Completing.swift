extension TerminalSource {
  /// Writes what the Tab key can write, or shows what it could.
  func completeWord() -> Drawing {
    let (before, after) = line.contents
    guard let completion = complete?(before, after, history),
      let first = completion.candidates.first
    else {
      return .bell
    }
    let typed = String(before.suffix(max(completion.replacing, 0)))
    if completion.candidates.count == 1 {
      // A space that is there already is gone over, so that none is doubled.
      replace(typed, with: first.text + (after.first == " " ? "" : " "))
      if after.first == " " { line.move(by: 1) }
      if first.isExplained { list(completion.candidates) }
      return .changes
    }
    let common = completion.commonPrefix
    if common.count > typed.count {
      replace(typed, with: common)
      return .changes
    }
    list(completion.candidates)
    return .cursor
  }

  /// Has candidates shown below the line, which the cursor leaves meanwhile.
  private func list(_ candidates: [Candidate]) {
    let (columns, rows) = line.size
    let counts = line.counts
    // Who listens to the screen hears all of it once, and a plain terminal cannot take a row back.
    pending = .list(
      CandidateList(
        candidates, columns: columns, rows: options.escapes ? rows : nil,
        stepBack: counts.all - counts.before))
    _ = goToEnd()
  }

  /// Shows the next page of a list, below the line or below the page before.
  func showPage(of list: CandidateList) {
    var list = list
    let (rows, more) = list.nextPage()
    put(rows.map { $0 + "\n" }.joined())
    openList = list
    if let more { put(more) } else { closeList() }
  }

  /// Reads a key while more of a list could be shown: Tab shows it, any other key goes on in the line.
  func translateInList(_ token: KeyDecoder.Token) -> Unicode.Scalar? {
    guard let list = openList else { return nil }
    if token == .key(.complete) {
      put("\r\u{1B}[K")
      showPage(of: list)
    } else {
      closeList()
      heldBack = token
    }
    return nil
  }

  /// Draws the line again below what was shown of a list.
  func closeList() {
    guard let list = openList.take() else { return }
    if options.escapes { put("\r\u{1B}[K") }
    line.move(by: -list.stepBack)
    line.refresh()
  }

  private func replace(_ typed: String, with text: String) {
    line.deleteBefore(typed.unicodeScalars.count)
    line.insert(text)
  }
}
