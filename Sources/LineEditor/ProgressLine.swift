import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the handler shows; it lives at one address for as long as the program runs.
private struct ProgressState {
  var text: StaticString = ""
  var isShown = false
  var isOn = false
  /// Whether the terminal can take it back.
  var isErased = true
}

// A handler cannot be given anything, so what it needs is global; only one line is shown at a time.
nonisolated(unsafe) private let state: UnsafeMutablePointer<ProgressState> = {
  let state = UnsafeMutablePointer<ProgressState>.allocate(capacity: 1)
  unsafe state.initialize(to: ProgressState())
  return unsafe state
}()

/// A line on the terminal while something takes long, gone when that is done; a line that stays, where the
/// terminal cannot take one back or somebody listens to it.
public enum ProgressLine {
  // Whoever waits for less takes it for no wait at all: microseconds.
  private static let patience: UInt32 = 500_000

  /// Does something, and says so on standard error when it takes more than half a second.
  ///
  /// An alarm says it, so that what is done need not be told to look at a clock. Nothing is said
  /// where standard error is no terminal.
  ///
  /// - Parameters:
  ///   - text: What is being done.
  ///   - body: Does it.
  public static func during<Result: ~Copyable, Failure>(
    _ text: StaticString, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard begin(text) else { return try body() }
    defer { end() }
    return try body()
  }

  private static func begin(_ text: StaticString) -> Bool {
    guard unsafe !state.pointee.isOn, isatty(STDERR_FILENO) != 0 else { return false }
    var environment: [String: String] = [:]
    for name in ["TERM", "ACCESSIBLE"] {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    let options = LineOptions.detect(
      environment: environment, inputIsTerminal: true, outputIsTerminal: true)
    unsafe state.pointee = ProgressState(text: text, isOn: true, isErased: options.escapes)
    mend_catch(SIGALRM, show, SA_RESTART, nil)
    ualarm(patience, 0)
    return true
  }

  private static func end() {
    ualarm(0, 0)
    mend_uncatch(SIGALRM)
    if unsafe state.pointee.isShown && state.pointee.isErased { say("\r\u{1B}[K") }
    unsafe state.pointee.isOn = false
  }

  fileprivate static func say(_ text: StaticString) {
    _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}

private func show(_ signal: Int32) {
  let reason = errno
  unsafe state.pointee.isShown = true
  ProgressLine.say(unsafe state.pointee.text)
  if unsafe !state.pointee.isErased { ProgressLine.say("\n") }
  errno = reason
}
