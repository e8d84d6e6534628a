/// Where lines come from: a terminal, a pipe or a script.
public protocol LineSource {
  /// Whether the next line is known to wait, so that reading it takes no time.
  var hasLine: Bool { get }

  /// Waits for the next line.
  ///
  /// - Parameters:
  ///   - prompt: What is shown before it, where a person types it.
  ///   - draft: What stands in the line already, where it can be changed.
  /// - Returns: The line, or why there is none.
  mutating func read(_ prompt: String, draft: String) -> Input
}

extension LineSource {
  /// Waits for the next line, with nothing in it and nothing before it.
  public mutating func read() -> Input { read("", draft: "") }
}
