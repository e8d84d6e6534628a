/// Where the text of a line stands on a screen.
///
/// A terminal that grows or shrinks joins and parts the rows that ran on by themselves. libedit
/// does not write the spaces at the end of a row, so a row that ends in one does not run on.
struct LineLayout {
  /// Cells that a terminal treats as one long row.
  private struct Run {
    var widths: [Int] = []
    var cursor: Int?
  }

  private let columns: Int
  private var runs = [Run()]
  private var row: [(width: Int, isBlank: Bool)] = []
  private var used = 0
  private var cursorInRow: Int?
  /// The column of the cursor.
  private(set) var cursorColumn = 0

  /// Lays out the text on both sides of the cursor as libedit draws it.
  init(before: String, after: String, columns: Int) {
    self.columns = max(columns, 2)
    add(before)
    cursorInRow = row.count
    cursorColumn = used
    add(after)
    endRow(runsOn: false)
  }

  /// Returns the row of the cursor, counted from the first, once the screen is so wide.
  func cursorRow(columns: Int) -> Int {
    var above = 0
    for run in runs {
      if let cursor = run.cursor {
        return above + Self.rows(run.widths.prefix(cursor), columns: columns)
      }
      above += Self.rows(run.widths.dropLast(), columns: columns) + 1
    }
    return above
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": endRow(runsOn: false)
      case "\t": repeat { add(1, isBlank: true) } while used % 8 != 0
      default: add(TextWidth.columns(scalar), isBlank: scalar == " ")
      }
    }
  }

  private mutating func add(_ width: Int, isBlank: Bool) {
    guard width > 0 else { return }
    if used + width > columns { endRow(runsOn: false) }
    row.append((width, isBlank))
    used += width
    if used == columns { endRow(runsOn: !isBlank) }
  }

  private mutating func endRow(runsOn: Bool) {
    if !runsOn, let last = row.lastIndex(where: { !$0.isBlank }) {
      row.removeSubrange((last + 1)...)
    }
    if let cursor = cursorInRow {
      runs[runs.count - 1].cursor = runs[runs.count - 1].widths.count + min(cursor, row.count)
    }
    cursorInRow = nil
    runs[runs.count - 1].widths += row.map(\.width)
    if !runsOn { runs.append(Run()) }
    row = []
    used = 0
  }

  /// The row of the place after some cells.
  private static func rows(_ widths: some Sequence<Int>, columns: Int) -> Int {
    var row = 0
    var used = 0
    for width in widths {
      if used + width > columns {
        row += 1
        used = 0
      }
      used += width
      if used >= columns {
        row += 1
        used = 0
      }
    }
    return row
  }
}
