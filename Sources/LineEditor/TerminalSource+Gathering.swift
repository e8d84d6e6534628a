#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is pasted without marks comes as if it were typed, only faster than anybody types. It is read until it is
/// quiet, and stays one entry: none of its lines runs while another follows.
extension TerminalSource {
  // Between two bytes of such a paste passes less than this; a person's next key comes later: milliseconds.
  private static let burst: Int32 = 20
  // More than this at once is no paste.
  private static let most = 1 << 20

  /// Reads all that comes in the burst of the key that was pressed last.
  ///
  /// - Returns: Whether a line of it asks to leave.
  func readAhead() -> Bool {
    var patience = lastRead > 1 || sinceLastKey < Int(Self.burst) ? Self.burst : 0
    lastRead = 0
    while decoder.unread < Self.most, hasInput(within: patience) {
      guard readInput(hungUp: false), lastRead > 0 else { break }
      lastRead = 0
      if decoder.holdsWayOut() { return true }
      patience = Self.burst
    }
    return false
  }

  /// Whether something waits to be read.
  func hasInput(within milliseconds: Int32) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // The end of the input, and a terminal that is gone, are for the next reading to find.
    return unsafe poll(&input, 1, milliseconds) > 0 && input.revents == Int16(POLLIN)
  }

  /// Notes whether what waits was typed ahead, before there was a line to type it in: its lines are answers, one
  /// by one.
  func noteTypedAhead() {
    isTypedAhead = decoder.unread > 0 || hasInput(within: 0)
  }

  /// Returns the newline that was read, with the rest of a paste without marks, or `nil` when no text follows.
  func gatherPaste() -> String? {
    guard isWithinPaste else { return nil }
    var text = "\n"
    while let token = decoder.next(final: true) {
      switch token {
      case .text(let scalar): text.unicodeScalars.append(scalar)
      case .key(.accept), .key(.newline): text += "\n"
      case .key(.complete): text += "\t"
      case .paste(let pasted): text += pasted
      case .key, .leave: break
      }
    }
    return PastedText.clean(text)
  }

  /// Whether a newline that was read is followed by more of a paste; what was typed ahead is none.
  var isWithinPaste: Bool {
    guard !isTypedAhead, decoder.unread > 0 else { return false }
    var waiting = decoder
    while let token = waiting.next(final: true) {
      switch token {
      case .text, .paste: return true
      case .key, .leave: continue
      }
    }
    return false
  }
}
