#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension [UInt8] {
  /// The first end of a line in a part of the bytes, or `nil`.
  func firstLineEnd(in range: Range<Int>) -> Int? {
    unsafe withUnsafeBytes { bytes in
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      guard let start = part.baseAddress, let found = unsafe memchr(start, 10, part.count) else {
        return nil
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }
}
