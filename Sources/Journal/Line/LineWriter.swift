import Dialogue

/// Lines of a session file, one after the other, as bytes.
struct LineWriter {
  /// What a line may be long at the most, with its end.
  static let longest = 4 << 20

  private var buffer = ByteBuffer()
  private var checksum: Checksum
  // Of answers that come in one go, all have the same time, and most come from the same graph.
  private var time: Written<Moment>?
  private var digest: Written<UInt64>?

  /// How something was written when it was written last.
  private struct Written<Value: Equatable> {
    let value: Value
    let bytes: [UInt8]
  }

  /// Creates a writer that goes on after the bytes of a checksum.
  init(after checksum: Checksum = Checksum()) {
    self.checksum = checksum
  }

  /// The lines that were written and not yet taken.
  var bytes: [UInt8] { buffer.bytes }

  /// How many bytes they have.
  var count: Int { buffer.count }

  /// Writes one line with its checksum.
  ///
  /// - Returns: Whether it fit; when it did not, nothing was written.
  mutating func line(_ write: (inout LineWriter) -> Void) -> Bool {
    let start = buffer.count
    write(&self)
    append(#","sum":""#)
    guard buffer.count - start + 11 <= Self.longest else {
      buffer.cut(at: start)
      return false
    }
    checksum.add(buffer.room, start..<buffer.count)
    let digits = buffer.count
    append(hex: UInt64(checksum.value), digits: 8)
    append("\"}\n")
    checksum.add(buffer.room, digits..<buffer.count)
    return true
  }

  /// Writes the end of a line that was cut off there.
  mutating func endLine() {
    append(sign: "\n")
    checksum.add(buffer.room, buffer.count - 1..<buffer.count)
  }

  /// Forgets the lines, which are now on disk.
  mutating func removeAll() { buffer.removeAll() }

  /// Appends text that needs no quotes.
  mutating func append(_ text: String) { buffer.append(text) }

  private mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append($0) }
  }

  /// Appends one sign of ASCII.
  mutating func append(sign: Unicode.Scalar) {
    buffer.append(UInt8(truncatingIfNeeded: sign.value))
  }

  /// Appends a whole number.
  mutating func append(_ number: Int) {
    guard number >= 10 || number < 0 else { return buffer.append(48 + UInt8(number)) }
    append(String(number))
  }

  /// Appends a number, without a fraction when it has none.
  mutating func append(_ number: Double) {
    precondition(!number.isNaN, "an answer is a number")
    if let whole = Int(exactly: number), abs(number) < 1e15 { return append(whole) }
    // JSON knows no infinity, and every reader takes a number that is too large for one.
    append(number.isInfinite ? (number < 0 ? "-1e999" : "1e999") : number.description)
  }

  /// Appends a number in hexadecimal digits.
  mutating func append(hex number: UInt64, digits: Int) {
    for digit in stride(from: digits * 4 - 4, through: 0, by: -4) {
      buffer.append(Self.hexDigit(UInt8(number >> UInt64(digit) & 15)))
    }
  }

  /// Appends the checksum of a graph in hexadecimal digits.
  mutating func append(digest: UInt64) {
    if let written = self.digest, written.value == digest {
      return append(written.bytes)
    }
    let start = buffer.count
    append(hex: digest, digits: 16)
    self.digest = Written(value: digest, bytes: Array(buffer.room[start..<buffer.count]))
  }

  /// Appends text in quotes.
  mutating func append(quoted text: String) {
    append(sign: "\"")
    append(inQuotes: text)
    append(sign: "\"")
  }

  /// Appends what stands between two quotes.
  mutating func append(inQuotes text: String) {
    let start = buffer.count
    append(text)
    if isPlain(from: start) { return }
    buffer.cut(at: start)
    for scalar in text.unicodeScalars { append(escaping: scalar) }
  }

  /// Appends a time as `2026-11-24T09:00:00+01:00`.
  ///
  /// A clock outside of the years 1 to 9999 is written as the nearest second inside.
  mutating func append(_ time: Moment) {
    if let written = self.time, written.value == time {
      return append(written.bytes)
    }
    let start = buffer.count
    write(time)
    self.time = Written(value: time, bytes: Array(buffer.room[start..<buffer.count]))
  }

  private mutating func write(_ time: Moment) {
    let offset = min(max(time.offset, -1439), 1439)
    let earliest = Int64(-719_162) * 86_400
    let latest = Int64(2_932_897) * 86_400 - 1
    let seconds = min(max(time.seconds, earliest - 86_400), latest + 86_400)
    let local = min(max(seconds + Int64(offset) * 60, earliest), latest)
    let moment = Moment(seconds: local)
    append(moment.day.description)
    let second = moment.secondOfDay
    append(two: second / 3600, after: 0x54)
    append(two: second / 60 % 60, after: 0x3a)
    append(two: second % 60, after: 0x3a)
    append(two: abs(offset) / 60, after: offset < 0 ? 0x2d : 0x2b)
    append(two: abs(offset) % 60, after: 0x3a)
  }

  private mutating func append(two number: Int, after sign: UInt8) {
    buffer.append(sign)
    buffer.append(48 + UInt8(number / 10))
    buffer.append(48 + UInt8(number % 10))
  }

  private mutating func append(escaping scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(#"\""#)
    case "\\": append(#"\\"#)
    case "\n": append(#"\n"#)
    case "\r": append(#"\r"#)
    case "\t": append(#"\t"#)
    case "\0"..<" ", "\u{7f}"..<"\u{a0}":
      append(#"\u"#)
      append(hex: UInt64(scalar.value), digits: 4)
    default: append(String(scalar))
    }
  }

  private func isPlain(from start: Int) -> Bool {
    let bytes = buffer.room.span
    for index in start..<buffer.count where !Self.isPlain(bytes[index]) { return false }
    return true
  }

  // 0xc2 begins, among others, the control characters from U+0080 to U+009F.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5c && byte != 0x7f && byte != 0xc2
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
