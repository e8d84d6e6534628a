import Terminal
import Testing

struct ScreenTests {
  private func screen(_ text: String) -> Screen {
    var parser = ScreenParser(columns: 6, rows: 3)
    // A byte at a time, for a program's output comes in pieces.
    for byte in text.utf8 { parser.feed([byte]) }
    return parser.screen
  }

  @Test(arguments: [
    ("abcdefg", ["abcdef", "g", ""]), ("abcdef\r\ng", ["abcdef", "g", ""]),
    ("abcde日", ["abcde", "日", ""]), ("日本\u{1B}[2Gx", [" x本", "", ""]),
    ("abc\r\u{1B}[K", ["", "", ""]), ("a\n\r\nb\u{1B}[A\r\u{1B}[J", ["a", "", ""]),
    ("abc\u{1B}[2D\u{1B}[P", ["ac", "", ""]), ("abc\u{1B}[2D\u{1B}[@", ["a bc", "", ""]),
  ])
  func `bytes show as on a terminal`(text: String, lines: [String]) {
    let screen = screen(text)
    #expect(screen.lines == lines)
    #expect(screen.unknown == [])
  }

  @Test func `rows that leave at the top are kept`() {
    #expect(screen("1\r\n2\r\n3\r\n4").transcript == ["1", "2", "3", "4"])
  }

  @Test(arguments: ["\u{1B}[5n", "\u{1B}7", "\u{1B}[1;2r"])
  func `a sequence that no program of ours should send is noticed`(sequence: String) {
    #expect(screen("a" + sequence + "b").unknown == [String(sequence.dropFirst())])
  }
}
