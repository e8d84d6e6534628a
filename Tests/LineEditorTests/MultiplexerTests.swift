import Terminal
import Testing

@Suite(
  .enabled(if: Multiplexer.isInstalled, "tmux is not installed; install it to run these"))
struct MultiplexerTests {
  private let program: String

  init() throws { program = try #require(BuiltProgram.path("line-demo")) }

  @Test func `wide characters stand in tmux's columns, too`() throws {
    let screen = try Multiplexer(program, columns: 40, rows: 10)
    try expect(screen, [">"], column: 2)
    try screen.type("日本語abc")
    try expect(screen, ["> 日本語abc"], column: 11)
    try screen.press("C-a")
    try screen.type("x")
    try screen.press("Right")
    try expect(screen, ["> x日本語abc"], column: 5)
    try screen.press("DC")
    try expect(screen, ["> x日語abc"], column: 5)
    try screen.press("C-k")
    try screen.press("C-_")
    try expect(screen, ["> x日語abc"], column: 5)
  }

  @Test func `a line has no row twice when tmux shrinks and grows`() throws {
    let screen = try Multiplexer(program, columns: 40, rows: 10)
    try expect(screen, [">"], column: 2)
    try screen.type("0123456789日本語日本語日本語")
    try expect(screen, ["> 0123456789日本語日本語日本語"], column: 30)
    try screen.resize(columns: 30, rows: 10)
    try expect(screen, ["> 0123456789日本語日本語日本語"], column: 0)
    try screen.resize(columns: 21, rows: 10)
    try expect(screen, ["> 0123456789日本語日", "本語日本語"], column: 10)
    try screen.resize(columns: 70, rows: 10)
    try expect(screen, ["> 0123456789日本語日本語日本語"], column: 30)
    try screen.type("x")
    try expect(screen, ["> 0123456789日本語日本語日本語x"], column: 31)
  }

  @Test func `a suggestion leaves nothing behind in tmux`() throws {
    let screen = try Multiplexer(program, columns: 40, rows: 10)
    try expect(screen, [">"], column: 2)
    try screen.type("we ate 日本")
    try screen.press("Enter")
    try expect(screen, ["> we ate 日本", "got 9 [we ate 日本]", ">"], column: 2)
    try screen.type("we")
    try expect(screen, ["> we ate 日本", "got 9 [we ate 日本]", "> we ate 日本"], column: 4)
    try screen.press("Enter")
    try expect(screen, ["> we ate 日本", "got 9 [we ate 日本]", "> we", "got 2 [we]", ">"], column: 2)
  }

  private func expect(
    _ screen: Multiplexer, _ rows: [String], column: Int,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try screen.lacks(rows, column: column)
    #expect(found == nil, sourceLocation: location)
  }
}
