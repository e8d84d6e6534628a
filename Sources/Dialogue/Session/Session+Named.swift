extension Session {
  /// Returns what a slot holds, as far as this session has come.
  ///
  /// - Parameter name: The name under which the session keeps it: a conversation's own, or behind the name of a visit.
  /// - Returns: `nil` when nothing is kept there.
  public func value(ofSlot name: String) -> Value? {
    library.existingCell(named: name).flatMap { library.cells[$0].value }
  }
}
