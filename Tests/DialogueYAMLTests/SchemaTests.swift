import Foundation
import Testing

/// The schemas for editors, with the validator of `python3-jsonschema`.
struct SchemaTests {
  private func validate(_ folder: URL) throws -> (lines: [String], isValid: Bool) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      ShippedTests.package.appending(path: "Tests/DialogueYAMLTests/validate.py").path(),
      folder.path(), ShippedTests.dialogues.appending(path: "schema").path(),
    ]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, process.terminationStatus == 0)
  }

  @Test func `the conversations that come with mend are as the schemas say`() throws {
    let (lines, isValid) = try validate(ShippedTests.dialogues)
    #expect(isValid, "\(lines.joined(separator: "\n"))")
    #expect(lines.count == 1)
  }

  @Test(arguments: [
    "graph: a\nstates: { s: { end: done } }",
    "graph: a\nstart: s\nstates: { s: { sya: hi, end: done } }",
    "graph: a\nstart: s\nstates: { s: { say: hi } }",
    "graph: a\nstart: s\nstates: { s: { go: t, end: done } }",
    "graph: a\nstart: s\nstates: { s: { say: '', end: done } }",
    "graph: a\nstart: s\nstates: { my state: { end: done } }",
    "graph: a\nstart: s\nstates: { s: { ask: { type: lien, text: What, keep: k }, end: done } }",
    "graph: a\nstart: s\nstates: { s: { ask: { type: line, text: What }, end: done } }",
    "graph: a\nstart: s\nstates: { s: { ask: { type: line, text: What, keep: k, range: [0, 1] }, end: done } }",
    "graph: a\nstart: s\nstates: { s: { ask: { type: choice, text: What, keep: k, options: { b: B } }, end: done } }",
  ])
  func `the schema refuses what the readers refuse`(text: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "a.yaml"))
    #expect(try !validate(folder).isValid)
    #expect(!findings(in: ["a.yaml": text]).isEmpty)
  }
}
