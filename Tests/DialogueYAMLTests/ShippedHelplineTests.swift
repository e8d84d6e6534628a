import Dialogue
import DialogueYAML
import Foundation
import Testing

/// The helplines that come with mend.
struct ShippedHelplineTests {
  private let text: String
  private let helplines: Helplines

  init() throws {
    let bytes = try Data(contentsOf: ShippedTests.dialogues.appending(path: "helplines.yaml"))
    text = String(decoding: bytes, as: UTF8.self)
    let (helplines, findings) = HelplineReader.read(Array(bytes), file: "helplines.yaml")
    #expect(findings == [])
    self.helplines = helplines
  }

  @Test func `the countries are those of the brief`() {
    #expect(
      helplines.countries.map(\.id) == [
        "us", "uk", "ireland", "australia", "new-zealand", "canada", "india", "germany", "france",
        "spain", "eu", "elsewhere",
      ])
  }

  @Test func `each line has a source, and none claims a check`() {
    for line in helplines.countries.flatMap(\.lines) {
      #expect(line.source.contains("."), "\(line.id)")
      #expect(line.checked == nil, "\(line.id): a check by a person is noted here when it was done")
    }
  }

  @Test(arguments: ["1300 776 491", "1300 766 491"])
  func `a number that two pages give differently is not printed`(number: String) {
    #expect(!text.contains(number))
  }

  @Test func `Canada has a map of shelters and no number for violence`() {
    #expect(helplines.lines(in: "canada", for: [.violence]).map(\.number) == ["sheltersafe.ca"])
  }

  @Test func `of the finder only its name is printed`() {
    let lines = helplines.countries.flatMap(\.lines).filter { $0.number.contains("findahelpline") }
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.number == "findahelpline.com") }
  }

  @Test(arguments: Helplines.Purpose.allCases.filter { $0 != .silent })
  func `there is something to say for each purpose in each country`(purpose: Helplines.Purpose) {
    for country in helplines.countries {
      #expect(!helplines.lines(in: country.id, for: [purpose]).isEmpty, "\(country.id)")
    }
  }

  @Test(arguments: [
    ("us", "911"), ("uk", "999"), ("ireland", "112 or 999"), ("australia", "000"),
    ("new-zealand", "111"), ("canada", "911"), ("india", "112"), ("germany", "110 or 112"),
    ("france", "17 or 112"), ("spain", "112"), ("eu", "112"), ("elsewhere", "112"),
  ])
  func `the emergency number of each country is that of the brief`(country: String, number: String)
  {
    #expect(helplines.lines(in: country, for: [.emergency]).map(\.number) == [number])
  }

  @Test func `in Spain it is said that a call stays on the phone`() {
    let notes = helplines.lines(in: "spain", for: [.violence]).compactMap(\.note)
    #expect(notes.contains { $0.contains("call list") })
  }
}
