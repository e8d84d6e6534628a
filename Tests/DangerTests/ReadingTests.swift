import DangerScore
import Listening
import Testing

/// What is heard in single lines.
struct ReadingTests {
  private let danger = Shared.danger

  private func heard(_ text: String) -> String {
    let safety = danger.read(text)
    return ([safety.tier.rawValue] + safety.categories).joined(separator: " ")
  }

  @Test(arguments: [
    "he choked me", "HE CHOKED ME!!", "hé chöked me", "he cho\u{200B}ked me", "he chooooked me",
    "he c h o k e d me", "he c.h.o.k.e.d me", "he chokd me", "he choekd me", "hes choking me",
    "he’s choking me", "h3 chok3d me", "he ch*ked me", "he сhоkеd me", "he\nchoked\nme",
    "omg he choked me idk what to do",
  ])
  func `the same words are heard however they are typed`(text: String) {
    #expect(heard(text) == "act violence-by-other")
  }

  @Test(arguments: [
    ("he hits me", "act violence-by-other"), ("I hit him", "act violence-by-user"),
    ("we hit each other", "check violence-by-user"), ("I was hit by him", "act violence-by-other"),
    ("he hits the kids", "act child"), ("she says she will kill herself", "check suicide"),
    ("I will kill myself", "act suicide"), ("my wife is afraid of me", "check violence-by-user"),
    ("I am afraid of my wife", "check violence-by-other"),
    ("he tracks my phone", "check stalking"), ("I track his phone", "check stalking"),
  ])
  func `it matters who does what to whom`(text: String, meaning: String) {
    #expect(heard(text) == meaning)
  }

  @Test(arguments: [
    ("he has never hit me", "none"), ("he doesn't hit me", "none"),
    ("never badly, he hits me", "act"),
    ("he hasn't hit me since January", "act"), ("he doesn't hit me hard", "act"),
    ("I don't want to die", "none"), ("I don't want to live", "act"),
    ("I can't stop hurting myself", "check"), ("I can't promise I won't hit her again", "act"),
    ("I don't know why he hits me", "act"), ("No, he hits me", "act"),
    ("he never lets me go out", "check"), ("he lets me go out", "none"),
  ])
  func `a not takes back only what it denies`(text: String, tier: String) {
    #expect(danger.read(text).tier.rawValue == tier)
  }

  @Test(arguments: [
    ("he hit me two years ago", "check"), ("my father used to beat us", "check"),
    ("my ex hit me", "check"), ("my ex hit me last night", "act"), ("he shoved me", "check"),
    ("he shoved me last night", "act"), ("in the film he strangles her", "none"),
    ("I dreamed he was choking me", "none"), ("my uncle died by suicide in 1998", "none"),
    ("if he ever hit me I would leave", "none"),
    ("In the film he kills her, but my husband hits me", "act"),
  ])
  func `when and where it happened counts`(text: String, tier: String) {
    #expect(danger.read(text).tier.rawValue == tier)
  }

  @Test func `each sentence is heard on its own`() {
    #expect(heard("I saw a film. He hits me.") == "act violence-by-other")
    #expect(heard("He never did. Hits me now when he drinks.") == "act violence-by-other")
    #expect(heard("The hammer is in the shed. I am afraid of Monday. He called me.") == "none")
  }

  @Test func `what was heard names its rule and its words`() throws {
    let safety = danger.read("We went home. My husband strangled me on Friday.")
    let evidence = try #require(safety.evidence.first { $0.rule == "choked-me" })
    #expect(evidence.words == "strangled me")
    #expect(evidence.categories == ["violence-by-other"])
    #expect(evidence.tier == .act)
  }

  @Test func `a rule speaks once, however often its words stand in a text`() {
    let safety = danger.read(String(repeating: "He choked me. ", count: 600))
    #expect(Set(safety.evidence.map(\.rule)).count == safety.evidence.count)
    #expect(safety.categories == ["violence-by-other"])
  }

  @Test(arguments: [
    "", " ", ".", "'", "''' t", "…", "\u{200B}", "k i", "1 2 3", "**", "@", "🔪", "ß",
  ])
  func `next to nothing is harmless`(text: String) {
    #expect(danger.read(text).tier == .none)
  }
}
