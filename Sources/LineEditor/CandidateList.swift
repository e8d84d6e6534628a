/// Candidates under the line being edited, a page at a time.
struct CandidateList {
  /// How far the cursor goes back into the line afterwards, in scalars.
  let stepBack: Int
  private var rest: ArraySlice<String>
  private let room: Int

  /// Lays out one candidate a row, its detail in a second column, all within the screen.
  ///
  /// - Parameter rows: The height of the screen; `nil` for one page as long as it takes.
  init(_ candidates: [Candidate], columns: Int, rows: Int?, stepBack: Int = 0) {
    let widest = candidates.map { TextWidth.columns($0.text) }.max() ?? 0
    let column = min(widest, max(columns / 2, 1))
    rest = candidates.map { Self.row($0, column: column, columns: columns) }[...]
    // One row for the line being edited, and one so that its beginning stays in sight.
    room = rows.map { max($0 - 2, 2) } ?? candidates.count
    self.stepBack = stepBack
  }

  /// Returns the rows of the next page, and what stands below them when it is not the last.
  mutating func nextPage() -> (rows: [String], more: String?) {
    let count = rest.count <= room ? rest.count : room - 1
    let page = rest.prefix(count)
    rest = rest.dropFirst(count)
    return (Array(page), rest.isEmpty ? nil : "  … +\(rest.count) (Tab)")
  }

  private static func row(_ candidate: Candidate, column: Int, columns: Int) -> String {
    var row = "  " + flat(candidate.text)
    if !candidate.detail.isEmpty {
      let gap = column + 2 - TextWidth.columns(candidate.text)
      row += String(repeating: " ", count: max(gap, 2)) + flat(candidate.detail)
    }
    return TextWidth.truncate(row, columns: columns - 1)
  }

  /// A candidate may hold anything; a control character in it must not reach the terminal.
  private static func flat(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}
