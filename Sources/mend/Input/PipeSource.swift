#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input that is not a terminal: one answer a line, read in blocks.
struct PipeSource {
  /// The longest line that is taken, in bytes.
  static let longestLine = 1 << 20

  private var buffer: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  private(set) var line = 0

  /// Whether a whole line waits already, so that reading it does not block.
  var hasLine: Bool { isAtEnd || lineEnd(from: next) != nil }

  /// Returns the next line without its end, or `nil` after the last.
  mutating func read() throws(Failure) -> String? {
    var searched = next
    while true {
      if let end = lineEnd(from: searched) {
        defer { next = end + 1 }
        return try text(next..<end)
      }
      if isAtEnd {
        if next == buffer.count { return nil }
        defer { next = buffer.count }
        return try text(next..<buffer.count)
      }
      searched = buffer.count
      if buffer.count - next > Self.longestLine { throw .lineTooLong(line: line + 1) }
      searched -= try fill()
    }
  }

  private func lineEnd(from start: Int) -> Int? {
    unsafe buffer.withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress, start < bytes.count,
        let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return unsafe UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }
  }

  private mutating func text(_ range: Range<Int>) throws(Failure) -> String {
    line += 1
    var range = range
    // Some editors begin a file with this mark of its byte order, which nobody typed.
    if line == 1, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    if range.count > Self.longestLine { throw .lineTooLong(line: line) }
    if let last = range.last, buffer[last] == 0x0D { range.removeLast() }
    let text = unsafe buffer.withUnsafeBufferPointer { bytes in
      unsafe String(validating: bytes[range], as: UTF8.self)
    }
    guard let text else {
      throw .notUTF8(line: line, byte: buffer[range].validLength + 1)
    }
    return text
  }

  /// Reads another block; returns by how much what was there moved to the front.
  private mutating func fill() throws(Failure) -> Int {
    let moved = next
    buffer.removeSubrange(..<next)
    next = 0
    let old = buffer.count
    let block = 1 << 16
    buffer.append(contentsOf: repeatElement(0, count: block))
    var got = -1
    unsafe buffer.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      repeat {
        got = unsafe Platform.read(0, base + old, block)
      } while got < 0 && errno == EINTR
    }
    buffer.removeLast(block - max(0, got))
    if got < 0 { throw .cannotRead("standard input", errno) }
    isAtEnd = got == 0
    return moved
  }
}

extension Collection<UInt8> {
  /// How many bytes come before the first that is not UTF-8.
  var validLength: Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { length += scalar.count }
    return length
  }
}

extension Range<Int> {
  fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
}
