/// Bytes that are appended in many small pieces.
///
/// An array asks more at each append, which for pieces of a few bytes is the largest part of the cost.
struct ByteBuffer {
  private static let least = 4096

  // All of it is in place; the first `count` are in use.
  private(set) var room = [UInt8](repeating: 0, count: least)
  /// How many bytes there are.
  private(set) var count = 0

  /// All the bytes.
  var bytes: [UInt8] { Array(room[..<count]) }

  /// Appends a byte.
  mutating func append(_ byte: UInt8) {
    if count == room.count { grow(by: 1) }
    room[count] = byte
    count += 1
  }

  /// Appends bytes.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let many = bytes.count
    if many > room.count - count { grow(by: many) }
    let start = count
    unsafe room.withUnsafeMutableBytes { room in
      unsafe UnsafeMutableRawBufferPointer(rebasing: room[start..<start + many])
        .copyMemory(from: UnsafeRawBufferPointer(bytes))
    }
    count += many
  }

  /// Takes off all from a byte on.
  mutating func cut(at count: Int) {
    precondition(count <= self.count, "what is cut off is there")
    self.count = count
  }

  /// Takes off all, and gives back much room.
  mutating func removeAll() {
    count = 0
    if room.count > 1 << 20 { room = [UInt8](repeating: 0, count: Self.least) }
  }

  private mutating func grow(by more: Int) {
    room.append(contentsOf: repeatElement(0, count: max(room.count, more)))
  }
}
