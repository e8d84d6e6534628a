/// What came of asking for a line.
public enum Input: Sendable, Equatable {
  /// A line, without its end; one from a terminal may hold newlines.
  case line(String)
  /// Ctrl-C: the line was dropped.
  case interrupted
  /// Ctrl-D on an empty line, a terminal that is gone, or the end of a pipe or a script.
  case endOfInput
  /// `qq` or Ctrl-\: leave at once, by ``WayOut/leave()``, and take nothing of what was typed.
  case leave
  /// Ctrl-X Ctrl-E: what was typed so far is to be changed in another editor.
  case edit(String)
  /// A signal asked the program to end; the terminal is as it was found.
  case terminated(signal: Int32)
  /// A line could not be read.
  case failed(InputFault)
}
