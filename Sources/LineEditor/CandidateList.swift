/// The lines that show candidates under the line being edited.
enum CandidateList {
  /// Lays out one candidate a line, its detail in a second column, all within the screen.
  ///
  /// Candidates that do not fit a screen are counted in the last line.
  static func lines(_ candidates: [Candidate], columns: Int, rows: Int) -> [String] {
    // One row for the line being edited, and one so that its beginning stays in sight.
    let room = max(rows - 2, 1)
    let fits = candidates.count <= room
    let shown = fits ? candidates[...] : candidates.prefix(max(room - 1, 0))
    let widest = shown.map { TextWidth.columns($0.text) }.max() ?? 0
    let column = min(widest, max(columns / 2, 1))
    var lines = shown.map { line($0, column: column, columns: columns) }
    if !fits { lines.append("  … +\(candidates.count - shown.count)") }
    return lines
  }

  private static func line(_ candidate: Candidate, column: Int, columns: Int) -> String {
    var line = "  " + flat(candidate.text)
    if !candidate.detail.isEmpty {
      let gap = column + 2 - TextWidth.columns(candidate.text)
      line += String(repeating: " ", count: max(gap, 2)) + flat(candidate.detail)
    }
    return TextWidth.truncate(line, columns: columns - 1)
  }

  /// A candidate may hold anything; a control character in it must not reach the terminal.
  private static func flat(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}
