/// A check of what only all graphs together can get wrong.
struct FolderCheck {
  let graphs: [Graph]
  let catalog: Catalog

  /// Applies the rules.
  func run(_ report: inout Report) {
    var files: [String: String] = [:]
    for graph in graphs where !graph.id.isEmpty {
      let name = FileName(graph.file).id
      if name != graph.id {
        report.add(
          "file-name", in: graph.file, at: graph.place,
          "graph '\(graph.id)' is looked for in '\(graph.id).yaml'; "
            + "write '\(name)', or rename the file")
      } else if let other = files[graph.id] {
        report.add(
          "duplicate-graph", in: graph.file, at: graph.place,
          "graph '\(graph.id)' is in '\(other)' already; give one of them another id")
      } else {
        files[graph.id] = graph.file
      }
    }
    checkCircles(&report)
  }

  /// Checks that visits never come back to a graph that is being visited.
  private func checkCircles(_ report: inout Report) {
    var isDone: Set<String> = []
    var isOnRoad: Set<String> = []
    var road: [(graph: Graph, visits: ArraySlice<Visit>)] = []
    for graph in graphs where !isDone.contains(graph.id) {
      road.append((graph, Self.visits(of: graph)))
      isOnRoad.insert(graph.id)
      while let (from, visits) = road.last {
        guard let visit = visits.first else {
          road.removeLast()
          isOnRoad.remove(from.id)
          isDone.insert(from.id)
          continue
        }
        road[road.count - 1].visits.removeFirst()
        let name = visit.graph.name
        if isOnRoad.contains(name) {
          report.add(
            "visit-circle", in: from.file, at: visit.graph.place,
            name == from.id
              ? "'\(name)' visits itself; visits never go round in a circle"
              : "'\(name)' leads here already; visits never go round in a circle")
        } else if !isDone.contains(name), let next = catalog.graphs[name] {
          road.append((next, Self.visits(of: next)))
          isOnRoad.insert(name)
        }
      }
    }
  }

  /// The first visit to each graph.
  private static func visits(of graph: Graph) -> ArraySlice<Visit> {
    var seen: Set<String> = []
    return graph.states.compactMap(\.visit).filter { seen.insert($0.graph.name).inserted }[...]
  }
}
