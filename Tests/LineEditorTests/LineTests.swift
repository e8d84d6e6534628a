import Testing

@testable import LineEditor

struct LineTests {
  @Test(
    arguments: [
      (["TERM": "xterm"], true, true, true), (["TERM": "dumb"], true, false, false),
      ([:], true, false, false), (["TERM": "emacs"], false, false, false),
      (["TERM": "xterm", "NO_COLOR": "1"], true, true, false),
      (["TERM": "xterm", "NO_COLOR": ""], true, true, true),
      (["TERM": "xterm", "ACCESSIBLE": "1"], true, false, false),
    ] as [([String: String], Bool, Bool, Bool)])
  func `options follow the environment`(
    environment: [String: String], editing: Bool, escapes: Bool, color: Bool
  ) {
    let options = LineOptions.detect(
      environment: environment, inputIsTerminal: true, outputIsTerminal: true)
    #expect(options.editing == editing)
    #expect(options.escapes == escapes)
    #expect(options.bracketedPaste == (environment["TERM"] == "xterm"))
    #expect(options.color == color)
  }

  @Test func `without a terminal nothing is edited or colored`() {
    let options = LineOptions.detect(
      environment: ["TERM": "xterm"], inputIsTerminal: true, outputIsTerminal: false)
    #expect(!options.editing && !options.escapes && !options.color)
  }

  @Test func `the common beginning is blind to case`() {
    let candidates = ["Breathe", "break", "BREAK up"].map { Candidate(text: $0) }
    #expect(Completion(replacing: 0, candidates: candidates).commonPrefix == "Brea")
    #expect(Completion(replacing: 0, candidates: []).commonPrefix == "")
  }

  @Test func `the common beginning and what fits are blind to accents`() {
    let candidates = ["Émile", "emigrate", "Zoë"].map { Candidate(text: $0) }
    let fitting = Completion.fitting("éM", among: candidates)
    #expect(fitting?.candidates == Array(candidates.prefix(2)))
    #expect(fitting?.replacing == 2)
    #expect(fitting?.commonPrefix == "Émi")
    #expect(Completion.fitting("e\u{301}mil", among: candidates)?.candidates.count == 1)
    #expect(Completion.fitting("zoe", among: candidates)?.candidates == [candidates[2]])
    #expect(Completion.fitting("x", among: candidates) == nil)
  }

  @Test func `candidates stand in columns, a page at a time`() {
    let candidates = ["日本", "b", "c", "d", "e"].map { Candidate(text: $0, detail: "say \($0)") }
    var list = CandidateList(candidates, columns: 14, rows: 5)
    let first = list.nextPage()
    #expect(first.rows == ["  日本  say ", "  b     say b"])
    #expect(first.more == "  … +3 (Tab)")
    let last = list.nextPage()
    #expect(last.rows == ["  c     say c", "  d     say d", "  e     say e"])
    #expect(last.more == nil)
  }

  @Test func `a list that cannot be taken back is shown at once`() {
    let candidates = (1...99).map { Candidate(text: String($0)) }
    var list = CandidateList(candidates, columns: 80, rows: nil)
    #expect(list.nextPage().rows.count == 99)
  }

  @Test func `a control character in a candidate is a space`() {
    let candidate = Candidate(text: "a\u{1B}[2J", detail: "")
    var list = CandidateList([candidate], columns: 40, rows: 24)
    #expect(list.nextPage().rows == ["  a [2J"])
  }

  @Test func `a color at the end of a prompt stands before its last character`() {
    let fenced = PromptText.encode("\u{1B}[1mhi>\u{1B}[0m", color: true)
    #expect(fenced == "\u{1}\u{1B}[1m\u{1}hi\u{1}\u{1B}[0m\u{1}>")
    #expect(PromptText.encode("\u{1B}[1mhi>\u{1B}[0m", color: false) == "hi>")
    #expect(PromptText.encode("plain> ", color: true) == "plain> ")
  }

  @Test func `a letter and its mark become one scalar where there is one`() {
    #expect(MarkComposer.compose("e\u{301}x").unicodeScalars.count == 2)
    #expect(MarkComposer.compose("x\u{301}").unicodeScalars.count == 2)
    #expect(Array(MarkComposer.compose("ệ").unicodeScalars) == ["ệ"])
  }

  @Test(arguments: [
    ("", 0), ("abcd", 0), ("abcde", 1), ("abcd日", 1), ("abc日", 1), ("a\nb", 1), ("日本語", 1),
    ("a\tb", 1),
  ])
  func `a text takes the rows that the terminal gives it`(text: String, row: Int) {
    let layout = LineLayout(before: text, after: "", columns: 5)
    #expect(layout.cursorRow(columns: 5) == row)
  }

  @Test(arguments: [
    ("abcdefgh", "", 20, 0), ("abcd fgh", "", 20, 1), ("abcdefgh", "", 3, 2),
    ("日本語", "", 20, 1), ("ab", "cdefghijk", 3, 0), ("a\nb", "", 20, 1), ("abc d", "efgh", 3, 1),
  ])
  func `rows that ran on are laid out anew at another width`(
    before: String, after: String, columns: Int, row: Int
  ) {
    let layout = LineLayout(before: before, after: after, columns: 5)
    #expect(layout.cursorRow(columns: columns) == row)
  }

  @Test func `words end where letters end`() {
    #expect(WordBoundary.scalars(before: "one two, ") == 5)
    #expect(WordBoundary.scalars(after: ", two one") == 5)
    #expect(WordBoundary.scalars(before: "") == 0)
    #expect(WordBoundary.scalars(beforeSpace: "one it's, ") == 6)
  }
}
