#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The stack on which handlers of crashes run: one that has run over has no room for the handler that is to clean up
/// after it.
enum HandlersStack {
  private static let size = 65536

  // It is needed for as long as the program runs, and apart from the kernel nobody else knows it.
  nonisolated(unsafe) private static let bytes = UnsafeMutableRawPointer.allocate(
    byteCount: size, alignment: 16)

  /// Gives it to the handlers of the thread that asks.
  static func give() {
    var stack = unsafe stack_t()
    unsafe stack.ss_sp = unsafe bytes
    unsafe stack.ss_size = size
    unsafe sigaltstack(&stack, nil)
  }
}
