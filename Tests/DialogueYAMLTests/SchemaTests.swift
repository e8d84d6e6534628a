import DialogueYAML
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
    "say: [{ quote: k }, { when: answered k, chose: k }], end: done",
    "people: 2, set: { b: '{k}', c: word }, add: { list: '{k}' }, teach: true, end: done",
    "ask: { type: share, of: page, keep: open }, end: done",
    "ask: { type: conversation, text: Where, keep: where, most: 6 }, end: done",
  ])
  func `the schema takes what the readers take`(last: String) throws {
    let text = """
      graph: a
      start: s
      states:
        s: { ask: { type: line, text: What, keep: k }, go: t }
        t: { \(last) }
      documents:
        page: [{ when: answered k, text: '{k}', share: ask }]
      """
    #expect(try validated(text))
    #expect(findings(in: ["a.yaml": text]) == [])
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
    "graph: a\nstart: s\nstates: { s: { people: 3, end: done } }",
    "graph: a\nstart: s\nstates: { s: { teach: often, end: done } }",
    "graph: a\nstart: s\nstates: { s: { add: { list: word }, end: done } }",
    "graph: a\nstart: s\nstates: { s: { say: [{ quote: k, text: Hi }], end: done } }",
    "graph: a\nstart: s\nstates: { s: { ask: { type: share, keep: k }, end: done } }",
    "graph: a\nstart: s\nstates: { s: { ask: { type: line, text: What, keep: k, of: page }, end: done } }",
  ])
  func `the schema refuses what the readers refuse`(text: String) throws {
    try expectRefused(text, in: "a.yaml")
  }

  @Test(arguments: [
    "limits: { message: 60, teaching: 90, sentence: 25 }\noften: []\nnever: {}",
    "limits: { message: 0, teaching: 90, sentence: 25, wordings: 4 }\noften: []\nnever: {}",
    "limits: { message: 60, teaching: 90, sentence: 25, wordings: 4 }\nnever: {}",
    "limits: { message: 60, teaching: 90, sentence: 25, wordings: 4 }\noften: []\nnever: { claim: { phrases: [I feel] } }",
  ])
  func `the schema of the style refuses what its reader refuses`(text: String) throws {
    try expectRefused(text, in: "style.yaml")
  }

  @Test(arguments: [
    "for: emergency, name: A, number: '1', dated: null, checked: null",
    "for: emergency, name: A, number: '1', source: from memory, dated: null, checked: null",
    "for: police, name: A, number: '1', source: a.org, dated: null, checked: null",
    "for: emergency, name: A, number: '1', source: a.org, dated: null, checked: today",
    "for: emergency, name: A, number: '', source: a.org, dated: null, checked: null",
  ])
  func `the schema of the helplines refuses what its reader refuses`(line: String) throws {
    try expectRefused(
      "note: { for: violence, text: A }\ncountries: { elsewhere: { name: A, lines: { a: { \(line) } } } }",
      in: "helplines.yaml")
  }

  @Test(arguments: [
    "say: [{ helplines: [violence, crises] }], end: done",
    "say: [{ helplines: violence, text: More }], end: done",
    "ask: { type: country, text: Where, keep: land }, end: done",
    "ask: { type: country, text: Where, keep: country, options: { b: B, c: C } }, end: done",
  ])
  func `the schema refuses helplines that the readers refuse`(state: String) throws {
    try expectRefused("graph: a\nstart: s\nstates: { s: { \(state) } }", in: "a.yaml")
  }

  @Test func `the schema takes a country and helplines`() throws {
    #expect(
      try validated(
        """
        graph: a
        start: s
        states:
          s: { ask: { type: country, text: Where, keep: country }, go: t }
          t: { say: [{ when: answered country, helplines: [violence, emergency] }, { helplines: crisis }], end: done }
        """))
  }

  private func expectRefused(_ text: String, in file: String) throws {
    #expect(try !validated(text, in: file))
    #expect(!Dialogues.check([(file, Array(text.utf8))]).isEmpty)
  }

  /// Whether the schema takes a file.
  private func validated(_ text: String, in file: String = "a.yaml") throws -> Bool {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: file))
    let (lines, isValid) = try validate(folder)
    // A validator that fails for another reason has no such last line.
    #expect(lines.last?.hasPrefix("1 files,") == true)
    return isValid
  }
}
