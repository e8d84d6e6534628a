extension Graph {
  /// All that a conversation can come to here, in the order in which it was written.
  public var landmarks: [Landmark] {
    var found: [Landmark] = []
    for state in states {
      found.append(Landmark(.state, of: id, at: state.place, state.id))
      found += ways(of: state)
    }
    for question in questions { found += landmarks(of: question) }
    forEachWords { words in
      for part in words.parts { found += part.landmarks(of: id) }
    }
    return found.sorted()
  }

  private func ways(of state: State) -> [Landmark] {
    guard case .go(let branches) = state.exit else { return [] }
    return branches.flatMap { branch in
      [true, false].filter { $0 || branch.when != nil }.map {
        Landmark(.decision(.way, $0), of: id, at: branch.place, branch.to.name)
      }
    }
  }

  private func landmarks(of question: Question) -> [Landmark] {
    var found: [Landmark] = []
    if question.when != nil {
      found += [true, false].map { Landmark(.decision(.question, $0), of: id, at: question.place) }
    }
    if question.isYesNo {
      return found
        + Labels.answerIDs.map { Landmark(.option, of: id, at: question.place, $0) }
    }
    // Which countries there are stands in another file.
    if question.offersCountries { return found }
    for option in question.options {
      found.append(Landmark(.option, of: id, at: option.place, option.id))
      guard option.when != nil else { continue }
      found += [true, false].map {
        Landmark(.decision(.option, $0), of: id, at: option.place, option.id)
      }
    }
    return found
  }

  /// Calls a closure with each words of the graph.
  private func forEachWords(_ body: (Words) -> Void) {
    // To rewrite visits all of them, and a copy that is not changed costs nothing.
    var copy = self
    copy.rewriteWords { body($0) }
  }
}

extension Voice {
  /// All that can be said of it, in the order in which it was written.
  public var landmarks: [Landmark] {
    phrases.values.flatMap(\.parts).flatMap { $0.landmarks(of: "") }.sorted()
  }
}

extension Words.Part {
  fileprivate func landmarks(of graph: String) -> [Landmark] {
    var found = wordings.map { Landmark(.wording, of: graph, at: $0.place, $0.id) }
    if wordings.isEmpty { found.append(Landmark(.wording, of: graph, at: place)) }
    if when != nil {
      found += [true, false].map { Landmark(.decision(.part, $0), of: graph, at: place) }
    }
    return found
  }
}
