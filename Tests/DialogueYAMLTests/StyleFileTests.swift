import Dialogue
import DialogueYAML
import Testing

/// The file that says how the coach speaks, and what it asks of stock phrases.
struct StyleFileTests {
  private let limits = "limits: { message: 20, teaching: 30, sentence: 8, wordings: 4 }\n"

  @Test(arguments: [
    ("unknown-key", "⟦limit: 3\n"),
    ("unknown-key", "limits: { ⟦mesage: 60 }\n"),
    ("missing-key", "limits: ⟦{ message: 60, teaching: 90, sentence: 25 }\n"),
    ("wrong-kind", "limits: { message: ⟦many, teaching: 90, sentence: 25, wordings: 4 }\n"),
    ("wrong-kind", "limits: { message: ⟦0, teaching: 90, sentence: 25, wordings: 4 }\n"),
    (
      "missing-key",
      "⟦limits: { message: 60, teaching: 90, sentence: 25, wordings: 4 }\noften: []\n"
    ),
    ("unknown-phrase", "often: [⟦skiped]\n"),
    ("missing-key", "never: { ⟦claim: { message: claims } }\n"),
    ("missing-key", "never: { ⟦claim: { phrases: [I feel] } }\n"),
    ("wrong-kind", "never: { claim: { message: claims, labels: ⟦maybe, phrases: [I feel] } }\n"),
    ("empty-text", "never: { claim: { message: claims, phrases: [⟦\"\"] } }\n"),
    ("bad-id", "never: { ⟦my list: { message: claims, phrases: [I feel] } }\n"),
  ])
  func `a mistake in the file is reported`(rule: String, text: String) {
    expectOnly(rule, in: ["style.yaml": text])
  }

  @Test func `a file that is broken checks nothing`() {
    expectOnly(
      "unknown-key",
      in: [
        "a.yaml": "graph: a\nstart: s\nstates:\n  s: { say: \"Yes!\", end: done }\n",
        "style.yaml": limits + "often: []\nnever: {}\n⟦nevr: {}\n",
      ])
  }

  /// A voice in which every phrase has one wording but one.
  private func voice(_ phrase: Voice.Phrase, _ wordings: Int) -> String {
    var text = "phrases:\n"
    for other in Voice.Phrase.allCases where other != phrase {
      text += "  \(other.rawValue): \(other.rawValue)\n"
    }
    let all = (0..<wordings).map { "w\($0): \($0 == 0 ? "⟦" : "")Wording \($0)" }
    return text + "  \(phrase.rawValue): { any: { \(all.joined(separator: ", ")) } }\n"
  }

  @Test func `a stock phrase that is said often needs several wordings`() {
    let style = limits + "often: [skipped]\nnever: {}\n"
    expectOnly("few-wordings", in: ["style.yaml": style, "voice.yaml": voice(.skipped, 3)])
  }

  @Test func `a stock phrase that is said rarely may have one`() {
    #expect(
      findings(in: [
        "style.yaml": limits + "often: [skipped]\nnever: {}\n", "voice.yaml": voice(.skipped, 4),
      ]) == [])
  }

  private func opening(_ wordings: Int, _ mark: String) -> String {
    let all = (0..<wordings).map { "w\($0): \($0 == 0 ? mark : "")Wording \($0)" }
    return
      "graph: bot\nstart: s\nstates:\n  s: { say: [{ any: { \(all.joined(separator: ", ")) } }], end: again }\n"
  }

  @Test func `the answer to a situation needs several wordings`() {
    let style = limits + "often: []\nnever: {}\n"
    let program = "program: p\nfirst: a\non: { bot: bot }\n"
    let a = "graph: a\nstart: s\nstates:\n  s: { say: { any: { one: Hello } }, end: done }\n"
    expectOnly(
      "few-wordings",
      in: [
        "a.yaml": a, "program.yaml": program, "shared/bot.yaml": opening(3, "⟦"),
        "style.yaml": style,
      ])
    expectNone(in: [
      "a.yaml": a, "program.yaml": program, "shared/bot.yaml": opening(4, ""),
      "style.yaml": style,
    ])
  }
}
