/// The bytes of a snapshot could not be read as one.
struct Malformed: Error {}

/// A place in the bytes of a snapshot, which may hold anything at all.
///
/// What it reads is in its bounds, or it throws: nothing that follows has to look again.
struct SnapshotReader {
  /// The largest number that is read, so that whatever is added to one still fits.
  static let largest = 1 << 48

  /// The order of the conversations.
  let program: Program
  /// Short words around what is said.
  let labels: Labels
  /// What the graphs, slots and bindings are, once that was read.
  var library = Library()
  /// What each binding of the library ties.
  var keys: [Library.Binding] = []

  private let bytes: [UInt8]
  private var index = 0
  private var words: [String] = []

  /// Creates a reader at the first byte.
  init(_ bytes: [UInt8], for session: Session) {
    self.bytes = bytes
    program = session.program
    labels = session.labels
  }

  /// Whether all was read.
  var isAtEnd: Bool { index == bytes.count }

  /// Reads one byte.
  mutating func byte() throws(Malformed) -> UInt8 {
    guard index < bytes.count else { throw Malformed() }
    defer { index += 1 }
    return bytes[index]
  }

  /// Reads a number from 0 up to a bound.
  mutating func number(below bound: Int = Self.largest) throws(Malformed) -> Int {
    let number = try varying()
    guard number < UInt64(max(0, bound)) else { throw Malformed() }
    return Int(number)
  }

  /// Reads a number of either sign, whose size is bounded.
  mutating func signed(within bound: Int = Self.largest) throws(Malformed) -> Int {
    let coded = try varying()
    let number = Int(truncatingIfNeeded: coded >> 1) ^ -Int(truncatingIfNeeded: coded & 1)
    guard -bound...bound ~= number else { throw Malformed() }
    return number
  }

  /// Reads a number with a fraction.
  mutating func fraction() throws(Malformed) -> Double {
    let number = Double(bitPattern: try bits())
    guard !number.isNaN else { throw Malformed() }
    return number
  }

  /// Reads eight bytes.
  mutating func bits() throws(Malformed) -> UInt64 {
    var bits: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bits |= UInt64(try byte()) << shift }
    return bits
  }

  /// Reads a yes or no.
  mutating func flag() throws(Malformed) -> Bool {
    let byte = try byte()
    guard byte < 2 else { throw Malformed() }
    return byte == 1
  }

  /// Reads a text.
  mutating func text() throws(Malformed) -> String { words[try number(below: words.count)] }

  /// Reads several of something, each of which takes at least a byte.
  mutating func list<Element>(
    _ each: (inout SnapshotReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try size()
    var elements: [Element] = []
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }

  /// Reads something that may be missing.
  mutating func optional<Value>(
    _ read: (inout SnapshotReader) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// Reads texts.
  mutating func texts() throws(Malformed) -> [String] {
    try list { reader throws(Malformed) in try reader.text() }
  }

  /// Reads the table of texts that all that follows refers to.
  mutating func table() throws(Malformed) {
    words = try list { reader throws(Malformed) in try reader.spelled() }
  }

  /// Reads a text that stands here itself.
  mutating func spelled() throws(Malformed) -> String {
    let count = try size()
    defer { index += count }
    guard let text = String(validating: bytes[index..<index + count], as: UTF8.self) else {
      throw Malformed()
    }
    return text
  }

  /// Reads how many bytes, or things of at least a byte, follow.
  private mutating func size() throws(Malformed) -> Int {
    let count = try number()
    guard count <= bytes.count - index else { throw Malformed() }
    return count
  }

  private mutating func varying() throws(Malformed) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 127) << shift
      if byte < 128 { return number }
    }
    throw Malformed()
  }
}
