import Dialogue
import DialogueYAML
import Testing

/// Helplines that are said in a conversation.
struct HelplineTests {
  private let walk = """
    graph: walk
    start: where
    states:
      where:
        ask: { type: country, text: "Where?", keep: country }
        go: said
      said:
        say: [{ helplines: [violence, emergency] }]
        ask: { type: go-on }
        go: last
      last: { say: [{ helplines: silent }, "In {country|no country}."], ask: { type: go-on }, go: close }
      close: { end: done }
    """

  private func helplines(dated: String = "null", checked: String = "null") -> Helplines {
    let text = """
      note: { for: violence, text: A trace. }
      countries:
        ab:
          name: Abland
          says: the Abland
          hears: [abbie]
          lines:
            police: { for: emergency, name: police, number: "1", source: a.org, dated: \(dated), checked: \(checked) }
            hurt: { for: [violence, child], name: Hurt, number: "2", hours: 24 hours, note: free, source: a.org, dated: null, checked: \(checked) }
        elsewhere:
          name: Another country
          lines:
            police: { for: emergency, name: many, number: "112", source: a.org, dated: null, checked: null }
            site: { for: violence, name: site, number: a.org, source: a.org, dated: null, checked: null }
      """
    let (helplines, findings) = HelplineReader.read(Array(text.utf8), file: "helplines.yaml")
    #expect(findings == [])
    return helplines
  }

  /// What is said to somebody who named a country, or skipped it.
  private func lines(_ helplines: Helplines, in country: String?) throws -> [String] {
    var scene = try Scene(walk, helplines: helplines)
    if let country { scene.choose(country) } else { scene.perform(.skipped) }
    return scene.said.last?.split(separator: "\n").map(String.init) ?? []
  }

  @Test func `the countries are offered in the order of the file`() throws {
    let scene = try Scene(walk, helplines: helplines())
    #expect(scene.session.asked?.options.map(\.text) == ["Abland", "Another country"])
    #expect(scene.session.asked?.options.first?.hears == ["abbie"])
  }

  @Test func `the lines of the country are said in the order of the purposes`() throws {
    #expect(
      try lines(helplines(), in: "ab") == [
        "[helpline: 2, Hurt, 24 hours, free]", "[helpline: 1, police]", "A trace.", "[unchecked]",
      ])
  }

  @Test(arguments: ["elsewhere", nil])
  func `without a country that is listed those of elsewhere are said`(country: String?) throws {
    #expect(
      try lines(helplines(), in: country) == [
        "[helpline: a.org, site]", "[helpline: 112, many]", "A trace.", "[unchecked]",
      ])
  }

  @Test func `a purpose without a line in the country is that of elsewhere`() {
    var few = helplines()
    few.countries[0].lines.removeLast()
    #expect(few.lines(in: "ab", for: [.violence, .emergency]).map(\.number) == ["a.org", "1"])
  }

  @Test func `what was never checked is said with the year of its source`() throws {
    #expect(try lines(helplines(dated: "2020"), in: "ab").last == "[unchecked-since: 2020]")
  }

  @Test(arguments: [
    ("2025-01-05", "checked"), ("2026-01-01", "checked"), ("2025-01-04", "checked-long-ago"),
  ])
  func `what was checked more than twelve months ago may have changed`(day: String, phrase: String)
    throws
  {
    let said = try lines(helplines(checked: day), in: "ab").last
    #expect(said == "[\(phrase): \(day)]")
  }

  @Test func `nothing is said where there is no line, and the country is quoted`() throws {
    var scene = try Scene(walk, helplines: helplines())
    scene.choose("ab")
    scene.perform(.answered(.goOn, text: ""))
    #expect(scene.said == ["In the Abland."])
  }

  @Test func `the country belongs to the session, wherever it was asked`() throws {
    let visit = """
      graph: top
      start: go
      states:
        go: { visit: { graph: ask, as: asked }, go: said }
        said: { say: [{ helplines: emergency }], ask: { type: go-on }, go: close }
        close: { end: done }
      """
    let ask = """
      graph: ask
      start: where
      states:
        where: { ask: { type: country, text: "Where?", keep: country }, go: close }
        close: { end: done }
      """
    var scene = try Scene(visit, ask, helplines: helplines())
    scene.choose("ab")
    #expect(scene.said == ["[helpline: 1, police]\n[unchecked]"])
    #expect(try scene.replayed() == scene.session)
  }
}
