import DangerScore
import Dialogue
import DialogueYAML
import Listening
import Testing

/// What was learned of how danger sounds.
struct NetTests {
  private static let signs = String(repeating: "A", count: 683 * 2)

  /// A net in which words weigh so much for danger, and for danger that is urgent.
  private func net(
    _ words: [(word: String, danger: Int8, urgent: Int8)], from: Int = 30, urgent: Int = 40,
    calm: Int = -1_000, calmUrgent: Int = -1_000, abouts: [(category: String, words: [String])] = []
  ) -> DangerFile {
    var net = NetFile(from: from, urgent: urgent, calm: calm, calmUrgent: calmUrgent)
    net.dangerWeights = WeightTable(count: 1 << 16)
    net.urgentWeights = WeightTable(count: 1 << 16)
    for (word, danger, urgent) in words {
      net.dangerWeights.set(danger, of: Danger.feature(of: word))
      net.urgentWeights.set(urgent, of: Danger.feature(of: word))
    }
    net.abouts = abouts.map { about in
      NetFile.About(PlacedText(about.category), about.words.map { PlacedText($0) })
    }
    var file = DangerFile(id: PlacedText("net"), file: "net.yaml")
    file.net = net
    return file
  }

  /// A net in which to be gone is dangerous, and a shop is not.
  private func gone(from: Int = 30, calm: Int = -1_000, calmUrgent: Int = -1_000) -> DangerFile {
    net(
      [("gone", 6, 7), ("shop", -7, -7)], from: from, calm: calm, calmUrgent: calmUrgent,
      abouts: [("suicide", ["gone"])])
  }

  private func rules(_ text: String, id: String = "rules") -> DangerFile {
    DangerReader.read(Array("danger: \(id)\n\(text)".utf8), file: "\(id).yaml").0
  }

  private func found(_ net: String) -> [String] {
    let (file, shape) = DangerReader.read(
      Array("danger: net\nnet:\n\(net)".utf8), file: "net.yaml")
    return (shape + Danger([file]).findings).map {
      "\($0.place.line):\($0.place.column) \($0.rule)"
    }
  }

  private static func whole(
    from: String = "30", about: String = "", danger: String = signs
  ) -> String {
    "  from: \(from)\n  urgent: 40\n  calm: -5\n  calm-urgent: -9\n\(about)  danger-weights:\n    - |\n      \(danger)\n"
      + "  urgent-weights:\n    - |\n      AB\n      CD\n"
  }

  @Test func `a net that is whole is not complained of`() {
    #expect(found(Self.whole(about: "  about:\n    suicide: |\n      gone @death\n")) == [])
  }

  @Test(arguments: [
    ("  about:\n    sadness: |\n      gone\n", "8:5 unknown-value"),
    ("  about:\n    suicide: |\n      gone dead gone\n", "9:17 duplicate-id"),
    ("  about: [gone]\n", "7:10 wrong-kind"),
  ])
  func `what makes no sense is named with its place`(about: String, finding: String) {
    #expect(found(Self.whole(about: about)) == [finding])
  }

  @Test(arguments: [
    ("A?", "9:1 bad-weight"), ("////", "9:1 bad-weight"), ("AAA", "9:1 bad-weight"),
    ("AAAAAAAA", "7:3 wrong-count"),
  ])
  func `weights that cannot be read are named with their place`(signs: String, finding: String) {
    #expect(found(Self.whole(danger: signs)) == [finding])
  }

  @Test(arguments: ["x", "0", "-4"])
  func `what is enough is a number above zero`(number: String) {
    #expect(found(Self.whole(from: number)) == ["3:9 bad-number"])
  }

  @Test func `a net says what is enough, what is urgent and what weighs how much`() {
    #expect(
      found("  about:\n    suicide: |\n      gone\n").map { $0.suffix(11) }
        == Array(
          repeating: "missing-key", count: 6))
  }

  @Test func `words that weigh enough are worth a question, and are named`() throws {
    let safety = Danger([net([("gone", 6, 1)], abouts: [("suicide", ["gone"])])]).read(
      "soon I will be gone")
    #expect(safety.tier == .check)
    #expect(safety.categories == ["suicide"])
    let evidence = try #require(safety.evidence.first)
    #expect(evidence.rule == "net")
    #expect(evidence.words == "gone")
  }

  @Test func `a word weighs the same in all its forms, and by its sense`() {
    let senses = WordFile(
      id: "senses",
      lists: [
        WordFile.List(id: "hit", place: .start, entries: ["punch", "slap"].map { .init($0) })
      ])
    let danger = Danger([net([("@hit", 6, 0), ("drown", 6, 0)])], senses: senses)
    for text in ["drowning", "he drowns", "slapping", "punched"] {
      #expect(danger.read(text).tier == .check, "\(text)")
    }
    #expect(danger.read("kicked").tier == .none)
  }

  @Test func `words that weigh more are urgent`() {
    #expect(Danger([gone()]).read("be gone").tier == .act)
    #expect(Danger([net([("gone", 6, 2)])]).read("be gone").tier == .check)
  }

  @Test func `what is not worth a question is not urgent`() {
    #expect(Danger([net([("now", 1, 7)])]).read("now").tier == .none)
  }

  @Test(arguments: [
    "I will be at home", "gone to the shop",
    "he was gone by the time that all of us had come back from the lake with our bags and the dog of the old neighbor",
  ])
  func `words that weigh too little for their length are not`(text: String) {
    #expect(Danger([gone()]).read(text).tier == .none)
  }

  @Test func `what is said in one place of a long text is heard there`() {
    let danger = Danger([gone()])
    let before = String(repeating: "We had a long day at the lake. ", count: 40)
    #expect(danger.read(before + "I will be gone. Gone. " + before).tier == .act)
    #expect(danger.read(before).tier == .none)
  }

  @Test func `of violence both directions are named, as single words do not tell`() {
    let danger = Danger([net([("fist", 7, 0)], abouts: [("violence-by-other", ["fist"])])])
    #expect(danger.read("fists").categories == ["violence-by-other", "violence-by-user"])
  }

  @Test func `a category is named only where it weighs more than all others`() {
    let danger = Danger([
      net(
        [("phone", 6, 0), ("car", 6, 0), ("behind", 1, 0)],
        abouts: [("control", ["phone"]), ("stalking", ["car", "behind"])])
    ])
    #expect(danger.read("phone car").categories == [])
    #expect(danger.read("phone car behind").categories == ["stalking"])
  }

  @Test func `words that are about no one thing name none`() {
    let safety = Danger([net([("tonight", 7, 0)])]).read("tonight")
    #expect(safety.tier == .check)
    #expect(safety.categories == [])
  }

  @Test func `a little in each of several sentences is not enough`() {
    let danger = Danger([net([("gone", 3, 0)], from: 30)])
    #expect(danger.read("gone gone").tier == .check)
    #expect(danger.read("gone home. gone home. gone home.").tier == .none)
  }

  @Test func `what a rule hears is left to the rule`() {
    let safety = Shared.danger.read("he choked me")
    #expect(safety.evidence.map(\.rule).contains("net") == false)
  }

  @Test func `a figure of speech is left out of what is weighed`() {
    let masks = rules("masks:\n  m: { say: \"gone fishing\" }\n")
    let danger = Danger([masks, gone()])
    #expect(danger.read("gone").tier != .none)
    #expect(danger.read("gone fishing").tier == .none)
    #expect(danger.read("gone fishing. be gone").tier != .none)
  }

  @Test func `the same words weigh the same however they are typed`() {
    for text in ["SOON I'LL BE GONE", "soon i’ll be gone!!", "soon I will be góne"] {
      #expect(Danger([gone()]).read(text).tier == .act, "\(text)")
    }
  }

  @Test func `the net that comes with mend hears what the rules do not`() throws {
    let rules = Danger(try DangerCorpus.files().filter { $0.net == nil })
    let rows = Shared.second.filter { $0.tier != "none" }
    let alone = rows.filter { rules.read($0.text).tier != .none }.count
    let together = rows.filter { Shared.danger.read($0.text).tier != .none }.count
    #expect(together * 100 >= alone * 115, "\(alone) and \(together) of \(rows.count)")
  }

  @Test func `the net that comes with mend takes back alarms, and hardly a danger`() throws {
    let rules = Danger(try DangerCorpus.files().filter { $0.net == nil })
    func takenBack(_ rows: [DangerCorpus.Row]) -> (count: Int, of: Int) {
      let heard = rows.filter { rules.read($0.text).tier != .none }
      return (heard.filter { Shared.danger.read($0.text).tier == .none }.count, heard.count)
    }
    let rows = Shared.heldPlain + Shared.held
    let dangers = takenBack(rows.filter { $0.tier != "none" })
    let alarms = takenBack(rows.filter { $0.tier == "none" })
    #expect(dangers.count * 100 <= dangers.of, "\(dangers)")
    #expect(alarms.count * 3 >= alarms.of, "\(alarms)")
  }

  @Test(arguments: [
    ("he hit the wall beside me and I am gone", Safety.Tier.act),
    ("he hit me years ago, gone", .check),
  ])
  func `words that are urgent make a question urgent, but not of what is over`(
    text: String, tier: Safety.Tier
  ) {
    let file = rules(
      """
      rules:
        hit: { about: violence-by-other, tier: check, say: "he hit" }
      contexts:
        ago: { effect: check, side: behind, say: "years ago" }
      """)
    #expect(Danger([file, net([("gone", 7, 7)])]).read(text).tier == tier)
  }

  @Test(arguments: [(Safety.Tier.check, -10, -99), (.act, -99, -10)])
  func `what weighs far too little takes back what a rule hears`(
    tier: Safety.Tier, calm: Int, calmUrgent: Int
  ) {
    let file = rules("rules:\n  hit: { about: child, tier: \(tier.rawValue), say: hit }\n")
    let danger = Danger([file, gone(calm: calm, calmUrgent: calmUrgent)])
    #expect(danger.read("a hit in the shop").tier == .none)
    #expect(danger.read("a hit in the room").tier == tier)
    // What is told around it says nothing for a sentence of its own.
    #expect(danger.read("I was in the shop, the shop, the shop. A hit, again.").tier == tier)
    #expect(Danger([file, gone()]).read("a hit in the shop").tier == tier)
  }
}
