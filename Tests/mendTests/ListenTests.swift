import Foundation
import Testing

struct ListenTests {
  private let questions = """
    [{"id": "q1", "kind": "choice", "text": "What do you need?",
      "options": [{"id": "a", "text": "An apology", "hears": ["to hear sorry"]}, {"id": "b", "text": "Time"}]},
     {"id": "q2", "kind": "yes-no", "text": "Ready?"}, {"id": "q3", "kind": "date", "text": "When?"}]
    """

  private func run(_ rows: String, _ more: [String] = []) throws -> Mend.Run {
    let mend = try Mend()
    defer { mend.remove() }
    let list = mend.home.appending(path: "questions.json")
    let batch = mend.home.appending(path: "rows.jsonl")
    try Data(questions.utf8).write(to: list)
    try Data(rows.utf8).write(to: batch)
    return try mend.run(["listen", "--questions", list.path, "--batch", batch.path] + more)
  }

  @Test func `each row of a batch becomes one line of JSON`() throws {
    let run = try run(
      """
      {"id": "r1", "q": "q1", "text": "2"}
      {"id": "r2", "q": "q2", "text": "caf\\u00e9 \\"no\\""}
      {"id": "r3", "q": "q3", "text": "tomorrow"}

      """, ["--date", "2025-06-11"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == #"{"id": "r1", "act": "answer", "value": ["b"], "sure": true, "candidates": ["b"], "#
        + #""evidence": ["exact"], "safety": {"tier": "none", "categories": [], "evidence": []}}"#)
    #expect(lines.count == 3)
    #expect(lines.last?.contains(#""value": ["2025-06-12"]"#) == true)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  @Test(arguments: ["{\"id\": 1}\n", "{\"id\": \"r\", \"q\": \"q9\", \"text\": \"x\"}\n", "[\n"])
  func `a row that cannot be read is named by its line`(row: String) throws {
    let run = try run(row)
    #expect(run.status == 65)
    #expect(run.errors.contains("rows.jsonl:1"))
  }

  @Test func `lines are heard at a question of the conversations`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let arguments = ["listen", "--question", "door/opening"]
    #expect(try mend.run(arguments, input: "only me\n").output.contains(#""value": ["alone"]"#))
    let plain = try mend.run(arguments + ["--explain"], input: "only me\n")
    #expect(plain.output == "answer  alone  sure  by exact\n")
    #expect(try mend.run(["listen", "--question", "door/nowhere"]).status == 66)
    #expect(try mend.run(["listen"]).status == 64)
  }
}
