extension Session {
  /// What was on the screen before the question that is there now, as `back` would ask it again; `nil`
  /// where memory does not reach so far.
  public var previous: Asked? {
    guard history.count > 0, needed == nil else { return nil }
    var copy = self
    _ = copy.apply(Event(.command(.back), at: now))
    return copy.needed == nil ? copy.asked : nil
  }
}
