import CPTY

/// What a terminal shows after the bytes it was sent.
///
/// It knows the sequences that our programs have a reason to send. All others are kept in
/// `unknown`, so that a test can say there are none.
public struct Screen: Sendable {
  /// The place where the next character goes, counted from zero.
  public struct Place: Sendable, Equatable {
    /// The row, from the top.
    public var row: Int
    /// The column, from the left.
    public var column: Int
  }

  /// The cursor.
  public internal(set) var cursor = Place(row: 0, column: 0)
  /// Sequences that this screen does not know, in the order they came.
  public internal(set) var unknown: [String] = []
  /// Private modes that are switched on, such as 2004 for marked pastes.
  public internal(set) var modes: Set<Int> = []
  /// How often the bell rang.
  public internal(set) var bells = 0
  /// Rows that have left at the top.
  public private(set) var scrolled: [String] = []
  /// The width in columns.
  public private(set) var columns: Int
  /// The height in rows.
  public private(set) var rows: Int

  /// A cell holds a character, or nothing where a wide one goes on.
  private var cells: [[String]]
  /// The last column was written, and the next character begins a row.
  var isWrapping = false

  /// Makes an empty screen.
  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Self.blank(columns), count: rows)
  }

  /// The rows, without the spaces at their ends.
  public var lines: [String] { cells.map(Self.line) }

  /// The rows that scrolled away and those on the screen, without empty ones at the end.
  public var transcript: [String] {
    var lines = scrolled + lines
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The row that the cursor is in.
  public var currentLine: String { Self.line(cells[cursor.row]) }

  /// Changes the size and keeps the corner at the top left, as a terminal that does not reflow.
  public mutating func resize(columns: Int, rows: Int) {
    cells = cells.map { Array(($0 + Self.blank(columns)).prefix(columns)) }
    cells = Array(
      (cells + Array(repeating: Self.blank(columns), count: rows)).prefix(rows))
    self.columns = columns
    self.rows = rows
    cursor.row = min(cursor.row, rows - 1)
    cursor.column = min(cursor.column, columns - 1)
    isWrapping = false
  }

  mutating func show(_ scalar: Unicode.Scalar) {
    let width = Int(cpty_width(scalar.value))
    guard width > 0 else { return join(scalar) }
    if isWrapping || cursor.column + width > columns {
      cursor.column = 0
      feedLine()
    }
    isWrapping = false
    breakWide(at: cursor.column)
    breakWide(at: cursor.column + width)
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      isWrapping = true
    }
  }

  mutating func feedLine() {
    isWrapping = false
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      scrolled.append(Self.line(cells.removeFirst()))
      cells.append(Self.blank(columns))
    }
  }

  /// Drops the rows that have left at the top.
  mutating func forgetScrolled() { scrolled = [] }

  mutating func move(row: Int, column: Int) {
    cursor.row = min(max(row, 0), rows - 1)
    cursor.column = min(max(column, 0), columns - 1)
    isWrapping = false
  }

  mutating func erase(row: Int, from start: Int, to end: Int) {
    for column in start..<max(min(end, columns), start) { cells[row][column] = " " }
  }

  mutating func insertBlanks(_ count: Int) {
    let blanks = Array(repeating: " ", count: count)
    cells[cursor.row].insert(contentsOf: blanks, at: cursor.column)
    cells[cursor.row].removeLast(count)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<(cursor.column + count))
    cells[cursor.row].append(contentsOf: Array(repeating: " ", count: count))
  }

  /// A mark goes with the character before it.
  private mutating func join(_ scalar: Unicode.Scalar) {
    var column = isWrapping ? cursor.column : cursor.column - 1
    while column >= 0, cells[cursor.row][column] == "" { column -= 1 }
    if column >= 0 { cells[cursor.row][column].unicodeScalars.append(scalar) }
  }

  /// Half a wide character is a space.
  private mutating func breakWide(at column: Int) {
    guard column < columns, column > 0, cells[cursor.row][column] == "" else { return }
    cells[cursor.row][column - 1] = " "
    cells[cursor.row][column] = " "
  }

  private static func blank(_ columns: Int) -> [String] { Array(repeating: " ", count: columns) }

  private static func line(_ row: [String]) -> String {
    var line = row.joined()
    while line.last == " " { line.removeLast() }
    return line
  }
}
