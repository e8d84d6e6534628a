/// Lines that the entries of a file of danger must and must not catch.
///
/// They stand in files of their own, since only checks and tests need them.
public struct DangerExamples: Equatable, Sendable {
  /// The lines of one entry.
  public struct Entry: Equatable, Sendable {
    /// The name of the rule, mask or context.
    public var name: PlacedText
    /// What it must catch.
    public var catches: [PlacedText] = []
    /// What it must not catch.
    public var spares: [PlacedText] = []

    /// Creates an entry without lines.
    public init(name: PlacedText) { self.name = name }
  }

  /// The id of the file whose entries these are.
  public var id: PlacedText
  /// The file, relative to the folder of the dialogues.
  public var file: String
  /// Its entries.
  public var entries: [Entry] = []

  /// Creates a file without entries.
  public init(id: PlacedText, file: String) {
    self.id = id
    self.file = file
  }
}
