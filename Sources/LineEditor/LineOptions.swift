/// What the terminal and the person at it want of the line.
public struct LineOptions: Sendable, Equatable {
  /// Whether the line is edited here; `false` where that is done by what runs the program.
  public var editing: Bool
  /// Whether the line may be drawn with escape sequences.
  public var escapes: Bool
  /// Whether colors in a prompt are kept.
  public var color: Bool
  /// Whether the terminal is asked to mark what is pasted.
  public var bracketedPaste: Bool
  /// Whether someone listens to the screen rather than looks at it.
  public var accessible: Bool

  /// Makes options by hand.
  public init(
    editing: Bool = true, escapes: Bool = true, color: Bool = true, bracketedPaste: Bool = true,
    accessible: Bool = false
  ) {
    self.editing = editing
    self.escapes = escapes
    self.color = color
    self.bracketedPaste = bracketedPaste
    self.accessible = accessible
  }

  /// Whether a kind of terminal obeys escape sequences.
  public static func understandsEscapes(_ kind: String) -> Bool {
    !["", "dumb", "emacs", "unknown"].contains(kind)
  }

  /// Returns the options that fit an environment.
  ///
  /// - Parameters:
  ///   - environment: `TERM`, `NO_COLOR` and `ACCESSIBLE` are looked at.
  ///   - inputIsTerminal: Whether lines are typed at a terminal.
  ///   - outputIsTerminal: Whether the prompt is shown on one.
  public static func detect(
    environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool
  ) -> LineOptions {
    let kind = environment["TERM"] ?? ""
    let terminal = inputIsTerminal && outputIsTerminal
    let accessible = !["", "0"].contains(environment["ACCESSIBLE"] ?? "")
    let understands = terminal && understandsEscapes(kind)
    let escapes = understands && !accessible
    let colorless = !(environment["NO_COLOR"] ?? "").isEmpty
    return LineOptions(
      editing: terminal && kind != "emacs",
      escapes: escapes,
      color: escapes && !colorless,
      // A pasted text must not run by itself, and nothing is drawn for the mark to be asked for.
      bracketedPaste: understands,
      accessible: accessible)
  }
}
