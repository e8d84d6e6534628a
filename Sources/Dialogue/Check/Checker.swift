/// Checks conversations: what is right in its form and still could not be walked, or not be meant.
public struct Checker {
  /// Checks one graph, whatever the others are.
  ///
  /// - Parameters:
  ///   - graph: A graph that was read without findings.
  ///   - entries: The ids of states in which a program enters it besides its start. While they are
  ///     not known, no state is called unreachable.
  /// - Returns: What is wrong, in the order of the file.
  /// - Complexity: Linear in the states, as long as roads go round only a few times within each other.
  public static func check(graph: Graph, entries: [String]? = nil) -> [Finding] {
    let numbers = entries?.compactMap { graph.stateNumbers[$0] }
    let catalog = Catalog(alone: graph)
    var report = Report()
    check(graph, entries: numbers, catalog, &report)
    return report.findings.sorted()
  }

  /// Checks all files together.
  ///
  /// A file that has findings of its own gets no further ones, and names that only it could define
  /// are not reported where others use them.
  ///
  /// - Parameters:
  ///   - everything: The graphs, also those that were read in part.
  ///   - brokenFiles: The files in which reading found something.
  ///   - program: The program, or `nil` when there is none.
  ///   - voice: The stock phrases, or `nil` when there are none.
  ///   - words: The files of what people say.
  ///   - style: How the coach speaks, or `nil` when that is not checked.
  ///   - helplines: Where help can be found, or `nil` when no file says so.
  /// - Returns: What is wrong, by file and place.
  public static func check(
    everything: [Graph], brokenFiles: Set<String> = [], program: Program?, voice: Voice? = nil,
    words: [WordFile] = [], style: Style? = nil, helplines: Helplines? = nil
  ) -> [Finding] {
    let whole = everything.filter { !brokenFiles.contains($0.file) }.sorted { $0.file < $1.file }
    let isProgramBroken = brokenFiles.contains { FileName($0).kind == .program }
    let program = isProgramBroken ? nil : program
    let catalog = Catalog(
      everything, brokenFiles: brokenFiles, program: program, words: words, helplines: helplines)
    var report = Report()
    FolderCheck(graphs: whole, catalog: catalog).run(&report)
    for graph in whole {
      var entries: [Int]? = isProgramBroken ? nil : []
      for conversation in program?.conversations ?? [] where conversation.graph.name == graph.id {
        for due in [conversation.followUp, conversation.review].compactMap(\.self) {
          if let state = graph.stateNumbers[due.at.name] {
            entries?.append(state)
          } else {
            entries = nil
          }
        }
      }
      check(graph, entries: entries, catalog, &report)
    }
    HelplineCheck(graphs: whole, helplines: helplines, catalog: catalog).run(&report)
    if let program { ProgramCheck(program: program, catalog: catalog).run(&report) }
    var together = TogetherCheck(whole, program)
    together.run(&report)
    let voice = voice.flatMap { brokenFiles.contains($0.file) ? nil : $0 }
    if let voice { voice.check(&report) }
    if let style, !brokenFiles.contains(style.file) {
      StyleCheck(style: style, graphs: whole, program: program, voice: voice, catalog: catalog)
        .run(&report)
    }
    for file in words where !brokenFiles.contains(file.file) { file.check(&report) }
    if words.contains(where: { $0.id == "synonyms" }) { HearsCheck(graphs: whole).run(&report) }
    let wholeWords = words.filter { !brokenFiles.contains($0.file) }
    ReaderCheck(words: wholeWords).run(&report)
    ExampleCheck(words: wholeWords).run(&report)
    return report.findings.sorted()
  }

  private static func check(
    _ graph: Graph, entries: [Int]?, _ catalog: Catalog, _ report: inout Report
  ) {
    // Two graphs of one id are reported once, and only the first is looked up by others.
    let table =
      catalog.graphs[graph.id]?.file == graph.file
      ? catalog.tables[graph.id] : SlotTable(graph, in: catalog)
    guard let table else { return }
    var check = GraphCheck(
      graph: graph, table: table, flow: Flow(graph, entries: entries), catalog: catalog,
      report: report)
    check.run()
    report = check.report
  }
}
