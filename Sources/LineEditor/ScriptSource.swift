/// Lines that are there already, such as those of a transcript.
public struct ScriptSource: LineSource {
  private var rest: ArraySlice<String>

  /// Makes a source.
  ///
  /// - Parameter lines: The lines, each without its end.
  public init(_ lines: [String]) { rest = lines[...] }

  /// Always, for a script takes no time, nor does its end.
  public var hasLine: Bool { true }

  /// Returns the next line; neither prompt nor draft is seen by anybody.
  public mutating func read(_ prompt: String, draft: String) -> Input {
    guard let line = rest.popFirst() else { return .endOfInput }
    return WayOut.isTyped(line) ? .leave : .line(line)
  }
}
