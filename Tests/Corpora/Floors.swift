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
        Floor("choice", right: 287, wrong: 5),
        Floor("choices", right: 34, wrong: 1),
        Floor("command", right: 31, wrong: 3),
        Floor("date", right: 63, wrong: 0),
        Floor("feelings", right: 48, wrong: 0),
        Floor("line", right: 61, wrong: 2),
        Floor("note", right: 2, wrong: 0),
        Floor("scale", right: 80, wrong: 0),
        Floor("yes-no", right: 118, wrong: 0),
      ]
    ),
    (
      "more-dev.jsonl",
      [
        Floor("ask", right: 45, wrong: 1),
        Floor("choice", right: 93, wrong: 1),
        Floor("choices", right: 38, wrong: 1),
        Floor("command", right: 109, wrong: 1),
        Floor("date", right: 45, wrong: 0),
        Floor("feelings", right: 38, wrong: 0),
        Floor("line", right: 57, wrong: 1),
        Floor("note", right: 2, wrong: 0),
        Floor("scale", right: 51, wrong: 0),
        Floor("yes-no", right: 114, wrong: 0),
      ]
    ),
    (
      "held.jsonl",
      [
        Floor("ask", right: 21, wrong: 2),
        Floor("choice", right: 124, wrong: 2),
        Floor("choices", right: 13, wrong: 1),
        Floor("command", right: 16, wrong: 4),
        Floor("date", right: 21, wrong: 0),
        Floor("feelings", right: 18, wrong: 0),
        Floor("line", right: 31, wrong: 0),
        Floor("note", right: 2, wrong: 0),
        Floor("scale", right: 23, wrong: 1),
        Floor("yes-no", right: 37, wrong: 1),
      ]
    ),
    (
      "held-2.jsonl",
      [
        Floor("ask", right: 14, wrong: 4),
        Floor("choices", right: 20, wrong: 1),
        Floor("command", right: 45, wrong: 9),
        Floor("date", right: 12, wrong: 0),
        Floor("feelings", right: 19, wrong: 0),
        // One text more than before words were weighed, for nine commands more that are heard.
        Floor("line", right: 37, wrong: 2),
        Floor("note", right: 1, wrong: 0),
        Floor("scale", right: 18, wrong: 0),
        Floor("yes-no", right: 60, wrong: 0),
      ]
    ),
    (
      "dev-3.jsonl",
      [
        Floor("ask", right: 95, wrong: 7),
        Floor("choices", right: 82, wrong: 0),
        Floor("command", right: 266, wrong: 11),
        Floor("line", right: 70, wrong: 0),
        Floor("note", right: 10, wrong: 0),
        Floor("yes-no", right: 328, wrong: 1),
      ]
    ),
    (
      "held-3.jsonl",
      [
        Floor("choices", right: 38, wrong: 0),
        Floor("command", right: 64, wrong: 12),
        Floor("line", right: 34, wrong: 1),
        Floor("note", right: 4, wrong: 1),
        Floor("yes-no", right: 89, wrong: 1),
      ]
    ),
    (
      "dev-4.jsonl",
      [
        Floor("choice", right: 464, wrong: 4),
        Floor("choices", right: 122, wrong: 6),
        Floor("command", right: 280, wrong: 56),
        Floor("conversation", right: 0, wrong: 2),
        Floor("line", right: 172, wrong: 1),
        Floor("note", right: 1, wrong: 0),
        Floor("scale", right: 106, wrong: 0),
        Floor("share", right: 42, wrong: 1),
        Floor("share, direct", right: 42, wrong: 1),
        Floor("yes-no", right: 462, wrong: 4),
        Floor("yes-no, direct", right: 456, wrong: 4),
        Floor("yes-no, indirect", right: 6, wrong: 0),
      ]
    ),
    (
      "held-4.jsonl",
      [
        Floor("choice", right: 219, wrong: 13),
        Floor("choices", right: 48, wrong: 5),
        Floor("command", right: 133, wrong: 33),
        Floor("conversation", right: 0, wrong: 1),
        Floor("line", right: 84, wrong: 1),
        Floor("note", right: 1, wrong: 0),
        Floor("scale", right: 46, wrong: 0),
        Floor("share", right: 20, wrong: 0),
        Floor("share, direct", right: 20, wrong: 0),
        Floor("yes-no", right: 204, wrong: 8),
        Floor("yes-no, direct", right: 202, wrong: 6),
        Floor("yes-no, indirect", right: 2, wrong: 2),
      ]
    ),
  ]
}
