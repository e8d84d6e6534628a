/// Why a line could not be read.
public enum InputFault: Error, Sendable, Equatable {
  /// The system refused, for the given reason.
  case system(errno: Int32)
  /// A line is not UTF-8: its number and that of the first byte in it which does not fit, both from 1.
  case notText(line: Int, byte: Int)
  /// A line has more than ``PipeSource/longestLine`` bytes: its number, from 1.
  case tooLong(line: Int)
}
