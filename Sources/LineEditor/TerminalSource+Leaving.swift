extension TerminalSource {
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
}
