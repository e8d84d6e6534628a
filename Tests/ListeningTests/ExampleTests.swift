import Dialogue
import Listening
import Testing

struct ExampleTests {
  private static func examples(_ id: String) -> [(list: String, line: String)] {
    shippedWords.first { $0.id == id }?.examples.flatMap { list in
      list.entries.map { (list.id, $0.text) }
    } ?? []
  }

  @Test(arguments: examples("scale"))
  func `an example of a scale is a number, unless it counts something`(list: String, line: String) {
    let meaning = hear(line, asked(.scale, range: 0...10))
    #expect((meaning == "unclear") == ["unit", "part-of"].contains(list), "\(meaning)")
  }

  @Test(arguments: examples("several"))
  func `an example of several options is a set of them`(list: String, line: String) {
    let options = ["money", "time", "phone", "friends"].map { Option($0, $0) }
    let meaning = hear(line, asked(.choices, options, count: 0...4))
    #expect(meaning.contains("phone") || meaning.contains("money"), "\(meaning)")
    #expect(!meaning.hasPrefix("ask"))
  }

  @Test(arguments: examples("pointing"))
  func `an example of pointing at an option is that option`(list: String, line: String) {
    let options = ["money", "time", "phone", "friends"].map { Option($0, $0) }
    #expect(hear(line, asked(.choice, options)) == "phone")
  }

  @Test func `each file of rules has examples`() {
    for id in ["scale", "several", "pointing"] { #expect(!Self.examples(id).isEmpty) }
  }
}
