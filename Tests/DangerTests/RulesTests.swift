import DangerScore
import Listening
import Testing

/// The rules that come with mend.
struct RulesTests {
  @Test func `the rules are as the format says`() { #expect(Shared.findings == []) }

  @Test(arguments: Shared.names)
  func `every rule, mask and context catches three lines and spares three`(name: String) {
    let lines = Shared.examples.examples.flatMap(\.entries).filter { $0.name.text == name }
    #expect(lines.flatMap(\.catches).count >= 3)
    #expect(lines.flatMap(\.spares).count >= 3)
    #expect(Shared.findings.filter { $0.contains("'\(name)'") } == [])
  }

  @Test func `there are masks for the common figures of speech`() throws {
    let lines = try DangerCorpus.files().flatMap(\.entries).filter { $0.kind == .mask }
    #expect(lines.count >= 160)
  }
}
