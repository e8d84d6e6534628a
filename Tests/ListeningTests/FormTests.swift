import Dialogue
import Listening
import Testing

struct FormTests {
  private func form(_ rows: Int, range: ClosedRange<Int> = 0...4) -> Asked {
    var question = Question(.form)
    question.range = range
    question.ends = [Question.End(0, "not at all")]
    let sides = [Form.Side(text: "Row")]
    question.form = Form(
      rows: (0..<rows).map { Form.Row(id: "row\($0)", sides: sides, place: .start) })
    var asked = Asked(question)
    asked.rows = question.form?.rows ?? []
    return asked
  }

  private var pairs: Asked {
    var question = Question(.form)
    let sides = [Form.Side(name: "words", text: "One"), Form.Side(name: "time", text: "Two")]
    question.form = Form(
      rows: (0..<4).map { Form.Row(id: "row\($0)", sides: sides, place: .start) })
    var asked = Asked(question)
    asked.rows = question.form?.rows ?? []
    asked.swapped = [false, true, false, false]
    return asked
  }

  @Test(arguments: [
    ("0 1 2 - 4", "0 1 2 - 4"), ("01 2-4", "0 1 2 - 4"), ("0,1,2,-,4", "0 1 2 - 4"),
    ("012–4", "0 1 2 - 4"),
    ("0 1 2", "first 0 1 2"), ("0 -", "first 0 -"), ("3", "first 3"), ("not at all", "first 0"),
    ("0 1 2 3 4 4", "impossible"), ("0 1 7 3 4", "impossible"), ("0 1 x 3 4", "unclear"),
    ("a lot", "unclear"), ("all of them 4", "4 4 4 4 4"), ("3 for all of them", "3 3 3 3 3"),
    ("all 9", "impossible"), ("all of them a lot 4", "unclear"),
    ("skip", "/skip"), ("", "silent"),
  ])
  func `rows are read in the order shown`(line: String, meaning: String) {
    #expect(hear(line, form(5)) == meaning)
  }

  @Test func `rows past nine stand apart`() {
    #expect(hear("10 3 - 0", form(4, range: 0...10)) == "10 3 - 0")
    #expect(hear("103", form(2, range: 0...10)) == "impossible")
  }

  @Test(arguments: [
    ("a b = -", "0 0 0.5 -"), ("AA=B", "0 1 0.5 1"), ("a,b", "first 0 1"), ("abab a", "impossible"),
    ("a c", "unclear"),
  ])
  func `pairs are read with the sides as they are shown`(line: String, meaning: String) {
    #expect(hear(line, pairs) == meaning)
  }

  @Test(arguments: [
    ("2 3", "1 - 2 3"), ("2", "first 1 - 2"), ("2 3 4", "impossible"), ("skip", "/skip"),
    ("go back", "/back"),
  ])
  func `the rest of the rows joins the first`(line: String, meaning: String) {
    var asked = form(4)
    asked.pending = .rows([1, nil])
    #expect(hear(line, asked) == meaning)
  }

  @Test(arguments: [
    ("2", "line 1"), ("b", "line 1"), ("the last one", "line 2"), ("seventh", "impossible"),
    ("9", "impossible"),
    ("read your messages", "line 1"), ("messages", "line 1"), ("hid it", "line 2"),
    ("your", "unclear"),
    ("money it", "ask line 2"), ("I", "unclear"), ("the weather", "unclear"),
    ("1 or 2", "ask line 0 | line 1"),
  ])
  func `a line is picked by its number or by words that stand in no other`(
    line: String, meaning: String
  ) {
    var asked = asked(.pick)
    asked.lines = [
      "I shouted in your kitchen.", "I read your messages.", "I spent the money and hid it.",
    ]
    let heard = hear(line, asked)
    #expect(heard == meaning || (meaning == "unclear" && heard.hasPrefix("ask")))
  }
}
