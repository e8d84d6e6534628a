import Dialogue
import DialogueYAML
import Testing

struct VerifierTests {
  @Test(arguments: Defect.dead + Defect.traps + Defect.holes + Defect.programs)
  func `a fault is found where it was made, with what to type to see it`(defect: Defect) throws {
    let verification = try defect.verification()
    let fault = verification.faults.first { $0.finding.rule == defect.rule }
    #expect(fault?.finding.place == defect.place, "\(verification.faults) \(verification.doubts)")
    #expect(fault?.witness?.start == defect.start)
  }

  @Test func `safe, back and a pause lead away from each question`() throws {
    let verification = try Defect(
      name: "", rule: "", mark: "",
      graphs: [
        """
        graph: walk
        start: a
        states:
          a:
            ask: { type: yes-no, text: "In?", keep: in }
            go:
              - { when: in is yes, to: b }
              - { to: c }
          b:
            visit: { graph: look, as: look }
            go: c
          c: { end: done }
        """,
        """
        graph: look
        start: s
        states:
          s:
            ask: { type: line, text: "What is there?", keep: there, skip: false }
            go: t
          t: { end: fine }
        """,
      ]
    ).verification()
    #expect(verification.questions == 2)
    #expect(verification.faults == [])
  }

  @Test func `a conversation without fault is explored whole and nothing is found`() throws {
    let verification = try Defect(
      name: "", rule: "", mark: "",
      graphs: [
        """
        graph: walk
        start: a
        states:
          a:
            ask: { type: scale, text: "Heat?", keep: heat, range: [0, 10] }
            go:
              - { when: heat < 4, to: b }
              - { to: c }
          b:
            ask: { type: line, text: "Why?", keep: why }
            go: c
          c: { say: "{why|So.}", end: done }
        """
      ]
    ).verification()
    #expect(verification.faults == [])
    #expect(verification.doubts == [])
    #expect(verification.isComplete)
    #expect(verification.graphs.map(\.shortest) == [1])
    #expect(verification.graphs.map(\.longest) == [2])
  }

  @Test func `a scale has as many values as guards tell apart`() throws {
    func count(_ range: String) throws -> Int {
      try Defect(
        name: "", rule: "", mark: "",
        graphs: [
          """
          graph: walk
          start: a
          states:
            a:
              ask: { type: scale, text: "Heat?", keep: heat, range: \(range), skip: false }
              go: b
            b:
              ask: { type: go-on }
              go:
                - { when: heat < 4, to: c }
                - { to: d }
            c: { end: done }
            d: { end: done }
          """
        ]
      ).verification().configurations
    }
    #expect(try count("[0, 10]") == count("[0, 1000]"))
  }

  @Test func `what no later guard reads is forgotten`() throws {
    func count(_ questions: Int) throws -> Int {
      let states = (0..<questions).map { number in
        """
          q\(number):
            ask: { type: yes-no, text: "Yes?", keep: a\(number) }
            go:
              - { when: a\(number) is yes, to: q\(number + 1) }
              - { to: q\(number + 1) }
        """
      }.joined(separator: "\n")
      return try Defect(
        name: "", rule: "", mark: "",
        graphs: ["graph: walk\nstart: q0\nstates:\n\(states)\n  q\(questions): { end: done }\n"]
      ).verification().configurations
    }
    #expect(try count(40) - count(39) == 1)
  }

  @Test func `visits are counted as often as a guard can tell`() throws {
    let verification = try Defect(
      name: "", rule: "", mark: "",
      graphs: [
        """
        graph: walk
        start: a
        states:
          a:
            ask: { type: line, text: "More?", keep: more }
            go:
              - { when: visits a >= 3, to: b }
              - { to: a }
          b: { end: done }
        """
      ]
    ).verification()
    #expect(verification.faults == [])
    #expect(verification.graphs.map(\.shortest) == [3])
  }
}
