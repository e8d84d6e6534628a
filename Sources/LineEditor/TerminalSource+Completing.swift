extension TerminalSource {
  /// Writes what the Tab key can write, or shows what it could.
  func completeWord() -> Drawing {
    let (before, after) = line.contents
    guard let completion = complete?(before, after), let first = completion.candidates.first else {
      return .bell
    }
    let typed = String(before.suffix(max(completion.replacing, 0)))
    if completion.candidates.count == 1 {
      // A space that is there already is gone over, so that none is doubled.
      replace(typed, with: first.text + (after.first == " " ? "" : " "))
      if after.first == " " { line.move(by: 1) }
      return .changes
    }
    let common = completion.commonPrefix
    if common.count > typed.count {
      replace(typed, with: common)
      return .changes
    }
    let size = line.size
    let lines = CandidateList.lines(
      completion.candidates, columns: size.columns, rows: size.rows)
    pending = .list(lines, stepBack: after.unicodeScalars.count)
    return goToEnd()
  }

  private func replace(_ typed: String, with text: String) {
    line.deleteBefore(typed.unicodeScalars.count)
    line.insert(text)
  }
}
