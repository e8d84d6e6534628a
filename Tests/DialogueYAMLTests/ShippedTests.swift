import Dialogue
import DialogueYAML
import Foundation
import Testing

/// The conversations that come with mend.
struct ShippedTests {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let dialogues = package.appending(path: "Dialogues")

  @Test func `the conversations that come with mend have no mistakes`() throws {
    var files: [(file: String, bytes: [UInt8])] = []
    for folder in ["", "shared/", "words/"] {
      let path = Self.dialogues.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: path.path()).sorted()
      where name.hasSuffix(".yaml") {
        files.append((folder + name, Array(try Data(contentsOf: path.appending(path: name)))))
      }
    }
    #expect(files.count > 20)
    #expect(Dialogues.check(files).map(\.description) == [])
  }

  private func style() throws -> (text: String, style: Style) {
    let bytes = Array(try Data(contentsOf: Self.dialogues.appending(path: "style.yaml")))
    return (String(decoding: bytes, as: UTF8.self), StyleReader.read(bytes, file: "style.yaml").0)
  }

  @Test func `the limits are those of the brief`() throws {
    let limits = try style().style.limits
    #expect(limits.message == 60)
    #expect(limits.teaching == 90)
    #expect(limits.sentence == 25)
    #expect(limits.wordings == 4)
  }

  @Test func `each phrase that is never said is found where it is said`() throws {
    let (text, style) = try style()
    let ids: Set = ["claim", "accusation", "praise", "avoided-word", "gendered"]
    #expect(ids.subtracting(style.never.map(\.id)) == [])
    for list in style.never {
      for phrase in list.phrases {
        let graph =
          "graph: a\nstart: s\nstates:\n  s: { say: \"So it is, \(phrase.text), today.\", end: done }\n"
        let rules = findings(in: ["a.yaml": graph, "style.yaml": text]).filter {
          $0.hasPrefix("a.yaml")
        }
        #expect(
          rules.contains { $0.hasSuffix(" " + list.id) }, "'\(phrase.text)' of '\(list.id)'")
      }
    }
  }
}
