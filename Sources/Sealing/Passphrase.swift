/// A passphrase, while it is typed and until a key was made of it.
///
/// It is never a `String`, so that no copy of it is left in memory.
public struct Passphrase: ~Copyable {
  /// How many bytes it may have; what is typed beyond is not taken.
  public static let longest = 1024
  /// How many bytes a new one must have.
  ///
  /// Eight is the least that NIST SP 800-63B, section 5.1.1.1, allows for a secret that a person chooses.
  public static let shortest = 8

  private let bytes: SecretBytes
  /// How many bytes it has.
  public private(set) var count = 0

  /// Begins an empty passphrase.
  public init() throws(SealingError) { bytes = try SecretBytes(count: Self.longest) }

  /// Takes the next byte that was typed, in UTF-8.
  public mutating func append(_ byte: UInt8) {
    guard count < Self.longest else { return }
    bytes[count] = byte
    count += 1
  }

  /// Takes back the last character, as Backspace does.
  public mutating func removeLast() {
    while count > 0 {
      count -= 1
      let byte = bytes[count]
      bytes[count] = 0
      // Bytes of this form only go on with a character.
      if byte & 0xc0 != 0x80 { return }
    }
  }

  /// Takes back everything.
  public mutating func removeAll() {
    while count > 0 { removeLast() }
  }

  /// Whether two are the same.
  public func isSame(as other: borrowing Passphrase) -> Bool {
    count == other.count && bytes.isSame(as: other.bytes, count: Self.longest)
  }

  /// Whether it is this word of ASCII, whatever its case.
  public func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return (0..<count).allSatisfy { index in
      unsafe bytes[index] | 0x20 == word.utf8Start[index] | 0x20
    }
  }

  /// Lends the bytes to the derivation of a key.
  func lend<Result>(_ body: (UnsafeMutablePointer<UInt8>, _ count: Int) -> Result) -> Result {
    unsafe bytes.lend { start in unsafe body(start, count) }
  }
}
