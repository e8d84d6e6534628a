extension GraphCheck {
  /// Checks that what is shared is a document with lines to share.
  mutating func checkShares() {
    for question in graph.questions {
      guard let document = question.of else { continue }
      if document.index < 0 {
        add(
          "unknown-document", at: document.place,
          "'of' names '\(document.name)', which is not a document here"
            + report.guess(document.name, among: graph.documents.map(\.id)))
      } else if !graph.documents[document.index].lines.contains(where: \.isShared) {
        add(
          "unknown-document", at: document.place,
          "'\(document.name)' has no line with 'share: ask', so there is nothing to show")
      }
    }
  }

  /// Checks that a private answer stands in nothing that is taken away, and is not copied out.
  mutating func checkPrivate() {
    var reads: [(use: SlotUse, message: String)] = []
    for part in graph.documents.flatMap(\.lines).flatMap(\.words.parts) {
      for case .slot(let use, _) in part.wordings.flatMap(\.segments) {
        reads.append((use, "take it out of the document, or keep it without 'retain: private'"))
      }
    }
    for state in graph.states {
      for addition in state.add { reads.append((addition.source, "it joins no list")) }
      for use in state.set.compactMap(\.source) { reads.append((use, "it is copied nowhere")) }
    }
    for (use, message) in reads where catalog.isHidden(name(use), in: table) {
      add("private-read", at: use.place, "'\(name(use))' is private; \(message)")
    }
  }

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
