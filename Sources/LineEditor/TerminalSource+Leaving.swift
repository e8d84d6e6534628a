#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TerminalSource {
  // Between two bytes of a paste that is not marked passes less than this; a person's next key comes later.
  private static let burst: Int32 = 20
  // More than this at once is no paste.
  private static let most = 1 << 20

  /// Whether what was typed asks to leave, or a later line does that came along with it.
  func asksToLeave(_ token: KeyDecoder.Token) -> Bool {
    switch token {
    case .leave: return true
    case .key(.accept):
      if let search, WayOut.isTyped(search.needle) { return true }
      // Who wants to leave need not wait for what else may come.
      if WayOut.isTyped(text) || WayOut.isTyped(sinceEscape) { return true }
      return decoder.holdsWayOut() || readAhead()
    case .text(let scalar) where !decoder.joinsEscape:
      // Among vi's commands these letters do nothing and reach no line.
      if scalar == "\u{1B}" { sinceEscape = "" } else { sinceEscape.unicodeScalars.append(scalar) }
      return false
    default: return false
    }
  }

  /// Reads all that is pasted without marks, before its first line is taken.
  ///
  /// - Returns: Whether a line of it asks to leave.
  private func readAhead() -> Bool {
    var patience = lastRead > 1 ? Self.burst : 0
    lastRead = 0
    while decoder.unread < Self.most, hasInput(within: patience) {
      guard readInput(hungUp: false), lastRead > 0 else { break }
      lastRead = 0
      if decoder.holdsWayOut() { return true }
      patience = Self.burst
    }
    return false
  }

  private func hasInput(within milliseconds: Int32) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // The end of the input, and a terminal that is gone, are for the next reading to find.
    return unsafe poll(&input, 1, milliseconds) > 0 && input.revents == Int16(POLLIN)
  }
}
