import Authoring
import Dialogue
import DialogueYAML
import Foundation
import Listening
import Testing

struct RulePageTests {
  /// What `mend check` says of some files.
  private func findings(_ example: RulePage.Example) -> [Finding] {
    let read = Dialogues(example.files.map { ($0.name, Array($0.text.utf8)) })
    guard !read.danger.isEmpty else { return read.findings }
    let danger = Danger(read.danger)
    return read.findings + DangerCheck.check(danger, read.dangerExamples)
      + AnswerCheck.check(danger, read.graphs, read.program, read.words)
  }

  /// What `mend verify` says of some files, which `mend check` finds nothing wrong with.
  private func proved(_ example: RulePage.Example) throws -> [Finding] {
    #expect(findings(example).map(\.description) == [])
    let read = Dialogues(example.files.map { ($0.name, Array($0.text.utf8)) })
    let program =
      try read.program ?? Program(first: Reference(#require(read.graphs.first).id, at: .start))
    let ambiguity = Ambiguity(read.words)
    return Verifier(read.graphs, program).verify().faults.map(\.finding)
      + read.graphs.flatMap { ambiguity.findings(in: $0) }
  }

  @Test(arguments: RulePage.proofs)
  func `the bad example of a proof shows that and nothing else, and the good one nothing`(
    page: RulePage
  ) throws {
    guard let bad = page.bad, let good = page.good else {
      // The engine lets no file do it.
      #expect(page.code == "gate-passed")
      return
    }
    let found = try proved(bad)
    #expect(found.map(\.rule) == [page.code], "\(found.map(\.description))")
    #expect(try proved(good).map(\.description) == [], "\(page.code)")
  }

  @Test(arguments: RulePage.all.filter { !(RulePage.proofs + RulePage.tests).contains($0) })
  func `the bad example of a page has that finding and no other, and the good one has none`(
    page: RulePage
  ) throws {
    guard let bad = page.bad, let good = page.good else {
      // A thousand mistakes do not fit a page; the next test makes them.
      #expect(page.code == "too-many")
      return
    }
    #expect(findings(bad).map(\.rule) == [page.code], "\(findings(bad).map(\.description))")
    #expect(findings(good).map(\.description) == [], "\(page.code)")
  }

  @Test func `more than a thousand mistakes are reported as too many`() {
    let states = (0..<1_001).map { "  s\($0): { sya: hi, end: done }\n" }.joined()
    let text = "graph: tea\nstart: s0\nstates:\n" + states
    let found = Dialogues.check([("tea.yaml", Array(text.utf8))])
    #expect(found.map(\.rule).last == "too-many")
    #expect(RulePage.of("too-many") != nil)
  }

  @Test func `nothing is read behind a thousand mistakes`() {
    let states = (0..<1_001).map { "  s\($0): { sya: hi, end: done }\n" }.joined()
    let text = "graph: tea\nstart: s0\nstates:\n" + states + "  broken: [\n"
    let found = Dialogues.check([("tea.yaml", Array(text.utf8))])
    #expect(!found.contains { $0.rule == "bad-yaml" })
  }

  @Test(arguments: RulePage.all)
  func `a page says in sentences what it means, why it matters and how to mend it`(page: RulePage) {
    for text in [page.meaning, page.reason, page.remedy] {
      #expect(text.hasSuffix("."), "\(page.code)")
      #expect(text.first?.isLowercase == false, "\(page.code)")
    }
    let prose = page.text.split(separator: "\n").filter { !$0.hasPrefix("    ") }
    #expect(prose.allSatisfy { $0.count <= 80 }, "\(page.code)")
  }

  @Test func `no rule has two pages`() {
    #expect(Set(RulePage.all.map(\.code)).count == RulePage.all.count)
  }

  @Test
  func `every rule that 'mend check' and 'mend verify' can report has a page`()
    throws
  {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var rules: Set<String> = []
    for module in ["Dialogue", "DialogueYAML", "Listening"] {
      let folder = project.appending(path: "Sources/\(module)")
      let names = try #require(FileManager.default.enumerator(atPath: folder.path))
      for case let name as String in names where name.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        for match in text.matches(
          of: /(?:report|add|Finding|Problem)\(\s*(?:rule: )?"([a-z]+(?:-[a-z]+)*)"/)
        { rules.insert(String(match.1)) }
        for match in text.matches(of: /\? "([a-z]+(?:-[a-z]+)+)"\s*: "([a-z]+(?:-[a-z]+)+)"/) {
          rules.formUnion([String(match.1), String(match.2)])
        }
      }
    }
    let style = try Data(contentsOf: project.appending(path: "Dialogues/style.yaml"))
    rules.formUnion(StyleReader.read(Array(style), file: "style.yaml").0.never.map(\.id))
    #expect(rules.count > 70)
    let pages = Set(RulePage.all.map(\.code))
    #expect(rules.subtracting(pages).sorted() == [])
  }
}
