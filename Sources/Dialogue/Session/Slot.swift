/// The names of slots that the session itself keeps, and any graph may use.
enum Slot {
  /// How many days ago the sitting before this one was.
  static let away = "away"
  /// The conversation that was begun last.
  static let lastStep = "last-step"
}
