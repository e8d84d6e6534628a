import Dialogue

/// A place in a line of a session file, and the ways to go on from there.
///
/// It reads exactly what ``LineWriter`` writes and refuses all else.
struct LineReader {
  /// A block of the file.
  var bytes: [UInt8]
  /// The next byte.
  var index = 0
  /// The end of the line.
  var end = 0
  private var unescaped: [UInt8] = []

  /// Creates a reader for a block of so many bytes.
  init(block: Int) { bytes = [UInt8](repeating: 0, count: block) }

  /// A fault at the next byte.
  func fault(_ damage: JournalError.Damage) -> LineFault { LineFault(index: index, damage: damage) }

  /// The next byte.
  func peek() throws(LineFault) -> UInt8 {
    guard index < end else { throw fault(.cut) }
    return bytes[index]
  }

  /// Reads a literal if it comes next.
  // Inside of its caller a literal is a constant, and its signs need not be taken out one by one.
  @inline(__always)
  mutating func take(_ literal: String) throws(LineFault) -> Bool {
    var next = index
    for byte in literal.utf8 {
      guard next < end else { throw LineFault(index: next, damage: .cut) }
      guard bytes[next] == byte else { return false }
      next += 1
    }
    index = next
    return true
  }

  /// Reads a literal that has to come next.
  @inline(__always)
  mutating func expect(_ literal: String) throws(LineFault) {
    guard try take(literal) else { throw fault(.shape) }
  }

  /// Reads a whole number.
  mutating func integer() throws(LineFault) -> Int {
    let start = index
    let isNegative = try take("-")
    var number = 0
    while case let byte = try peek(), 48...57 ~= byte {
      let (tens, isLarge) = number.multipliedReportingOverflow(by: 10)
      // Counted down, so that the smallest number fits, too.
      let (sum, isLarger) = tens.subtractingReportingOverflow(Int(byte) - 48)
      guard !isLarge, !isLarger else { throw fault(.shape) }
      number = sum
      index += 1
    }
    let digits = index - start - (isNegative ? 1 : 0)
    let hasZero = digits > 0 && bytes[index - digits] == 48
    guard digits > 0, !hasZero || (digits == 1 && !isNegative), isNegative || number != .min
    else { throw LineFault(index: start, damage: .shape) }
    return isNegative ? number : -number
  }

  /// Reads a number.
  mutating func number() throws(LineFault) -> Double {
    let start = index
    var isWhole = true
    while true {
      switch try peek() {
      case 48...57, 0x2d: break
      case 0x2b, 0x2e, 0x45, 0x65: isWhole = false
      default:
        if isWhole, index - start < 16 {
          index = start
          return Double(try integer())
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let number = Double(text) else { throw LineFault(index: start, damage: .shape) }
        return number
      }
      index += 1
    }
  }

  /// Reads hexadecimal digits.
  mutating func hex(digits: Int) throws(LineFault) -> UInt64 {
    var number: UInt64 = 0
    for _ in 0..<digits {
      let byte = try peek()
      switch byte {
      case 48...57: number = number << 4 | UInt64(byte - 48)
      case 97...102: number = number << 4 | UInt64(byte - 87)
      default: throw fault(.shape)
      }
      index += 1
    }
    return number
  }

  /// Reads text in quotes.
  mutating func quoted() throws(LineFault) -> String {
    try expect("\"")
    return try text(upTo: 0x22)
  }

  /// Reads text up to a sign that ends it, a quote or a slash, and the sign.
  mutating func text(upTo sign: UInt8) throws(LineFault) -> String {
    let start = index
    while index < end {
      let byte = bytes[index]
      if byte == sign {
        index += 1
        return text(start..<index - 1)
      }
      if byte == 0x5c { return try escapedText(from: start, upTo: sign) }
      if byte >= 0x20, byte < 0x7f, byte != 0x22 { index += 1 } else { try character(byte) }
    }
    throw fault(.cut)
  }

  // A part of an array is decoded by a much longer way than what a pointer shows.
  private func text(_ range: Range<Int>) -> String {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
  }

  /// Goes to where the checksum of the line stands.
  mutating func skipToSum() { index = max(index, end - 18) }

  /// Reads the checksum, which ends the line.
  mutating func sum() throws(LineFault) -> UInt32 {
    try expect(#","sum":""#)
    let sum = try hex(digits: 8)
    try expect("\"}")
    guard index == end else { throw fault(.shape) }
    return UInt32(sum)
  }

  private mutating func escapedText(
    from start: Int, upTo sign: UInt8
  ) throws(LineFault) -> String {
    unescaped.removeAll(keepingCapacity: unescaped.capacity <= 1 << 16)
    var plain = start
    while index < end {
      let byte = bytes[index]
      if byte == sign || byte == 0x5c { unescaped += bytes[plain..<index] }
      if byte == sign {
        index += 1
        return String(decoding: unescaped, as: UTF8.self)
      }
      if byte == 0x5c {
        try escape()
        plain = index
      } else {
        try character(byte)
      }
    }
    throw fault(.cut)
  }

  private mutating func escape() throws(LineFault) {
    let start = index
    index += 1
    let byte = try peek()
    index += 1
    switch byte {
    case 0x22, 0x5c: unescaped.append(byte)
    case 0x6e: unescaped.append(10)
    case 0x72: unescaped.append(13)
    case 0x74: unescaped.append(9)
    case 0x75:
      switch try hex(digits: 4) {
      case 9, 10, 13: throw LineFault(index: start, damage: .shape)
      case let code where code < 0x20 || code == 0x7f: unescaped.append(UInt8(code))
      case let code where 0x80..<0xa0 ~= code: unescaped += [0xc2, UInt8(code)]
      default: throw LineFault(index: start, damage: .shape)
      }
    default: throw LineFault(index: start, damage: .shape)
    }
  }

  // Well-formed UTF-8 after table 3-7 of The Unicode Standard, without control characters.
  private mutating func character(_ first: UInt8) throws(LineFault) {
    if first < 0x80 {
      guard first >= 0x20, first != 0x7f, first != 0x22 else { throw fault(.shape) }
      index += 1
      return
    }
    let second: ClosedRange<UInt8>
    switch first {
    case 0xe0: second = 0xa0...0xbf
    case 0xed: second = 0x80...0x9f
    case 0xf0: second = 0x90...0xbf
    case 0xf4: second = 0x80...0x8f
    case 0xc2...0xf3: second = 0x80...0xbf
    default: throw fault(.text)
    }
    let length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    for offset in 1..<length {
      guard index + offset < end else { throw LineFault(index: index + offset, damage: .cut) }
      let byte = bytes[index + offset]
      guard offset == 1 ? second ~= byte : 0x80...0xbf ~= byte else { throw fault(.text) }
      guard first != 0xc2 || byte >= 0xa0 else { throw fault(.shape) }
    }
    index += length
  }
}
