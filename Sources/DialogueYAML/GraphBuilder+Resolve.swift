import Dialogue

extension GraphBuilder {
  /// Gives each `visits` guard the number of its counter.
  mutating func resolveVisitCounts() {
    var counters: [Int: Int] = [:]
    var counted: [Int] = []
    let numbers = graph.stateNumbers
    graph.rewriteGuards { fact in
      guard case .visits = fact.test, let state = numbers[fact.subject.name] else { return }
      if counters[state] == nil {
        counters[state] = counted.count
        counted.append(state)
      }
      fact.subject.index = counters[state] ?? -1
    }
    graph.counted = counted
  }

  /// Turns the names of documents in texts from slots into documents.
  mutating func resolveDocuments() {
    var numbers: [Int: Int] = [:]
    for (index, document) in graph.documents.enumerated() {
      if let slot = slotNumbers[document.id] { numbers[slot] = index }
    }
    if numbers.isEmpty { return }
    graph.rewriteSegments { segment in
      if case .slot(let use, _) = segment, let document = numbers[use.slot] {
        segment = .document(document)
      }
    }
  }
}
