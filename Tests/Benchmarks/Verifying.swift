import Dialogue
import DialogueYAML

/// How fast configurations are explored, on graphs whose guards tell more and more of them apart.
enum Verifying {
  /// A graph of so many questions, all of whose answers the last guard looks at.
  private static func yaml(questions: Int) -> String {
    var states = ""
    for number in 0..<questions {
      let next = number + 1 < questions ? "q\(number + 1)" : "last"
      states += """
          q\(number):
            ask: { type: yes-no, text: "Yes?", keep: a\(number) }
            go: \(next)

        """
    }
    let all = (0..<questions).map { "a\($0) is yes" }.joined(separator: " and ")
    return """
      graph: wide
      start: q0
      states:
      \(states)  last:
          ask: { type: go-on }
          go:
            - { when: \(all), to: all }
            - { to: end }
        all: { say: "All.", end: done }
        end: { end: done }

      """
  }

  static func measure() {
    var rates: [Double] = []
    for questions in [14, 16, 18, 20] {
      guard
        let graph = GraphReader.read(Array(yaml(questions: questions).utf8), file: "wide").graph
      else { continue }
      let verifier = Verifier([graph], Program(first: Reference("wide", at: .start)))
      var count = 0
      let seconds = Timing.best(of: 3) { count = verifier.verify(most: 8_000_000).configurations }
      rates.append(Double(count) / seconds)
      Report.line(
        "verify \(count) configurations", Report.seconds(seconds),
        "\(Int(Double(count) / seconds)) a second; to reach 1,000,000")
    }
    if let first = rates.first, let last = rates.last {
      Report.line(
        "time for each, of the largest against the smallest", Report.number(first / last),
        "1 where time grows as configurations do")
    }
  }
}
