import Dialogue
import DialogueYAML
import Foundation
import Testing

/// The conversations that ship.
struct Shipped {
  let program: Program
  let labels: Labels
  let voice: Voice
  let graphs: [String: Graph]
  let mentions: [String]

  /// They are read once for many tests.
  static let shared = Result { try Shipped() }

  init() throws {
    let folder = Mend.project.appending(path: "Dialogues")
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: name)))
    }
    program = ProgramReader.read(try bytes("program.yaml"), file: "program.yaml").0
    labels = LabelReader.read(try bytes("labels.yaml"), file: "labels.yaml").0
    voice = VoiceReader.read(try bytes("voice.yaml"), file: "voice.yaml").0
    let words = WordReader.read(try bytes("words/mentions.yaml"), file: "mentions.yaml").0
    mentions = words.lists.map { "mentions:" + $0.id }
    let helplines = HelplineReader.read(try bytes("helplines.yaml"), file: "helplines.yaml").0
    var graphs: [String: Graph] = [:]
    for directory in ["", "shared/"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: directory).path)
      for name in names where name.hasSuffix(".yaml") && FileName(name).kind == .graph {
        let result = GraphReader.read(try bytes(directory + name), file: name)
        var graph = try #require(result.graph)
        if graph.needsHelplines { graph.take(helplines) }
        graphs[graph.id] = graph
      }
    }
    self.graphs = graphs
  }

  /// Every state.
  var states: Set<String> {
    var found: Set<String> = []
    for graph in graphs.values {
      for state in graph.states { found.insert("\(graph.id)/\(state.id)") }
    }
    return found
  }

  /// The states in which a graph ends as finished.
  func ends(of graph: String) -> [String] {
    (graphs[graph]?.states ?? []).filter { $0.exit == .end("done") }.map { "\(graph)/\($0.id)" }
  }
}
