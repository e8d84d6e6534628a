extension GraphCheck {
  /// Checks that no document stands inside itself.
  mutating func checkDocuments() {
    let inside = graph.documents.map { document in
      document.lines.flatMap { Self.documents(in: $0.words) }
    }
    let rounds = Components(inside) { _ in true }
    for documents in rounds.members {
      let first = documents[0]
      guard documents.count > 1 || inside[first].contains(first) else { continue }
      add(
        "document-circle", at: graph.documents[first].place,
        "document '\(graph.documents[first].id)' stands inside itself; take it out there")
    }
  }

  private static func documents(in words: Words) -> [Int] {
    words.parts.flatMap { part in
      part.wordings.flatMap { wording in
        wording.segments.compactMap { if case .document(let number) = $0 { number } else { nil } }
      }
    }
  }
}
