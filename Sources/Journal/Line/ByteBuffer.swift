/// Bytes that are appended in many small pieces: lines of a session, and in the program what is shown.
///
/// An array asks more at each append, which for pieces of a few bytes is the largest part of the cost.
package struct ByteBuffer {
  private static let least = 4096

  // All of it is in place; the first `count` are in use.
  package private(set) var room = [UInt8](repeating: 0, count: least)
  /// How many bytes there are.
  package private(set) var count = 0

  /// Creates an empty one.
  package init() {}

  /// All the bytes.
  package var bytes: [UInt8] { Array(room[..<count]) }

  /// Appends a byte.
  package mutating func append(_ byte: UInt8) {
    if count == room.count { grow(by: 1) }
    room[count] = byte
    count += 1
  }

  /// Appends the bytes of a text.
  package mutating func append(_ text: String) {
    // A text that lies in one piece, as nearly all do, is lent for that: a copy to look into would be counted.
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
    if isDone == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Appends bytes.
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
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
  package mutating func cut(at count: Int) {
    precondition(count <= self.count, "what is cut off is there")
    self.count = count
  }

  /// Takes off all, and gives back much room.
  package mutating func removeAll() {
    count = 0
    if room.count > 1 << 20 { room = [UInt8](repeating: 0, count: Self.least) }
  }

  private mutating func grow(by more: Int) {
    room.append(contentsOf: repeatElement(0, count: max(room.count, more)))
  }
}
