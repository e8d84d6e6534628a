/// What an answer means, by ids: what a saved session remembers and replays.
public enum Answer: Equatable, Sendable {
  /// One option, with the person's own words where it asks for them. Also yes, no and unsure.
  case option(String, own: String?)
  /// Several options or families of feelings.
  case options([String])
  /// A number, or minutes.
  case number(Double)
  /// A day.
  case day(Day)
  /// The person's own words, with what was noticed in them.
  case text(String, facts: [String])
  /// Rows of a form, as the author has them; those left out are `nil`.
  case rows([Row])
  /// Lines that were picked from what the person wrote, by their numbers there, from 0.
  case line(Range<Int>)
  /// Enter.
  case goOn

  /// One row of a form.
  public struct Row: Equatable, Sendable {
    /// The row.
    public var id: String
    /// Its number; of a pair 0 for the first side, 1 for the second, 0.5 for both.
    public var value: Double?

    /// Creates the answer of a row.
    public init(_ id: String, _ value: Double?) {
      self.id = id
      self.value = value
    }
  }
}
