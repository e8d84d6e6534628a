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
}
