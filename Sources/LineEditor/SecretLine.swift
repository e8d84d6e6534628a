#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line that is typed and not shown, such as a passphrase.
///
/// It is handed on byte by byte and kept nowhere here. The terminal gets its modes back whatever happens.
public enum SecretLine {
  /// What a key does to the line.
  public enum Edit: Sendable, Equatable {
    /// One more byte, in UTF-8.
    case append(UInt8)
    /// The last character goes.
    case removeLast
    /// All of it goes.
    case removeAll
  }

  /// How it ended.
  public enum End: Sendable, Equatable {
    /// Enter.
    case entered
    /// Ctrl-C or Ctrl-D.
    case cancelled
    /// Ctrl-\: leave at once.
    case leave
    /// A signal asked the program to end.
    case terminated(signal: Int32)
    /// Standard input is no terminal, or it is gone.
    case noTerminal
  }

  /// Shows a prompt and reads one line, on the terminal that standard input is.
  ///
  /// - Parameters:
  ///   - prompt: What is shown before it, on standard error, since output may go to a file.
  ///   - take: Does to the line what a key asks for.
  public static func read(_ prompt: StaticString, _ take: (Edit) -> Void) -> End {
    guard isatty(STDIN_FILENO) != 0 else { return .noTerminal }
    let isOwner = SignalRelay.open()
    defer { if isOwner { SignalRelay.close() } }
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return .noTerminal }
    var modes = before
    modes.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(ICRNL)
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    if isOwner { SignalRelay.noteRawMode() }
    SignalRelay.setReading(true, marksPaste: false)
    defer {
      SignalRelay.setReading(false, marksPaste: false)
      unsafe tcsetattr(STDIN_FILENO, TCSANOW, &before)
    }
    show(prompt)
    let end = keys(take)
    show("\n")
    return end
  }

  private static func keys(_ take: (Edit) -> Void) -> End {
    var inputs = [
      pollfd(fd: SignalRelay.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    // What follows Escape up to a letter is a key that does nothing here, such as an arrow.
    var isInKey = false
    while true {
      guard unsafe poll(&inputs, 2, -1) > 0 else {
        if errno == EINTR { continue }
        return .noTerminal
      }
      if inputs[0].revents != 0 {
        if let end = signalled() { return end }
        continue
      }
      var byte: UInt8 = 0
      guard unsafe withUnsafeMutableBytes(of: &byte, StandardInput.take) > 0 else {
        guard inputs[1].revents & Int16(POLLHUP) == 0 else { return .noTerminal }
        continue
      }
      if isInKey {
        isInKey = !(0x40...0x7E ~= byte) || byte == 0x5B || byte == 0x4F
        continue
      }
      switch byte {
      case 0x0A, 0x0D: return .entered
      case 0x03, 0x04: return .cancelled
      case 0x1C: return .leave
      case 0x08, 0x7F: take(.removeLast)
      case 0x15, 0x17: take(.removeAll)
      case 0x1B: isInKey = true
      case ..<0x20: break
      default: take(.append(byte))
      }
    }
  }

  private static func signalled() -> End? {
    let signals = SignalRelay.take()
    if let signal = signals.first(where: { $0 == SIGTERM || $0 == SIGHUP }) {
      return .terminated(signal: signal)
    }
    if signals.contains(SIGINT) { return .cancelled }
    if signals.contains(SIGTSTP) { SignalRelay.stop() }
    if signals.contains(SIGCONT) { SignalRelay.resume() }
    return nil
  }

  private static func show(_ text: StaticString) {
    _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}
