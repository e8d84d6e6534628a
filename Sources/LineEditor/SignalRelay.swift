import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a signal handler may look at; it lives at one address for as long as the program runs.
private struct RelayState {
  var saved = termios()
  var raw = termios()
  var isRaw = false
  var isReading = false
  var marksPaste = false
  var waiting: UInt64 = 0
  var readEnd: Int32 = -1
  var writeEnd: Int32 = -1
}

// What was done with each signal before, to be done again after.
nonisolated(unsafe) private let former: UnsafeMutablePointer<sigaction> = {
  let former = UnsafeMutablePointer<sigaction>.allocate(capacity: 64)
  unsafe former.initialize(repeating: sigaction(), count: 64)
  return unsafe former
}()

// A handler cannot be given anything, so what it needs is global; only one line is open at a time.
nonisolated(unsafe) private let state: UnsafeMutablePointer<RelayState> = {
  let state = UnsafeMutablePointer<RelayState>.allocate(capacity: 1)
  unsafe state.initialize(to: RelayState())
  return unsafe state
}()

/// Carries signals to the loop that reads, and leaves the terminal sane whatever happens.
enum SignalRelay {
  private static let relayed = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]
  private static let fatal = [
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
  ]

  /// The descriptor that can be read when a signal came.
  static var descriptor: Int32 { unsafe state.pointee.readEnd }

  /// Remembers the terminal's modes and starts to catch signals.
  ///
  /// - Returns: Whether that could be done, and no line was open already.
  static func open() -> Bool {
    guard unsafe state.pointee.readEnd < 0 else { return false }
    var ends: [Int32] = [-1, -1]
    guard unsafe tcgetattr(STDIN_FILENO, &state.pointee.saved) == 0, unsafe pipe(&ends) == 0 else {
      return false
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    unsafe state.pointee.readEnd = ends[0]
    unsafe state.pointee.writeEnd = ends[1]
    atexit { SignalRelay.restore() }
    catchSignals()
    return true
  }

  /// Remembers libedit's modes as those of the session, but for one: no read ever waits.
  ///
  /// Ctrl-C empties the queue of what was typed, and may do so between `poll` and `read`.
  static func noteRawMode() {
    guard unsafe tcgetattr(STDIN_FILENO, &state.pointee.raw) == 0 else { return }
    unsafe withUnsafeMutableBytes(of: &state.pointee.raw.c_cc) { unsafe $0[Int(VMIN)] = 0 }
    unsafe state.pointee.isRaw = true
  }

  /// Gives the terminal its modes back and stops to catch signals.
  static func close() {
    guard unsafe state.pointee.readEnd >= 0 else { return }
    restore()
    for signal in relayed + fatal { release(signal) }
    for end in unsafe [state.pointee.readEnd, state.pointee.writeEnd] { _ = platformClose(end) }
    unsafe state.pointee.readEnd = -1
    unsafe state.pointee.writeEnd = -1
    unsafe state.pointee.waiting = 0
  }

  /// Says whether the loop is reading, so that it is the one to act on a signal.
  static func setReading(_ reading: Bool, marksPaste: Bool) {
    unsafe state.pointee.marksPaste = marksPaste
    unsafe state.pointee.isReading = reading
  }

  /// Returns the signals that came, and forgets them.
  static func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return [] }
    unsafe state.pointee.waiting = 0
    return bytes.prefix(count).map(Int32.init)
  }

  /// Enters the session's modes again.
  static func resume() {
    guard unsafe state.pointee.isRaw else { return }
    unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &state.pointee.raw)
    if unsafe state.pointee.marksPaste { say("\u{1B}[?2004h") }
  }

  /// Stops the program as Ctrl-Z asks, with the terminal as it was found, until it is continued.
  static func stop() {
    leaveModes()
    mend_uncatch(SIGTSTP)
    setBlocked([SIGTSTP], false)
    raise(SIGTSTP)
    mend_catch(SIGTSTP, relay, SA_RESTART, nil)
    resume()
  }

  /// Gives the terminal its modes back for a while.
  ///
  /// - Returns: Whether it was ours.
  static func lendTerminal() -> Bool {
    guard unsafe state.pointee.isRaw else { return false }
    leaveModes()
    unsafe state.pointee.isRaw = false
    return true
  }

  /// Enters the session's modes again after that.
  static func takeTerminalBack() {
    unsafe state.pointee.isRaw = true
    resume()
  }

  /// Says which modes the terminal had before us.
  ///
  /// - Returns: Whether there is a terminal.
  static func modesFound(_ modes: UnsafeMutablePointer<termios>) -> Bool {
    guard unsafe state.pointee.readEnd < 0 else {
      unsafe modes.pointee = state.pointee.saved
      return true
    }
    return unsafe tcgetattr(STDIN_FILENO, modes) == 0
  }

  /// Gives the terminal its modes back, once.
  static func restore() {
    guard unsafe state.pointee.isRaw else { return }
    leaveModes()
    unsafe state.pointee.isRaw = false
  }

  /// Ends the program by a signal, as if it had never been caught.
  fileprivate static func die(by signal: Int32) {
    restore()
    // Before us there may have been the runtime's own handler, which prints where it happened.
    release(signal)
    setBlocked([signal], false)
    raise(signal)
    _exit(128 + signal)
  }

  private static func release(_ signal: Int32) {
    unsafe mend_catch_as_before(signal, former + Int(signal))
  }

  /// What the handler does with a signal; only calls that POSIX allows there.
  fileprivate static func receive(_ signal: Int32) {
    if unsafe !state.pointee.isReading {
      if passOn(signal) { return }
      switch signal {
      case SIGTSTP: return stop()
      case SIGCONT: return resume()
      case SIGWINCH: return
      default:
        // Asked twice and nobody listened: the program is stuck.
        let bit = UInt64(1) << UInt64(signal & 63)
        if unsafe state.pointee.waiting & bit != 0 { return die(by: signal) }
        unsafe state.pointee.waiting |= bit
      }
    }
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = unsafe write(state.pointee.writeEnd, &byte, 1)
  }

  private static func leaveModes() {
    guard unsafe state.pointee.isRaw else { return }
    if unsafe state.pointee.marksPaste { say("\u{1B}[?2004l") }
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &state.pointee.saved)
  }

  private static func catchSignals() {
    for signal in relayed { handle(signal, with: relay, flags: SA_RESTART) }
    for signal in fatal { handle(signal, with: crash, flags: SA_ONSTACK) }
    HandlersStack.give()
    // A parent with threads may have left signals blocked, and Ctrl-C would wait for ever.
    setBlocked(relayed, false)
  }

  private static func handle(
    _ signal: Int32, with handler: @convention(c) (Int32) -> Void, flags: Int32
  ) {
    let old = unsafe former + Int(signal)
    unsafe mend_catch(signal, handler, flags, old)
    // Who starts us with a signal ignored, as nohup does, means it.
    if signal != SIGINT, unsafe mend_was_ignored(old) != 0 { release(signal) }
  }

  /// Lets no signal interrupt what comes now.
  static func blockAll() {
    var set = sigset_t()
    unsafe sigfillset(&set)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Blocks signals, or lets them come.
  static func setBlocked(_ signals: [Int32], _ blocked: Bool) {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
    unsafe pthread_sigmask(blocked ? SIG_BLOCK : SIG_UNBLOCK, &set, nil)
  }

  /// Writes to the terminal at once, around all that is buffered.
  static func say(_ sequence: StaticString) {
    _ = unsafe write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }
}

private func platformClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func relay(_ signal: Int32) {
  let reason = errno
  SignalRelay.receive(signal)
  errno = reason
}

private func crash(_ signal: Int32) {
  SignalRelay.die(by: signal)
}
