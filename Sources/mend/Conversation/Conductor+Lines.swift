import LineEditor

extension Conductor {
  /// Hears line after line, until the conversation ends or there is no next one.
  ///
  /// - Parameters:
  ///   - source: Where they come from.
  ///   - prepare: What is done before each; it is told whether the line waits already.
  /// - Returns: What came in place of a line, or `nil` when the conversation ended first.
  mutating func hear(
    _ source: inout some LineSource,
    prepare: (inout Conductor, _ hasLine: Bool) throws(Failure) -> Void = { _, _ in }
  ) throws(Failure) -> Input? {
    while isOpen {
      try prepare(&self, source.hasLine)
      let input = source.read()
      guard case .line(let line) = input else { return input }
      try hear(line)
    }
    return nil
  }
}
