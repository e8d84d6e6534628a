import Dialogue
import DialogueYAML
import Listening
import Testing

/// What is said about mistakes in the files of danger.
struct FormatTests {
  private func found(_ text: String) -> [String] {
    let (file, shape) = DangerReader.read(Array(text.utf8), file: "d.yaml")
    return (shape + Danger([file]).findings).sorted().map {
      "\($0.place.line):\($0.place.column) \($0.rule)"
    }
  }

  private func rule(_ key: String, _ value: String) -> String {
    var keys = ["about": "suicide", "tier": "act", "say": "\"want to die\""]
    keys[key] = value
    let lines = keys.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)\n" }
    return "danger: d\nrules:\n  r:\n" + lines.joined()
  }

  private func checked(_ text: String, _ examples: String) -> [String] {
    let (file, shape) = DangerReader.read(Array(text.utf8), file: "d.yaml")
    let (lines, wrong) = DangerExampleReader.read(Array(examples.utf8), file: "e.yaml")
    return (shape + wrong + DangerCheck.check(Danger([file]), [lines])).map {
      "\($0.file):\($0.place.line):\($0.place.column) \($0.rule)"
    }
  }

  @Test func `a rule that is whole is not complained of`() {
    #expect(found(rule("say", "\"i ..3 want|need [to] die\"")) == [])
    #expect(found(rule("not before", "\"..2 laughing\"")) == [])
  }

  @Test(arguments: [
    ("\"i ..9 die\"", "5:13 bad-pattern"), ("\"i ..2 ..2 die\"", "5:17 bad-pattern"),
    ("\"die ..2\"", "5:10 bad-pattern"), ("\"^ $\"", "5:10 bad-pattern"),
    ("\"hit~s @they\"", "5:17 unknown-class"), ("\"hit~x me\"", "5:11 bad-pattern"),
    ("\"i don't\"", "5:13 bad-pattern"), ("\"i || die\"", "5:13 bad-pattern"),
    ("\"I die\"", "5:11 bad-pattern"), ("[]", "3:3 missing-key"),
  ])
  func `a pattern that makes no sense is named with its place`(pattern: String, finding: String) {
    #expect(found(rule("say", pattern)).contains(finding), "\(found(rule("say", pattern)))")
  }

  @Test(arguments: [
    ("tier", "urgent", "unknown-value"), ("about", "sadness", "unknown-value"),
    ("despite", "[film]", "unknown-value"), ("sya", "\"die\"", "unknown-key"),
    ("effect", "none", "unknown-key"),
  ])
  func `a key that is wrong is named`(key: String, value: String, finding: String) {
    #expect(found(rule(key, value)).contains { $0.hasSuffix(" " + finding) })
  }

  @Test func `a name may stand once`() {
    let text = "danger: d\nmasks:\n  m: { say: die }\n"
    #expect(found(text) == [])
    #expect(found(text + "contexts:\n  m: { effect: none, say: die }\n") == ["5:3 duplicate-id"])
  }

  @Test(arguments: [
    (
      "catches: [I want to die, I want to dine, want to die], spares: [a, b, c]",
      "e.yaml:3:33 example"
    ),
    (
      "catches: [I want to die, so want to die, want to die], spares: [a, b, want to die]",
      "e.yaml:3:78 example"
    ),
    ("catches: [I want to die, want to die], spares: [a, b, c]", "d.yaml:3:3 too-few-examples"),
    (
      "catches: [I want to die, I want to die, want to die], spares: [a, b, c]",
      "d.yaml:3:3 too-few-examples"
    ),
    ("catches: [I want to die, so want to die, want to die]", "d.yaml:3:3 too-few-examples"),
    ("spears: [a, b, c]", "e.yaml:3:8 unknown-key"),
  ])
  func `an example that is missing or not heard as its rule says is named`(
    lines: String, finding: String
  ) {
    let found = checked(rule("tier", "act"), "examples: d\nlines:\n  r: { \(lines) }\n")
    #expect(found.contains(finding), "\(found)")
  }

  @Test func `examples of no entry are named`() {
    let found = checked(
      "danger: d\n", "examples: d\nlines:\n  r: { catches: [a, b, c], spares: [d, e, f] }\n")
    #expect(found == ["e.yaml:3:3 unknown-entry"])
  }

  @Test func `words stand for others, and classes for words`() {
    let text = """
      danger: d
      classes:
        they:
          he
          she
      past: { bite: [bit, bitten] }
      short: { "do not": [dont] }
      rules:
        r: { about: violence-by-other, tier: act, say: "@they ..2 bite~ me" }
      """
    let examples = """
      examples: d
      lines:
        r: { catches: [he bites me, she bit me, he has bitten me], spares: [I bit him, bite, he bites] }
      """
    #expect(checked(text, examples) == [])
  }

  @Test(arguments: [
    ("[he, \"@her\"]", "3:15 unknown-class"), ("[\"@her\"]", "3:11 unknown-class"),
  ])
  func `a class is made of those above it`(words: String, finding: String) {
    #expect(found("danger: d\nclasses:\n  they: \(words)\n") == [finding])
  }
}
