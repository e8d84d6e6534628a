import Dialogue
import Listening
import Testing

struct HeardTests {
  private func heard(_ line: String, _ asked: Asked) -> String {
    let heard = listener.read(line, to: asked, today: tuesday).heard(at: asked)
    let value = heard.value.joined(separator: " ")
    return "\(heard.act) \(value)\(heard.isSure ? "" : "?")"
  }

  @Test(arguments: [
    ("what do you mean?", "command clarify"), ("can we start over", "command restart"),
    ("delete everything I wrote", "command forget"), ("who can read this", "command privacy"),
    ("are you a bot", "command about"), ("I don't know", "command dont-know"),
    ("let's stop here", "command stop"), ("I need a break", "command pause"),
    ("skip this one please", "command skip"), ("go back one question", "command back"),
    ("I want to change what I said", "command change"), ("why do you ask me that", "command why"),
    ("how many questions are left", "command map"), ("could you repeat that", "command again"),
    ("I don't feel safe here", "command safe"), ("how do I answer this", "command help"),
  ])
  func `a command has its name, also where the program has none for it`(line: String, name: String)
  {
    #expect(heard(line, asked(.scale, range: 0...10)) == name)
  }

  @Test(arguments: [
    ("I want to go back to how it was", "answer "), ("we start over every Monday", "answer "),
    ("I'd delete her number", "answer "), ("he asked me why I do that", "answer "),
    ("stop lying to me", "answer "), ("can you explain the question?", "command clarify"),
    ("please go back to the last question", "command back"),
  ])
  func `a free text is a command only where it speaks of the talk`(line: String, meaning: String) {
    #expect(heard(line, asked(.line)) == meaning)
  }

  @Test func `values are written as the batch format has them`() {
    #expect(heard("6 or 7", asked(.scale, range: 0...10)) == "ask 6 7?")
    #expect(heard("march", asked(.date, range: 0...370)) == "answer 2027-03")
    #expect(heard("next year", asked(.date, range: 0...370)) == "answer 2027")
    #expect(heard("tomorrow", asked(.date, range: 0...370)) == "answer 2026-11-25")
    #expect(heard("a quarter of an hour", asked(.duration, range: 1...1_440)) == "answer 15")
    #expect(
      heard("my stomach drops when he is late", asked(.feelings, count: 1...3)) == "answer anxious?"
    )
  }

  @Test func `an option that says a command's word goes before it`() {
    let ways = asked(
      .choice, [Option("stay", "Stay with it"), Option("later", "Leave it for later")])
    #expect(heard("leave", ways) == "answer later")
    #expect(heard("leave", asked(.scale, range: 0...10)) == "command stop")
  }

  @Test func `the same line is heard the same with other case, marks and fillers`() {
    let question = asked(
      .choice,
      [
        Option("trust", "Trust comes back slowly", hears: ["it takes time to trust again"]),
        Option("talk", "We talk more now", hears: ["there is more talking between us"]),
      ])
    for line in ["trust comes back", "we talk more", "2", "it takes time to trust again"] {
      let plain = heard(line, question)
      for variant in [
        line.uppercased(), line + ".", line + "!!", "  \(line)  ", "um, \(line)", "well \(line)",
        "honestly, \(line)", "\(line) please", "“\(line)”",
      ] {
        #expect(heard(variant, question) == plain, "\(variant)")
      }
    }
  }
}
