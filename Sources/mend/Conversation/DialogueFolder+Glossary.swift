import Authoring
import Dialogue
import DialogueYAML

extension DialogueFolder {
  /// Reads all graphs and the program, for what authors are shown of them.
  ///
  /// - Throws: `Failure.findings` when a file is not as the format says. What `mend check` finds beyond that
  ///   is no hindrance.
  func glossary() throws(Failure) -> Glossary {
    var graphs: [Graph] = []
    var findings: [Finding] = []
    for (file, bytes) in try everything() where FileName(file).kind == .graph {
      let result = GraphReader.read(bytes, file: file)
      findings += result.findings
      if let graph = result.graph { graphs.append(graph) }
    }
    if !findings.isEmpty { throw .findings(findings) }
    return Glossary(graphs, try program())
  }

  /// Reads all that the coach says.
  func release() throws(Failure) -> Release {
    Release(
      try glossary(), labels: try labels(), voice: try voice(), helplines: try listedHelplines())
  }
}
