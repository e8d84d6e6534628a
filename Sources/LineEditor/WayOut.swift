import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// A handler cannot be given anything, so what it needs is global.
nonisolated(unsafe) private let manner: UnsafeMutablePointer<WayOut.Manner> = {
  let manner = UnsafeMutablePointer<WayOut.Manner>.allocate(capacity: 1)
  unsafe manner.initialize(to: .silent)
  return unsafe manner
}()

/// The way out at once: nothing is left on the screen, nothing is said, and no work is done first.
///
/// It leads from `qq` and from Ctrl-\, which is a signal and so does not wait for anybody to read.
public enum WayOut {
  /// What is done about the screen.
  fileprivate enum Manner {
    case silent, scrolled, cleared
  }

  /// The typed word for it.
  private static let word = "qq"
  /// Leaves marked pastes, another screen and colors, then empties screen and scrollback.
  private static let clearing: StaticString =
    "\u{1B}[?2004l\u{1B}[?1049l\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[H"
  // A terminal that obeys nothing can still be made to show only empty rows; what has scrolled away
  // stays there.
  private static let scrolling: StaticString =
    "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
  // How long the rest of a paste is waited for, and how long at most: milliseconds.
  private static let quiet: Int32 = 10
  private static let longest = 60

  /// Whether a line of what was typed or pasted asks to leave: `qq`, whatever its case and the
  /// space around it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func isTyped(_ text: String) -> Bool {
    // Nearly no line has its letter.
    guard text.utf8.contains(where: { $0 | 0x20 == 0x71 }) else { return false }
    return text.split(whereSeparator: \.isNewline).contains { line in
      let start = line.drop(while: \.isWhitespace)
      return start.prefix(word.count).lowercased() == word
        && start.dropFirst(word.count).allSatisfy(\.isWhitespace)
    }
  }

  /// Makes Ctrl-\ lead out from here on, whatever the program is at.
  ///
  /// - Parameter kind: The kind of terminal, as in `TERM`.
  public static func prepare(terminal kind: String) {
    if isatty(STDOUT_FILENO) == 0 {
      unsafe manner.pointee = .silent
    } else {
      unsafe manner.pointee = LineOptions.understandsEscapes(kind) ? .cleared : .scrolled
    }
    // What is made at its first use must not be made in a handler, which may have interrupted `malloc`.
    _ = SignalRelay.descriptor
    mend_catch(SIGQUIT, leaveBySignal, 0, nil)
    SignalRelay.setBlocked([SIGQUIT], false)
  }

  /// Leaves: the screen is emptied, the terminal is as it was found, and the status is 0.
  ///
  /// Only calls that POSIX allows in a handler; no file is closed, written or removed.
  public static func leave() -> Never {
    SignalRelay.blockAll()
    // In the background the terminal's modes and what is typed are another program's.
    let owns = tcgetpgrp(STDIN_FILENO) == getpgrp()
    var modes = termios()
    let hasModes = owns ? unsafe SignalRelay.modesFound(&modes) : false
    if hasModes {
      var still = modes
      still.c_lflag &= ~tcflag_t(ECHO | ICANON)
      unsafe tcsetattr(STDIN_FILENO, TCSANOW, &still)
    }
    // What is still on its way to the screen need not arrive, and must not hold us up.
    tcflush(STDOUT_FILENO, TCOFLUSH)
    emptyScreen()
    if hasModes {
      dropInput()
      unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    }
    _exit(0)
  }

  /// Empties the screen, and its scrollback where the terminal obeys.
  static func emptyScreen() {
    guard unsafe manner.pointee != .silent else { return }
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    guard unsafe poll(&output, 1, quiet) > 0 else { return }
    if unsafe manner.pointee == .cleared { return SignalRelay.say(clearing) }
    for _ in 0..<4 { SignalRelay.say(scrolling) }
  }

  /// Drops what was typed or pasted and not read, so that no shell takes it for commands.
  private static func dropInput() {
    let end = milliseconds + longest
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    repeat {
      guard tcflush(STDIN_FILENO, TCIFLUSH) == 0 else { return }
    } while unsafe poll(&input, 1, quiet) > 0 && milliseconds < end
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  private static var milliseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

private func leaveBySignal(_ signal: Int32) {
  // Who runs another program clears away what it leaves behind, and then leaves.
  if SignalRelay.endChild() { return WayOut.emptyScreen() }
  WayOut.leave()
}
