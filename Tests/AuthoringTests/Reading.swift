import Authoring
import Dialogue
import DialogueYAML
import Foundation
import Testing

/// Reads graphs that are written out in a test.
func glossary(
  _ texts: String..., program: String? = nil, location: SourceLocation = #_sourceLocation
) throws -> Glossary {
  var graphs: [Graph] = []
  for text in texts {
    let result = GraphReader.read(Array(text.utf8), file: "test.yaml")
    #expect(result.findings == [], sourceLocation: location)
    graphs.append(try #require(result.graph, sourceLocation: location))
  }
  guard let program else { return Glossary(graphs) }
  let (read, findings) = ProgramReader.read(Array(program.utf8), file: "program.yaml")
  #expect(findings == [], sourceLocation: location)
  return Glossary(graphs, read)
}

/// The conversations that come with mend.
enum Shipped {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Dialogues")

  /// Reads all of them.
  static func glossary() throws -> Glossary {
    var graphs: [Graph] = []
    for part in ["", "shared/"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: part).path())
      for name in names.sorted() where FileName(part + name).kind == .graph {
        guard name.hasSuffix(".yaml") else { continue }
        let bytes = Array(try Data(contentsOf: folder.appending(path: part + name)))
        graphs.append(try #require(GraphReader.read(bytes, file: part + name).graph))
      }
    }
    let program = Array(try Data(contentsOf: folder.appending(path: "program.yaml")))
    return Glossary(graphs, ProgramReader.read(program, file: "program.yaml").0)
  }
}
