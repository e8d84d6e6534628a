import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, written in large pieces.
struct Output {
  private var buffer = ByteBuffer()
  // What was held back; it comes before the rest.
  private var held = ByteBuffer()
  private let descriptor: Int32
  private let limit = 1 << 19

  init(descriptor: Int32 = 1) { self.descriptor = descriptor }

  /// Whether so much waits that it is time to flush.
  var isFull: Bool { buffer.count >= limit }

  /// How many bytes wait to be written.
  var count: Int { held.count + buffer.count }

  /// What waits to be written, from a byte on.
  func text(from start: Int) -> String {
    String(decoding: bytes.dropFirst(start), as: UTF8.self)
  }

  /// What waits to be written.
  var text: String { text(from: 0) }

  /// Whether what waits is how some bytes begin, or all of them.
  func holds(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    isWhole ? self.bytes.elementsEqual(bytes) : bytes.starts(with: self.bytes)
  }

  mutating func write(_ text: String) { buffer.append(text) }

  mutating func write(_ text: Substring) { buffer.append(String(text)) }

  mutating func newline() { buffer.append(0x0A) }

  /// Holds back what waits, until the next flush.
  mutating func hold() {
    precondition(held.count == 0, "what was held back is shown before more is")
    swap(&held, &buffer)
  }

  /// Writes what was held back.
  ///
  /// - Throws: `Failure.outputClosed` when nobody reads any more.
  mutating func flushHeld() throws(Failure) {
    defer { held.removeAll() }
    try write(held)
  }

  /// Writes what waits.
  ///
  /// - Throws: `Failure.outputClosed` when nobody reads any more.
  mutating func flush() throws(Failure) {
    defer { buffer.removeAll() }
    try flushHeld()
    try write(buffer)
  }

  private var bytes: [UInt8] { held.bytes + buffer.bytes }

  private func write(_ bytes: ByteBuffer) throws(Failure) {
    var done = 0
    var failure: Int32 = 0
    unsafe bytes.room.withUnsafeBufferPointer { room in
      while let start = room.baseAddress, done < bytes.count {
        let count = unsafe Platform.write(descriptor, start + done, bytes.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        done += count
      }
    }
    if failure == EPIPE { throw .outputClosed }
    if failure != 0 { throw .cannotWriteOutput(failure) }
  }
}
