extension TerminalSource {
  /// Shows a message above the line that is being typed, and leaves the line as it is.
  ///
  /// - Parameter text: It is wrapped at the width of the screen.
  func announce(_ text: String) {
    closeList()
    guard options.editing else { return put("\n\(text)\n\(promptText)") }
    let rows = TextWidth.wrap(PastedText.withoutControls(text), columns: line.size.columns - 1)
    let message = rows.map { $0 + "\n" }.joined()
    if options.escapes {
      eraseLine(from: layout.cursorRow(columns: line.size.columns))
      put(message)
    } else {
      put("\n" + message)
    }
    line.refresh()
  }

  /// Draws the line again where the terminal has laid its rows out anew; only a count of our own
  /// finds the first.
  func redrawAfterResize() {
    let drawn = layout
    line.resize()
    if options.escapes {
      eraseLine(from: drawn.cursorRow(columns: line.size.columns))
    } else {
      put("\n")
    }
    line.refresh()
  }

  /// How many rows of the line stand below the cursor.
  var rowsBelow: Int {
    let (before, after) = line.contents
    let columns = line.size.columns
    let all = LineLayout(before: promptText + before + after, after: "", columns: columns)
    return all.cursorRow(columns: columns) - layout.cursorRow(columns: columns)
  }

  /// Where the line stands as it was drawn last.
  private var layout: LineLayout {
    let (before, after) = line.contents
    return LineLayout(before: promptText + before, after: after, columns: line.size.columns)
  }

  /// Erases the line, and goes to where it began.
  private func eraseLine(from row: Int) {
    // The space keeps the cursor from the corner, where tmux would save the old rows from erasing.
    put("\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + " \u{1B}[J\r")
  }
}
