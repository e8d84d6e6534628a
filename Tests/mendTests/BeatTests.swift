import Foundation
import Testing

/// Every idea of the brief has a place in the conversations, and every place has its reason.
///
/// `Tests/Beats/GRAPH.txt` names them both ways: a line is a label, the idea in a few words, and the states that carry
/// it. Numbers are those of the brief; letters name what stands around the beats.
struct BeatTests {
  /// A conversation of the brief, with the labels of its beats.
  struct Brief: CustomTestStringConvertible {
    var graph: String
    var labels: [String]

    var testDescription: String { graph }

    static let all = [
      Brief(graph: "door", labels: numbers(1, 11)),
      Brief(graph: "trust", labels: numbers(1, 9)),
      Brief(graph: "causes", labels: numbers(1, 11)),
      Brief(graph: "signs", labels: numbers(1, 9)),
      Brief(graph: "willing", labels: numbers(1, 12)),
      // Step 2 has two lists: for the one who did it, and for the one it was done to.
      Brief(
        graph: "apologize",
        labels: numbers(1, 13).map { "B" + $0 } + numbers(1, 7).map { "A" + $0 }),
      Brief(graph: "reflect", labels: numbers(1, 12)),
      Brief(graph: "memories", labels: numbers(1, 11)),
      Brief(graph: "people", labels: numbers(1, 9)),
      Brief(graph: "ask", labels: numbers(0, 11)),
      Brief(graph: "vulnerable", labels: numbers(0, 10)),
      Brief(graph: "reconnect", labels: numbers(1, 11)),
      Brief(graph: "future", labels: numbers(1, 12)),
      Brief(graph: "four-weeks", labels: []),
      Brief(graph: "twelve-weeks", labels: []),
    ]

    private static func numbers(_ first: Int, _ last: Int) -> [String] {
      (first...last).map(String.init)
    }
  }

  /// One line of a table.
  private struct Row {
    var label: String
    var states: [String]
  }

  private func rows(_ graph: String) throws -> [Row] {
    let file = Mend.project.appending(path: "Tests/Beats/\(graph).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 3, "a line is 'label | idea | states': \(line)")
      return Row(label: cells[0], states: cells[2].split(separator: " ").map(String.init))
    }
  }

  @Test(arguments: Brief.all)
  func `every beat of the brief has a state`(brief: Brief) throws {
    let found = try rows(brief.graph)
    let beats = Set(found.filter { !$0.states.isEmpty }.map(\.label))
    #expect(Set(brief.labels).subtracting(beats).sorted() == [])
  }

  @Test(arguments: Brief.all)
  func `every state carries a beat, or is named beside them`(brief: Brief) throws {
    let graph = try #require(try Shipped().graphs[brief.graph])
    let named = Set(try rows(brief.graph).flatMap(\.states))
    let states = Set(graph.states.map(\.id))
    #expect(states.subtracting(named).sorted() == [])
    #expect(named.subtracting(states).sorted() == [])
  }

  @Test func `every conversation of the program has its table`() throws {
    let conversations = Set(try Shipped().program.conversations.map(\.graph.name))
    #expect(conversations.subtracting(Brief.all.map(\.graph)) == [])
  }
}
