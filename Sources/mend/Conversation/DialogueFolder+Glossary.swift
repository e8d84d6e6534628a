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

  /// Reads what the coach says as far as it can be read, so that a folder of another version can be compared with.
  ///
  /// - Throws: `Failure` when the conversations or the program cannot be read, which are what is compared.
  func comparable() throws(Failure) -> Release {
    var release = Release(try glossary())
    for (file, bytes) in try everything() {
      switch FileName(file).kind {
      case .labels: release.labels = LabelReader.read(bytes, file: file).0
      case .voice: release.voice = VoiceReader.read(bytes, file: file).0
      case .helplines: release.helplines = HelplineReader.read(bytes, file: file).0
      default: continue
      }
    }
    return release
  }
}
