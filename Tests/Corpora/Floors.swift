/// The least that the corpora are heard right, and the most that is taken for something else, so that
/// no figure falls. Who raises one writes the new figure here.
public enum Floors {
  /// What must hold for the lines of one kind.
  public struct Floor: Sendable {
    /// The kind, as in ``CorpusScore/counts``.
    public var kind: String
    /// So many are right at least.
    public var right: Int
    /// So many are wrong at most.
    public var wrong: Int

    init(_ kind: String, right: Int, wrong: Int) {
      self.kind = kind
      self.right = right
      self.wrong = wrong
    }
  }

  /// The floors, by the name of the file in `Tests/Corpus`.
  public static let all: [(file: String, floors: [Floor])] = [
    (
      "dev.jsonl",
      [
        Floor("ask", right: 16, wrong: 1),
        Floor("choice", right: 271, wrong: 5),
        Floor("choices", right: 33, wrong: 1),
        Floor("command", right: 30, wrong: 3),
        Floor("date", right: 63, wrong: 0),
        Floor("feelings", right: 48, wrong: 0),
        Floor("line", right: 61, wrong: 2),
        Floor("note", right: 2, wrong: 0),
        Floor("scale", right: 80, wrong: 0),
        Floor("yes-no", right: 110, wrong: 0),
      ]
    ),
    (
      "more-dev.jsonl",
      [
        Floor("ask", right: 45, wrong: 1),
        Floor("choice", right: 86, wrong: 1),
        Floor("choices", right: 38, wrong: 1),
        Floor("command", right: 109, wrong: 1),
        Floor("date", right: 45, wrong: 0),
        Floor("feelings", right: 38, wrong: 0),
        Floor("line", right: 57, wrong: 1),
        Floor("note", right: 2, wrong: 0),
        Floor("scale", right: 51, wrong: 0),
        Floor("yes-no", right: 108, wrong: 0),
      ]
    ),
    (
      "held.jsonl",
      [
        Floor("ask", right: 21, wrong: 2),
        Floor("choice", right: 109, wrong: 2),
        Floor("choices", right: 11, wrong: 1),
        Floor("command", right: 15, wrong: 5),
        Floor("date", right: 21, wrong: 0),
        Floor("feelings", right: 18, wrong: 0),
        Floor("line", right: 31, wrong: 0),
        Floor("note", right: 2, wrong: 0),
        Floor("scale", right: 23, wrong: 1),
        Floor("yes-no", right: 32, wrong: 5),
      ]
    ),
    (
      "held-2.jsonl",
      [
        Floor("ask", right: 14, wrong: 4),
        Floor("choices", right: 20, wrong: 1),
        Floor("command", right: 32, wrong: 11),
        Floor("date", right: 12, wrong: 0),
        Floor("feelings", right: 19, wrong: 0),
        Floor("line", right: 38, wrong: 1),
        Floor("note", right: 1, wrong: 0),
        Floor("scale", right: 18, wrong: 0),
        Floor("yes-no", right: 52, wrong: 1),
      ]
    ),
    (
      "dev-3.jsonl",
      [
        Floor("ask", right: 95, wrong: 7),
        Floor("choices", right: 82, wrong: 0),
        Floor("command", right: 256, wrong: 17),
        Floor("line", right: 70, wrong: 0),
        Floor("note", right: 10, wrong: 0),
        Floor("yes-no", right: 303, wrong: 2),
      ]
    ),
    (
      "held-3.jsonl",
      [
        Floor("choices", right: 37, wrong: 0),
        Floor("command", right: 61, wrong: 14),
        Floor("line", right: 34, wrong: 1),
        Floor("note", right: 4, wrong: 1),
        Floor("yes-no", right: 79, wrong: 1),
      ]
    ),
  ]
}
