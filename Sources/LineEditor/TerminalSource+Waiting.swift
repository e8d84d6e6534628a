#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TerminalSource {
  /// What ends a wait.
  enum Event {
    case input(hungUp: Bool)
    case timeout
    case signals
  }

  /// Waits for a key, a signal, or the end of a time; for ever when it is negative.
  func wait(milliseconds: Int32) -> Event {
    var descriptors = [
      pollfd(fd: SignalRelay.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = unsafe poll(&descriptors, 2, milliseconds)
      if count == 0 { return .timeout }
      guard count > 0 else {
        if errno == EINTR { continue }
        return .input(hungUp: false)
      }
      if descriptors[0].revents != 0 { return .signals }
      return .input(hungUp: descriptors[1].revents & Int16(POLLHUP) != 0)
    }
  }

  /// Reads what was typed, or finds out that nobody will type any more.
  ///
  /// - Returns: Whether there was something to read.
  func readInput(hungUp: Bool) -> Bool {
    unsafe withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = unsafe StandardInput.take(buffer)
      lastRead = max(count, 0)
      if count > 0 {
        unsafe decoder.push(buffer.prefix(count))
        return true
      }
      let reason = errno
      if count < 0, reason == EINTR || reason == EAGAIN { return true }
      if count == 0, options.editing, !hungUp { return true }
      // A terminal that was closed reads as EIO, or as ended, a moment before its signal comes.
      var hangup = pollfd(fd: SignalRelay.descriptor, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&hangup, 1, 100) > 0 { return true }
      outcome = count == 0 || reason == EIO ? .endOfInput : .failed(.system(errno: reason))
      return false
    }
  }

  /// Does what signals ask for; returns the character for a key of ours that does the rest.
  func serveSignals() -> Unicode.Scalar? {
    let signals = SignalRelay.take()
    closeList()
    if let signal = signals.first(where: { $0 == SIGTERM || $0 == SIGHUP }) {
      return end(.terminated(signal: signal), echo: "\n")
    }
    if signals.contains(SIGINT) { return end(.interrupted, echo: "^C\n") }
    if signals.contains(SIGTSTP) {
      if options.editing { put(String(repeating: "\n", count: rowsBelow)) }
      SignalRelay.stop()
      if options.editing { line.refresh() }
    } else if options.editing, signals.contains(SIGWINCH) || signals.contains(SIGCONT) {
      SignalRelay.resume()
      redrawAfterResize()
    }
    return nil
  }
}
