import DialogueYAML
import Testing

/// Texts that are not of the strict part of YAML.
struct YAMLTests {
  @Test(arguments: [
    "graph: a\nstart: s\nstates:\n  s: { say: ⟦&x hi, end: done }\n",
    "graph: a\nstart: s\nstates:\n  s: { say: ⟦*x , end: done }\n",
    "graph: a\nstart: s\nstates:\n  s: { say: ⟦!!str hi, end: done }\n",
    "graph: a\nstart: s\nstates:\n  s: ⟦!thing { say: hi, end: done }\n",
    "graph: a\nstart: s\nstates:\n  s: { ⟦<<: { say: hi }, end: done }\n",
    "graph: a\nstart: s\nstates:\n  s: { end: done }\n⟦---\ngraph: b\n",
    "⟦%YAML 1.1\n---\ngraph: a\n",
  ])
  func `what is not of the strict part is refused where it stands`(text: String) {
    expectOnly("forbidden-yaml", text)
  }

  @Test(arguments: [
    "graph: a\nstart: s\nstates:\n  s: { end: done\n⟦",
    "graph: a\n⟦\tstart: s\n",
    "graph: a\nstart: s\nstates:\n  s: { say: hi\u{0}⟦, end: done }\n",
  ])
  func `a text that is not YAML ends the reading at one place`(text: String) {
    let found = findings(in: ["a.yaml": text])
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("bad-yaml") == true)
  }

  @Test func `a byte of zero is reported where it stands`() {
    expectOnly("bad-yaml", "graph: a\nstart: s\nstates:\n  s: { say: hi⟦\u{0}, end: done }\n")
  }

  @Test func `a byte that is not UTF-8 is reported with its place`() {
    var bytes = Array("graph: a\nstart: é".utf8)
    bytes += [0xFF] + Array("s\n".utf8)
    let found = Dialogues.check([("a.yaml", bytes)])
    #expect(found.map(\.rule) == ["bad-yaml"])
    #expect(found.first?.place.line == 2)
    #expect(found.first?.place.column == 9)
  }

  @Test(.timeLimit(.minutes(1))) func `a bomb of aliases is refused before it grows`() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghi", "abcdefgh") {
      text +=
        "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",")
        + "]\n"
    }
    #expect(findings(in: ["a.yaml": text]).contains { $0.hasSuffix("forbidden-yaml") })
  }

  @Test(.timeLimit(.minutes(1)), arguments: [("[", "]"), ("{a: ", "}")])
  func `ten thousand brackets are refused at the thirty-third`(open: String, close: String) {
    let text =
      "x: " + String(repeating: open, count: 10_000) + String(repeating: close, count: 10_000)
    #expect(findings(in: ["a.yaml": text]).contains { $0.hasSuffix("forbidden-yaml") })
  }

  @Test func `nesting may be thirty-two deep and no deeper`() {
    func nested(_ depth: Int) -> [String] {
      let text =
        "x: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
      return findings(in: ["a.yaml": text])
    }
    #expect(nested(31) == ["a.yaml:1:1 unknown-key"])
    #expect(nested(32).contains("a.yaml:1:35 forbidden-yaml"))
  }

  @Test func `a mark of byte order and Windows line ends change nothing`() {
    let text = "\u{FEFF}graph: a\r\nstart: s\r\nstates:\r\n  s: { say: hi, end: done }\r\n"
    #expect(findings(in: ["a.yaml": text]) == [])
  }

  @Test func `places are right after Windows line ends`() {
    expectOnly("unknown-state", "graph: a\r\nstart: ⟦t\r\nstates:\r\n  s: { end: done }\r\n")
  }

  @Test func `an empty file is reported once`() {
    #expect(findings(in: ["a.yaml": ""]) == ["a.yaml:1:1 wrong-kind"])
  }

  @Test(arguments: ["just words", "- a\n- b\n", "[]"])
  func `a file that is no map is reported once`(text: String) {
    #expect(findings(in: ["a.yaml": text]) == ["a.yaml:1:1 wrong-kind"])
  }

  @Test(arguments: [
    "a.yaml", "program.yaml", "voice.yaml", "labels.yaml", "style.yaml", "words/numbers.yaml",
  ])
  func `a file of more than sixteen megabytes is not read`(file: String) {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: (16 << 20) + 1)
    #expect(Dialogues.check([(file, bytes)]).map(\.rule) == ["bad-yaml"])
  }

  @Test func `a text may have sixty-four kilobytes and no more`() {
    func graph(_ length: Int) -> [String] {
      let long = String(repeating: "x", count: length)
      return findings(
        in: ["a.yaml": "graph: a\nstart: s\nstates:\n  s:\n    say: \(long)\n    end: done\n"])
    }
    #expect(graph(65_536) == [])
    #expect(graph(65_537) == ["a.yaml:5:10 forbidden-yaml"])
  }

  @Test func `a word that YAML takes for a truth or a number stays a word`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { ask: { type: choice, text: Well?, keep: k, options: { no: no, yes: 1e3, on: 0x1F } }, go: t }
        t: { say: [{ when: k is no, text: null }], end: done }
      """
    ])
  }
}
