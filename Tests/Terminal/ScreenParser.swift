/// Feeds the bytes that a program writes to a screen.
public struct ScreenParser: Sendable {
  /// The screen as it is now.
  public internal(set) var screen: Screen
  private var sequence = ""
  private var text: [UInt8] = []

  /// Makes a parser with an empty screen.
  public init(columns: Int = 80, rows: Int = 24) {
    screen = Screen(columns: columns, rows: rows)
  }

  /// Takes bytes; a sequence or a character may be cut between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    if !sequence.isEmpty {
      sequence.unicodeScalars.append(Unicode.Scalar(byte))
      finishSequence(byte)
    } else if byte >= 0x80 {
      text.append(byte)
      finishText()
    } else {
      control(byte)
    }
  }

  private mutating func finishText() {
    let length = text[0] >= 0xF0 ? 4 : text[0] >= 0xE0 ? 3 : 2
    guard text.count == length else { return }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { screen.show(scalar) }
    text.removeAll()
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: screen.bells += 1
    case 0x08: screen.move(row: screen.cursor.row, column: screen.cursor.column - 1)
    case 0x09: screen.move(row: screen.cursor.row, column: screen.cursor.column / 8 * 8 + 8)
    case 0x0A: screen.feedLine()
    case 0x0D: screen.move(row: screen.cursor.row, column: 0)
    case 0x1B: sequence = "\u{1B}"
    case 0x20..<0x7F: screen.show(Unicode.Scalar(byte))
    default: screen.unknown.append("control \(byte)")
    }
  }

  private mutating func finishSequence(_ byte: UInt8) {
    if sequence.utf8.count == 2 {
      if byte != UInt8(ascii: "[") { giveUp() }
      return
    }
    guard (0x40...0x7E).contains(byte) else {
      if byte < 0x20 || sequence.utf8.count > 32 { giveUp() }
      return
    }
    if !obey(sequence.dropFirst(2).dropLast(), letter: Character(Unicode.Scalar(byte))) {
      return giveUp()
    }
    sequence = ""
  }

  private mutating func giveUp() {
    screen.unknown.append(String(sequence.dropFirst()))
    sequence = ""
  }

  /// - Returns: Whether the sequence is known.
  private mutating func obey(_ parameters: Substring, letter: Character) -> Bool {
    let place = screen.cursor
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    let first = numbers.first ?? 0
    let count = max(first, 1)
    switch letter {
    case "h", "l":
      guard parameters.first == "?", let mode = Int(parameters.dropFirst()) else { return false }
      if letter == "h" { screen.modes.insert(mode) } else { screen.modes.remove(mode) }
    case "A": screen.move(row: place.row - count, column: place.column)
    case "B": screen.move(row: place.row + count, column: place.column)
    case "C": screen.move(row: place.row, column: place.column + count)
    case "D": screen.move(row: place.row, column: place.column - count)
    case "G": screen.move(row: place.row, column: count - 1)
    case "d": screen.move(row: count - 1, column: place.column)
    case "H": screen.move(row: count - 1, column: (numbers.dropFirst().first ?? 1) - 1)
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "P": screen.deleteCells(count)
    case "@": screen.insertBlanks(count)
    case "X": screen.erase(row: place.row, from: place.column, to: place.column + count)
    case "m": break
    default: return false
    }
    return true
  }

  private mutating func eraseScreen(_ part: Int) {
    let row = screen.cursor.row
    if part == 0 {
      eraseLine(0)
      for below in (row + 1)..<max(screen.rows, row + 1) {
        screen.erase(row: below, from: 0, to: screen.columns)
      }
    } else if part == 3 {
      screen.forgetScrolled()
    } else {
      for any in 0..<screen.rows { screen.erase(row: any, from: 0, to: screen.columns) }
    }
  }

  private mutating func eraseLine(_ part: Int) {
    let place = screen.cursor
    switch part {
    case 0: screen.erase(row: place.row, from: place.column, to: screen.columns)
    case 1: screen.erase(row: place.row, from: 0, to: place.column + 1)
    default: screen.erase(row: place.row, from: 0, to: screen.columns)
    }
  }
}
