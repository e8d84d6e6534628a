#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input that is not a terminal: one answer a line, read in blocks.
///
/// Its lines are taken as they are, but for their ends and the mark of the byte order before the first.
public struct PipeSource: LineSource {
  /// The longest line that is taken, in bytes.
  public static let longestLine = 1 << 20

  private static let block = 1 << 16

  private var buffer: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  private var line = 0

  /// Makes a source that has read nothing yet.
  public init() {}

  /// Whether a whole line waits already, or the input has ended.
  ///
  /// - Complexity: O(*n*) in the bytes of that line.
  public var hasLine: Bool { isAtEnd || lineEnd(from: next) != nil }

  /// Waits for the next line; nobody sees a prompt, and there is nobody to change a draft.
  public mutating func read(_ prompt: String, draft: String) -> Input {
    do throws(InputFault) {
      guard let line = try nextLine() else { return .endOfInput }
      return WayOut.isTyped(line) ? .leave : .line(line)
    } catch {
      return .failed(error)
    }
  }

  /// Returns the next line without its end, whatever it says, or `nil` after the last.
  public mutating func nextLine() throws(InputFault) -> String? {
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
      if buffer.count - next > Self.longestLine { throw .tooLong(line: line + 1) }
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

  private mutating func text(_ range: Range<Int>) throws(InputFault) -> String {
    line += 1
    var start = range.lowerBound
    var end = range.upperBound
    // Some editors begin a file with this mark of its byte order, which nobody typed.
    if line == 1, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    if end - start > Self.longestLine { throw .tooLong(line: line) }
    if end > start, buffer[end - 1] == 0x0D { end -= 1 }
    let text = unsafe buffer.withUnsafeBufferPointer { bytes -> String? in
      let typed = unsafe UnsafeBufferPointer(rebasing: bytes[start..<end])
      // What is all ASCII, as most is, takes a fifth of the time when it need not be validated.
      return unsafe typed.allSatisfy { $0 < 0x80 }
        ? String(decoding: typed, as: UTF8.self) : String(validating: typed, as: UTF8.self)
    }
    guard let text else {
      throw .notText(line: line, byte: buffer[start..<end].validLength + 1)
    }
    return text
  }

  /// Reads another block; returns by how much what was there moved to the front.
  private mutating func fill() throws(InputFault) -> Int {
    let moved = next
    buffer.removeSubrange(..<next)
    next = 0
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.block))
    var got = -1
    unsafe buffer.withUnsafeMutableBytes { bytes in
      repeat {
        got = unsafe StandardInput.take(UnsafeMutableRawBufferPointer(rebasing: bytes[old...]))
      } while got < 0 && errno == EINTR
    }
    let reason = errno
    buffer.removeLast(Self.block - max(0, got))
    if got < 0 { throw .system(errno: reason) }
    isAtEnd = got == 0
    return moved
  }
}

extension Collection<UInt8> {
  /// How many bytes come before the first that is not UTF-8.
  ///
  /// - Complexity: O(*n*) in those bytes.
  public var validLength: Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { length += scalar.count }
    return length
  }
}
