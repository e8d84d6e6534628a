/// The names of slots that the session itself keeps, and any graph may use.
enum Slot {
  /// How many days ago the sitting before this one was.
  static let away = "away"
  /// The conversation that was begun last.
  static let lastStep = "last-step"
  /// The country whose helplines are said; whoever asks for it, asks for the session.
  static let country = "country"
  /// What somebody is to be called.
  static let name = "name"
}
