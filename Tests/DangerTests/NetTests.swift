import DangerScore
import Dialogue
import DialogueYAML
import Listening
import Testing

/// The words that were learned to sound like danger.
struct NetTests {
  private static let sections =
    "  suicide: |\n    90 90 gone\n    30 -60 be gone\n  harmless: |\n    -70 -70 shop\n"

  private func read(
    _ sections: String = sections, from: String = "30", urgent: String = "40", calm: String = "",
    rules: String = ""
  ) -> (DangerFile, [Finding]) {
    DangerReader.read(
      Array(
        "danger: net\nnet:\n  from: \(from)\n  urgent: \(urgent)\n\(calm)\(sections)\(rules)".utf8),
      file: "net.yaml")
  }

  private func found(_ sections: String, from: String = "30", urgent: String = "40") -> [String] {
    let (file, shape) = read(sections, from: from, urgent: urgent)
    return (shape + Danger([file]).findings).map {
      "\($0.place.line):\($0.place.column) \($0.rule)"
    }
  }

  private func heard(_ text: String) -> Safety { Danger([read().0]).read(text) }

  @Test func `a net that is whole is not complained of`() { #expect(found(Self.sections) == []) }

  @Test(arguments: [
    ("  suicide: |\n    90 9 gone\n    x 9 gone\n", "7:5 bad-weight"),
    ("  suicide: |\n    90 gone\n", "6:5 bad-weight"),
    ("  suicide: |\n    0 0 gone\n", "6:5 bad-weight"),
    ("  suicide: |\n    90 9 i am gone\n", "6:5 bad-weight"),
    ("  suicide: |\n    90 9  gone\n", "6:5 bad-weight"),
    ("  suicide: |\n    90 9 gone,dead\n", "6:5 bad-weight"),
    ("  suicide: |\n    90 9 gone, \n", "6:5 bad-weight"),
    ("  suicide: |\n    90 9 gone, be dead, gone\n", "6:25 duplicate-id"),
    ("  suicide: |\n    90 10000 gone\n", "6:5 bad-weight"),
    ("  suicide: |\n    -90 9 gone\n", "6:11 bad-weight"),
    ("  harmless: |\n    90 9 shop\n", "6:10 bad-weight"),
    ("  suicide: |\n    90 9 gone\n  control: |\n    80 9 gone\n", "8:10 duplicate-id"),
    ("  sadness: |\n    90 9 gone\n", "5:3 unknown-value"),
    ("  suicide: [gone]\n", "5:12 wrong-kind"),
  ])
  func `a weight that makes no sense is named with its place`(sections: String, finding: String) {
    #expect(found(sections) == [finding])
  }

  @Test(arguments: ["x", "0", "-4"])
  func `what is enough is a number above zero`(number: String) {
    #expect(found(Self.sections, from: number) == ["3:9 bad-number"])
    #expect(found(Self.sections, urgent: number) == ["4:11 bad-number"])
  }

  @Test func `a net says what is enough, and what is urgent`() {
    let text = "danger: net\nnet:\n  suicide: |\n    90 90 gone\n"
    let (_, findings) = DangerReader.read(Array(text.utf8), file: "net.yaml")
    #expect(findings.map(\.rule) == ["missing-key", "missing-key"])
    #expect(findings.allSatisfy { $0.place == Place(line: 2, column: 1) })
  }

  @Test func `words that weigh enough are worth a question, and are named`() throws {
    let safety = heard("soon I will be gone")
    #expect(safety.tier == .check)
    #expect(safety.categories == ["suicide"])
    let evidence = try #require(safety.evidence.first)
    #expect(evidence.rule == "net")
    #expect(evidence.words == "be gone, gone")
  }

  @Test func `words that weigh the same stand in one line`() throws {
    let section = try #require(
      read("  suicide: |\n    90 9 gone, be dead, asleep\n").0.net?.sections.first)
    #expect(section.weights.map(\.words) == ["gone", "be dead", "asleep"])
    #expect(section.weights.map(\.place.column) == [10, 16, 25])
    #expect(section.weights.allSatisfy { $0.danger == 90 && $0.urgent == 9 })
  }

  @Test func `words that weigh more are urgent`() {
    #expect(heard("be gone").tier == .check)
    #expect(heard("gone gone").tier == .act)
  }

  @Test func `what is not worth a question is not urgent`() {
    let danger = Danger([read("  several: |\n    10 990 now\n").0])
    #expect(danger.read("now").tier == .none)
  }

  @Test(arguments: [
    "I will be at home", "gone to the shop",
    "he was gone by the time that all of us had come back from the lake with our bags",
  ])
  func `words that weigh too little for their length are not`(text: String) {
    #expect(heard(text).tier == .none)
  }

  @Test func `what is said in one place of a long text is heard there`() {
    let before = String(repeating: "We had a long day at the lake. ", count: 40)
    #expect(heard(before + "I will be gone. Gone. " + before).tier == .check)
    #expect(heard(before).tier == .none)
  }

  @Test func `of violence both directions are named, as single words do not tell`() {
    let danger = Danger([read("  violence-by-other: |\n    99 0 fists\n").0])
    #expect(danger.read("fists").categories == ["violence-by-other", "violence-by-user"])
  }

  @Test func `a category is named only where it weighs more than all others`() {
    let sections = "  control: |\n    90 0 phone\n  stalking: |\n    90 0 car\n    10 0 behind\n"
    let danger = Danger([read(sections).0])
    #expect(danger.read("phone car").categories == [])
    #expect(danger.read("phone car behind").categories == ["stalking"])
  }

  @Test func `words that are about no one thing name none`() {
    let safety = Danger([read("  several: |\n    990 0 tonight\n").0]).read("tonight")
    #expect(safety.tier == .check)
    #expect(safety.categories == [])
  }

  @Test func `a little in each of several sentences is not enough`() {
    let danger = Danger([read("  suicide: |\n    45 0 gone\n", from: "20").0])
    #expect(danger.read("gone gone").tier == .check)
    #expect(danger.read("gone home. gone home. gone home.").tier == .none)
  }

  @Test func `what a rule hears is left to the rule`() {
    let safety = Shared.danger.read("he choked me")
    #expect(safety.evidence.map(\.rule).contains("net") == false)
  }

  @Test func `a figure of speech is left out of what is weighed`() {
    let rules = "masks:\n  m: { say: \"gone fishing\" }\n"
    let danger = Danger([read(from: "25", rules: rules).0])
    #expect(danger.read("gone").tier == .check)
    #expect(danger.read("gone fishing").tier == .none)
    #expect(danger.read("gone fishing. be gone").tier == .check)
  }

  @Test func `the same words weigh the same however they are typed`() {
    for text in ["SOON I'LL BE GONE", "soon i’ll be gone!!", "soon I will be góne"] {
      #expect(heard(text).tier == .check, "\(text)")
    }
  }

  @Test func `the net that comes with mend hears what the rules do not`() throws {
    let rules = Danger(try DangerCorpus.files().filter { $0.net == nil })
    let rows = Shared.second.filter { $0.tier != "none" }
    let alone = rows.filter { rules.read($0.text).tier != .none }.count
    let together = rows.filter { Shared.danger.read($0.text).tier != .none }.count
    #expect(together * 100 >= alone * 115, "\(alone) and \(together) of \(rows.count)")
  }

  @Test func `the net that comes with mend takes back nothing but what wide rules ask about`()
    throws
  {
    let files = try DangerCorpus.files().filter { $0.net == nil }
    let rules = Danger(files)
    let close = Danger(files.filter { !$0.id.text.hasPrefix("nets") })
    for row in Shared.second + Shared.third + Shared.fourth {
      let (alone, together) = (rules.read(row.text), Shared.danger.read(row.text))
      guard together.tier < alone.tier else { continue }
      #expect(alone.tier == .check && close.read(row.text).tier == .none, "\(row.text)")
    }
  }

  @Test(arguments: [
    ("he hit the wall beside me and I am gone", Safety.Tier.act),
    ("he hit me years ago, gone", .check),
  ])
  func `words that are urgent make a question urgent, but not of what is over`(
    text: String, tier: Safety.Tier
  ) {
    let rules = """
      danger: more
      rules:
        hit: { about: violence-by-other, tier: check, say: "he hit" }
      contexts:
        ago: { effect: check, side: behind, say: "years ago" }
      """
    let file = DangerReader.read(Array(rules.utf8), file: "more.yaml").0
    let net = read("  several: |\n    120 200 gone\n").0
    #expect(Danger([file, net]).read(text).tier == tier)
  }

  @Test(arguments: [("nets", Safety.Tier.none), ("close", .check)])
  func `what weighs little takes back what a wide rule asks about, and no other`(
    id: String, tier: Safety.Tier
  ) {
    let rules = "danger: \(id)\nrules:\n  hit: { about: child, tier: check, say: hit }\n"
    let file = DangerReader.read(Array(rules.utf8), file: "rules.yaml").0
    let net = read(
      "  harmless: |\n    -70 -70 shop\n  suicide: |\n    90 90 gone\n", calm: "  calm: 4\n"
    ).0
    #expect(Danger([file, net]).read("a hit in the shop").tier == tier)
    #expect(Danger([file, net]).read("a hit, and I am gone").tier == .check)
    // What is told around it says nothing for a sentence of its own.
    let told = "I was in the shop, the shop, the shop. A hit, and I am gone."
    #expect(Danger([file, net]).read(told).tier == .check)
  }
}
