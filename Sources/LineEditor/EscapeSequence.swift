/// What a run of bytes that begins with Escape is.
enum EscapeSequence: Equatable {
  case incomplete
  case alone
  case key(Key, length: Int)
  case pasteBegins(length: Int)
  case unknown(length: Int)

  /// Reads one sequence from the start of the bytes.
  ///
  /// - Parameter joining: Whether Escape with a letter is one key.
  static func parse(_ bytes: ArraySlice<UInt8>, joining: Bool) -> EscapeSequence {
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return control(bytes)
    case UInt8(ascii: "O"): return single(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return joining ? reply(bytes) : .alone
    case 0x0D, 0x0A: return .key(.newline, length: 2)
    case 0x1B: return joining ? afterEscape(bytes) : .alone
    case let byte: return joining ? letter(byte) : .alone
    }
  }

  private static func letter(_ byte: UInt8) -> EscapeSequence {
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): .key(.wordLeft, length: 2)
    case UInt8(ascii: "f"), UInt8(ascii: "F"): .key(.wordRight, length: 2)
    case UInt8(ascii: "d"), UInt8(ascii: "D"): .key(.eraseWord, length: 2)
    case UInt8(ascii: "p"): .key(.older, length: 2)
    case UInt8(ascii: "n"): .key(.newer, length: 2)
    case UInt8(ascii: "y"), UInt8(ascii: "Y"): .key(.writeOlderCut, length: 2)
    case 0x08, 0x7F: .key(.eraseWordBack, length: 2)
    // A control key after Escape, or a letter beyond ASCII, means itself.
    case 0..<0x20, 0x80...: .unknown(length: 1)
    default: .unknown(length: 2)
    }
  }

  /// Some terminals put an Escape before a sequence when Alt is down.
  private static func afterEscape(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    switch parse(bytes.dropFirst(), joining: true) {
    case .incomplete: .incomplete
    case .key(.left, let length): .key(.wordLeft, length: length + 1)
    case .key(.right, let length): .key(.wordRight, length: length + 1)
    default: .unknown(length: 1)
    }
  }

  /// `ESC [`, parameters, and one letter.
  private static func control(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let body = bytes.dropFirst(2)
    let tail = body.drop { (0x20...0x3F).contains($0) }
    guard let last = tail.first else { return .incomplete }
    // The Linux console sends `ESC [ [ A` for F1.
    if last == UInt8(ascii: "["), tail.startIndex == body.startIndex {
      return tail.count > 1 ? .unknown(length: 4) : .incomplete
    }
    let length = tail.startIndex - bytes.startIndex + 1
    // Not a sequence after all: what broke it is read for itself.
    guard (0x40...0x7E).contains(last) else { return .unknown(length: length - 1) }
    // A question mark or the like begins an answer to a question, or a report of the mouse.
    if let first = body.first, (0x3C...0x3F).contains(first) || last == UInt8(ascii: "M") {
      return .unknown(length: length)
    }
    let numbers = body[..<tail.startIndex].split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { $0.reduce(0) { $0 < 1000 ? $0 * 10 + Int($1) - 48 : $0 } }
    if last == UInt8(ascii: "~") {
      switch numbers.first {
      case 200: return .pasteBegins(length: length)
      case 1, 7: return .key(.home, length: length)
      case 4, 8: return .key(.end, length: length)
      case 3: return .key(numbers.count > 1 ? .eraseWord : .erase, length: length)
      default: return .unknown(length: length)
      }
    }
    // A few old terminals send what is held down alone, where others send it after a 1.
    let isModified = numbers.count > 1 || (numbers.first ?? 1) > 1
    return arrow(last, modified: isModified, length: length)
  }

  /// `ESC O` and one letter, after a digit in some old terminals.
  private static func single(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let tail = bytes.dropFirst(2).drop { (0x30...0x39).contains($0) }
    guard let last = tail.first else { return .incomplete }
    let length = tail.startIndex - bytes.startIndex + 1
    guard (0x40...0x7E).contains(last) else { return .unknown(length: length - 1) }
    return arrow(last, modified: length > 3, length: length)
  }

  private static func arrow(_ letter: UInt8, modified: Bool, length: Int) -> EscapeSequence {
    switch letter {
    case UInt8(ascii: "A"): .key(.older, length: length)
    case UInt8(ascii: "B"): .key(.newer, length: length)
    case UInt8(ascii: "C"): .key(modified ? .wordRight : .right, length: length)
    case UInt8(ascii: "D"): .key(modified ? .wordLeft : .left, length: length)
    case UInt8(ascii: "H"): .key(.home, length: length)
    case UInt8(ascii: "F"): .key(.end, length: length)
    case UInt8(ascii: "M"): .key(.accept, length: length)
    // rxvt sends small letters when Control or Shift is down.
    case UInt8(ascii: "c"): .key(.wordRight, length: length)
    case UInt8(ascii: "d"): .key(.wordLeft, length: length)
    default: .unknown(length: length)
    }
  }

  /// What a terminal says when asked about itself; it ends with BEL or `ESC \`.
  private static func reply(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    for index in bytes.indices.dropFirst(2) {
      let length = index - bytes.startIndex + 1
      switch bytes[index] {
      case 0x07: return .unknown(length: length)
      case 0x1B:
        guard index + 1 < bytes.endIndex else { return .incomplete }
        return .unknown(length: bytes[index + 1] == UInt8(ascii: "\\") ? length + 1 : length - 1)
      case 0..<0x20: return .unknown(length: length - 1)
      default: continue
      }
    }
    return .incomplete
  }
}
