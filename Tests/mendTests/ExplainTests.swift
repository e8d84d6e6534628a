import Testing

/// The command that explains findings.
struct ExplainTests {
  private func explain(_ arguments: String...) throws -> Mend.Run {
    let mend = try Mend()
    defer { mend.remove() }
    return try mend.run(["explain"] + arguments)
  }

  @Test(arguments: ["no-start", "[no-start]"])
  func `a code has a page with an example`(code: String) throws {
    let run = try explain(code)
    #expect(
      run.output == """
        no-start

        What it means: A graph does not say where it begins.

        Why it matters: It cannot be entered.

        How to mend it: Write 'start' with the id of a state.

        This is reported:

            graph: tea
            states:
              offer: { say: Tea is ready., end: done }

        This is right:

            graph: tea
            start: offer
            states:
              offer: { say: Tea is ready., end: done }

        """)
    #expect(run.status == 0)
  }

  @Test func `without a code all of them are listed, one a line`() throws {
    let lines = try explain().output.split(separator: "\n")
    #expect(lines.count > 70)
    #expect(lines.contains { $0.hasPrefix("no-gate  ") })
    #expect(lines.allSatisfy { $0.hasSuffix(".") })
  }

  @Test(arguments: [
    "trap", "near-options", "unreached-state", "unreached-option", "unreached-guard",
    "unreached-wording", "unnoticed",
  ])
  func `what exploring and transcripts find has a page, too`(code: String) throws {
    #expect(try explain(code).output.hasPrefix("\(code)\n\nWhat it means: "))
  }

  @Test func `a code that is none is named with the nearest`() throws {
    let run = try explain("no-strat")
    #expect(
      run.errors
        == "mend: there is no finding 'no-strat'; 'mend explain' lists them all; did you mean 'no-start'?\n"
    )
    #expect(run.status == 64)
  }
}
