extension Graph {
  /// Calls a closure with each words of the graph, which it may change.
  public mutating func rewriteWords(_ body: (inout Words) -> Void) {
    func rewrite(_ words: inout Words?) {
      guard var found = words else { return }
      body(&found)
      words = found
    }
    for index in states.indices { rewrite(&states[index].say) }
    for index in questions.indices {
      rewrite(&questions[index].text)
      rewrite(&questions[index].why)
      rewrite(&questions[index].help)
      rewrite(&questions[index].unclear)
      rewrite(&questions[index].invalid)
    }
    for document in documents.indices {
      for line in documents[document].lines.indices {
        body(&documents[document].lines[line].words)
      }
    }
  }

  /// Calls a closure with each segment of each text, which it may change.
  public mutating func rewriteSegments(_ body: (inout Words.Segment) -> Void) {
    rewriteWords { words in
      for part in words.parts.indices {
        for wording in words.parts[part].wordings.indices {
          for segment in words.parts[part].wordings[wording].segments.indices {
            body(&words.parts[part].wordings[wording].segments[segment])
          }
        }
      }
    }
  }

  /// Calls a closure with each fact of each guard, which it may change.
  public mutating func rewriteGuards(_ body: (inout Fact) -> Void) {
    rewriteWords { words in
      for part in words.parts.indices { words.parts[part].when?.rewrite(body) }
    }
    for index in questions.indices {
      questions[index].when?.rewrite(body)
      for option in questions[index].options.indices {
        questions[index].options[option].when?.rewrite(body)
      }
    }
    for index in states.indices {
      guard case .go(var branches) = states[index].exit,
        branches.contains(where: { $0.when != nil })
      else { continue }
      for branch in branches.indices { branches[branch].when?.rewrite(body) }
      states[index].exit = .go(branches)
    }
  }
}

extension Guard {
  /// Calls a closure with each fact, which it may change.
  public mutating func rewrite(_ body: (inout Fact) -> Void) {
    switch self {
    case .fact(var fact):
      body(&fact)
      self = .fact(fact)
    case .not(var inner):
      inner.rewrite(body)
      self = .not(inner)
    case .and(var left, var right):
      left.rewrite(body)
      right.rewrite(body)
      self = .and(left, right)
    case .or(var left, var right):
      left.rewrite(body)
      right.rewrite(body)
      self = .or(left, right)
    }
  }
}
