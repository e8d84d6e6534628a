#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, written in large pieces.
struct Output {
  private var buffer: [UInt8] = []
  private let descriptor: Int32
  private let limit = 1 << 20

  init(descriptor: Int32 = 1) {
    self.descriptor = descriptor
    buffer.reserveCapacity(limit + (1 << 12))
  }

  /// Whether so much waits that it is time to flush.
  var isFull: Bool { buffer.count >= limit }

  /// How many bytes wait to be written.
  var count: Int { buffer.count }

  /// What waits to be written, from a byte on.
  func text(from start: Int) -> String {
    String(decoding: buffer.dropFirst(start), as: UTF8.self)
  }

  /// What waits to be written.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Whether what waits is how some bytes begin, or all of them.
  func holds(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    isWhole ? buffer.elementsEqual(bytes) : bytes.starts(with: buffer)
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { unsafe buffer.append(contentsOf: $0) }
  }

  mutating func write(_ text: Substring) { buffer.append(contentsOf: text.utf8) }

  mutating func newline() { buffer.append(0x0A) }

  /// Writes what waits.
  ///
  /// - Throws: `Failure.outputClosed` when nobody reads any more.
  mutating func flush() throws(Failure) {
    var done = 0
    var failure: Int32 = 0
    unsafe buffer.withUnsafeBufferPointer { bytes in
      while let start = bytes.baseAddress, done < bytes.count {
        let count = unsafe Platform.write(descriptor, start + done, bytes.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        done += count
      }
    }
    buffer.removeAll(keepingCapacity: true)
    if failure == EPIPE { throw .outputClosed }
    if failure != 0 { throw .cannotWriteOutput(failure) }
  }
}
