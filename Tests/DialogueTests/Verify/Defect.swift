import Dialogue
import DialogueYAML
import Testing

/// A fault that an author could make, in graphs of a test.
struct Defect: CustomTestStringConvertible {
  /// What it is called.
  let name: String
  /// The rule that finds it.
  let rule: String
  /// The text at whose place it is found.
  let mark: String
  /// The graph in which what shows it begins.
  var start = "walk"
  /// The graphs, the first of which a session begins in.
  let graphs: [String]
  /// The program; one that only begins with the first graph when `nil`.
  var program: String?

  var testDescription: String { name }

  /// What verifying its graphs shows.
  func verification() throws -> Verification {
    let graphs = try graphs.map { text in
      let result = GraphReader.read(Array(text.utf8), file: "test.yaml")
      #expect(result.findings == [])
      return try #require(result.graph)
    }
    let program =
      try program.map { try Scene.program($0) }
      ?? Program(first: Reference(graphs[0].id, at: .start))
    return Verifier(graphs, program, feelings: ["sad", "afraid"]).verify(labels: Scene.labels)
  }

  /// Where the mark stands.
  var place: Place? {
    for graph in [program].compactMap(\.self) + graphs {
      for (number, line) in graph.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard let range = line.firstRange(of: mark) else { continue }
        let column = line.distance(from: line.startIndex, to: range.lowerBound)
        return Place(line: number + 1, column: column + 1)
      }
    }
    return nil
  }
}
