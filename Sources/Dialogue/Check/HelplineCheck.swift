/// A check that help can be found in every country, and the country be named.
struct HelplineCheck {
  let graphs: [Graph]
  /// Where help can be found, also when it was read in part.
  let helplines: Helplines?
  let catalog: Catalog

  /// Applies the rules.
  func run(_ report: inout Report) {
    guard let helplines else {
      for graph in graphs where graph.needsHelplines {
        report.add(
          "no-helplines", in: graph.file, at: graph.place,
          "graph '\(graph.id)' says helplines, and no 'helplines.yaml' has them")
      }
      return
    }
    guard catalog.countries != nil else { return }
    if catalog.countries?.contains(Helplines.elsewhere) == false {
      report.add(
        "missing-key", in: helplines.file, at: .start,
        "the helplines need a country 'elsewhere', for all that are not listed")
    }
    for country in helplines.countries where country.id != Helplines.elsewhere {
      if country.lines.contains(where: { $0.purposes.contains(.emergency) }) { continue }
      report.add(
        "no-emergency", in: helplines.file, at: country.option.place,
        "country '\(country.id)' has no line for 'emergency'; give it one, or take it out")
    }
    checkNames(of: helplines, &report)
  }

  /// Checks that the countries can be told apart, as the options of any question.
  private func checkNames(of helplines: Helplines, _ report: inout Report) {
    var question = Question(.choice)
    question.options = helplines.countries.map(\.option)
    var graph = Graph("", file: helplines.file, start: Reference("", at: .start))
    graph.questions = [question]
    var check = GraphCheck(
      graph: graph, table: SlotTable(graph, in: catalog), flow: Flow(graph, entries: []),
      catalog: catalog, report: report)
    check.checkOptions()
    report = check.report
  }
}
