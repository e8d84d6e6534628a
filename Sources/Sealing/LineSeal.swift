import CSodium

/// Seals the lines of a file one after the other, or opens them again.
///
/// Each line is bound to the head of its file, to its number and to the line before it, so that a line that was
/// changed, moved, doubled, left out or taken from an older copy does not open, nor does any after it. Only lines
/// that were cut off at the end are not missed.
public struct LineSeal {
  /// How many bytes of an id of a file there are.
  public static let idCount = 16
  // Lines are filled up to a multiple of this, so that their lengths say little of what was written.
  private static let grain = 256
  private static let nonceCount = 24
  private static let tagCount = 16

  private let key: SecretBytes
  private let head: [UInt8]
  private var number: UInt64 = 0
  private var tag = [UInt8](repeating: 0, count: tagCount)

  /// Begins before the first line.
  ///
  /// - Parameters:
  ///   - master: The key.
  ///   - id: What was drawn at random for this file.
  ///   - head: The bytes that stand in the clear at its beginning.
  public init(_ master: MasterKey, id: [UInt8], head: [UInt8]) throws(SealingError) {
    key = try master.fileKey(id)
    self.head = Sodium.hash(head, count: 32)
  }

  /// Draws an id for a file.
  public static func makeID() -> [UInt8] { Sodium.random(idCount) }

  /// How long the text of a sealed line is at the most.
  ///
  /// - Parameter longest: How many bytes the line itself has at the most.
  public static func longestText(of longest: Int) -> Int {
    (longest + grain + nonceCount + tagCount + 2) / 3 * 4
  }

  /// Seals the next line.
  ///
  /// - Parameter line: The bytes, without the end of the line.
  /// - Returns: What is written in its place: base64, without an end of the line.
  public mutating func seal(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let padded = Self.padded(line)
    let nonce = Sodium.random(Self.nonceCount)
    var sealed = [UInt8](repeating: 0, count: padded.count + Self.tagCount)
    let bound = bound
    unsafe key.lend { key in
      _ = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
        &sealed, nil, padded, UInt64(padded.count), bound, UInt64(bound.count), nil, nonce, key)
    }
    advance(to: sealed)
    return Base64.text(of: nonce + sealed)
  }

  /// Opens the next line.
  ///
  /// - Parameter text: What was written in its place.
  /// - Returns: The bytes of the line, or `nil` when this is not what was sealed here with this key.
  public mutating func open(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let box = Base64.bytes(of: text), box.count >= Self.nonceCount + Self.tagCount else {
      return nil
    }
    let nonce = Array(box[..<Self.nonceCount])
    let sealed = Array(box[Self.nonceCount...])
    var padded = [UInt8](repeating: 0, count: sealed.count - Self.tagCount)
    let bound = bound
    let isWhole = unsafe key.lend { key in
      unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
        &padded, nil, nil, sealed, UInt64(sealed.count), bound, UInt64(bound.count), nonce, key)
        == 0
    }
    guard isWhole, let line = Self.unpadded(padded) else { return nil }
    advance(to: sealed)
    return line
  }

  // What a line is bound to: the head of the file, its number and the line before.
  private var bound: [UInt8] {
    head + (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } + tag
  }

  private mutating func advance(to sealed: [UInt8]) {
    number += 1
    tag = Array(sealed.suffix(Self.tagCount))
  }

  private static func padded(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var padded = Array(line) + [UInt8](repeating: 0, count: grain)
    var count = 0
    let fits = unsafe sodium_pad(&count, &padded, line.count, grain, padded.count) == 0
    precondition(fits, "a line is shorter than memory")
    padded.removeSubrange(count...)
    return padded
  }

  private static func unpadded(_ padded: [UInt8]) -> [UInt8]? {
    var count = 0
    guard unsafe sodium_unpad(&count, padded, padded.count, grain) == 0 else { return nil }
    return Array(padded[..<count])
  }
}
