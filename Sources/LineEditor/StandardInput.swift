#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard input, for those whose own `read` hides the system call.
enum StandardInput {
  /// Takes what is there, or waits for it where the terminal's modes say so.
  ///
  /// The corresponding C function is `read`.
  ///
  /// - Returns: How many bytes came; 0 at the end, and -1 with a reason in `errno`.
  static func take(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
  }
}
