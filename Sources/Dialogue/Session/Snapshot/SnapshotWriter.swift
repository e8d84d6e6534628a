/// Numbers and texts as bytes, as compact as is simple.
struct SnapshotWriter {
  /// What was written besides texts, which stand once each in a table.
  private(set) var body: [UInt8] = []
  /// Whether all could be said; what cannot is left to the records.
  var isWhole = true

  // Strings that are equal may differ in bytes, as composed and decomposed accents do.
  private var numbers: [[UInt8]: Int] = [:]
  private var words: [[UInt8]] = []

  /// Appends a number from 0 on: seven bits a byte, the lowest first.
  mutating func number(_ number: Int) {
    if number < 0 { isWhole = false }
    Self.append(UInt64(max(0, number)), to: &body)
  }

  /// Appends a number of either sign.
  mutating func signed(_ number: Int) {
    Self.append(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))), to: &body)
  }

  /// Appends a number with a fraction.
  mutating func fraction(_ number: Double) {
    if number.isNaN { isWhole = false }
    Self.append(bits: number.bitPattern, to: &body)
  }

  /// Appends a yes or no.
  mutating func flag(_ flag: Bool) { body.append(flag ? 1 : 0) }

  /// Appends a text.
  mutating func text(_ text: String) {
    let bytes = Array(text.utf8)
    if let number = numbers[bytes] { return self.number(number) }
    number(words.count)
    numbers[bytes] = words.count
    words.append(bytes)
  }

  /// Appends several of something.
  mutating func list<Elements: Collection>(
    _ elements: Elements, _ each: (inout SnapshotWriter, Elements.Element) -> Void
  ) {
    number(elements.count)
    for element in elements { each(&self, element) }
  }

  /// Appends something that may be missing.
  mutating func optional<Value>(
    _ value: Value?, _ write: (inout SnapshotWriter, Value) -> Void
  ) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  /// Appends texts.
  mutating func texts(_ texts: [String]) { list(texts) { $0.text($1) } }

  /// Appends the name of a graph, in full, and its checksum.
  mutating func spelled(_ name: String, digest: UInt64) {
    number(name.utf8.count)
    body += Array(name.utf8)
    Self.append(bits: digest, to: &body)
  }

  /// Returns the table of texts, and behind it all else.
  func bytes(after head: [UInt8]) -> [UInt8] {
    var bytes = head
    Self.append(UInt64(words.count), to: &bytes)
    for text in words {
      Self.append(UInt64(text.count), to: &bytes)
      bytes += text
    }
    return bytes + body
  }

  /// Appends eight bytes.
  static func append(bits: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
