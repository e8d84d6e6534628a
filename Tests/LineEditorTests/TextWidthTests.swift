import LineEditor
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("😀", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("한", 2),
    ("❤️", 2), ("a\u{7}b", 2), ("", 0), ("ｶ", 1), ("Ａ", 2), ("👍🏽", 2), ("—", 1),
  ])
  func `a character is as wide as it is drawn`(text: String, columns: Int) {
    #expect(TextWidth.columns(text) == columns)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two", 80, ["one two"]),
    ("", 10, [""]),
    ("a\n\nb", 10, ["a", "", "b"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("日本語です", 4, ["日本", "語で", "す"]),
    ("日本語", 5, ["日本", "語"]),
    ("a 日本", 4, ["a 日", "本"]),
    ("one  two", 4, ["one", "two"]),
    ("abc de", 3, ["abc", "de"]),
    ("  in", 4, ["  in"]),
    ("abc   ", 3, ["abc"]),
  ])
  func `text is broken where people break it`(text: String, columns: Int, rows: [String]) {
    #expect(TextWidth.wrap(text, columns: columns) == rows)
  }

  @Test(arguments: 2...20)
  func `no row is wider than asked, and no word is lost`(columns: Int) {
    let text = "Vertrauen 信頼 heißt, auf 人 zu zählen 😀👨‍👩‍👧 und wiederzukommen."
    let rows = TextWidth.wrap(text, columns: columns)
    #expect(rows.allSatisfy { TextWidth.columns($0) <= columns })
    #expect(rows.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
