/// Which records of a session are to be without words, and which are to be gone.
struct Selection {
  /// The indices of those that lose their words.
  private(set) var emptied: Set<Int> = []
  /// The indices of those that are left out.
  private(set) var dropped: Set<Int> = []

  /// Selects what is to be forgotten.
  init(_ forgetting: Forgetting, in pasts: [Past], situations: Set<String>) {
    switch forgetting {
    case .answer(let number):
      guard pasts.indices.contains(number - 1) else { return }
      empty(number - 1, pasts, situations)
      emptyPicks(after: number - 1, pasts, situations)
    case .conversation(let graph):
      for (index, past) in pasts.enumerated() where past.record.passes(graph) {
        if !past.record.beginsSitting { dropped.insert(index) }
      }
      dropPairs(pasts)
    case .lastSitting:
      guard let start = pasts.lastIndex(where: { $0.record.beginsSitting }) else { return }
      dropped.formUnion(start..<pasts.count)
    }
  }

  /// Leaves out a record, and what undid it.
  mutating func drop(_ index: Int, with undoing: Int?) {
    dropped.insert(index)
    if let undoing { dropped.insert(undoing) }
  }

  /// Selects an answer, what was typed at the same question before it, and what was said about it after.
  private mutating func empty(_ index: Int, _ pasts: [Past], _ situations: Set<String>) {
    emptied.insert(index)
    let path = pasts[index].record.path
    // An answer that was taken back was given at this question, too.
    for before in pasts.indices.prefix(index).reversed() {
      if pasts[before].isTurn, pasts[before].undoing == nil { break }
      if pasts[before].record.path == path, pasts[before].record.hasWords { emptied.insert(before) }
    }
    var after = index + 1
    while after < pasts.count, pasts[after].record.isInSituation(at: path, situations) {
      if pasts[after].record.hasWords { emptied.insert(after) }
      after += 1
    }
  }

  /// Selects the answers that are nothing but lines of what is forgotten.
  private mutating func emptyPicks(
    after start: Int, _ pasts: [Past], _ situations: Set<String>
  ) {
    let lines = Set(emptied.flatMap { pasts[$0].record.texts }.flatMap(Session.lines))
    for index in pasts.indices.dropFirst(start + 1) where !emptied.contains(index) {
      guard case .answered(.line, _) = pasts[index].record.event.action,
        pasts[index].lines.contains(where: lines.contains)
      else { continue }
      empty(index, pasts, situations)
    }
  }

  /// Leaves out whatever was undone together with what undid it, so that nothing else is undone in its place.
  private mutating func dropPairs(_ pasts: [Past]) {
    for (index, past) in pasts.enumerated() {
      guard let undoing = past.undoing else { continue }
      if dropped.contains(index) || dropped.contains(undoing) {
        dropped.formUnion([index, undoing])
      }
    }
  }
}

extension Record {
  /// Whether a sitting begins with it.
  fileprivate var beginsSitting: Bool {
    switch event.action {
    case .began, .returned: true
    default: false
    }
  }

  /// Whether it was made in a graph, or in one that it visited.
  func passes(_ graph: String) -> Bool { path.contains { $0.graph == graph } }

  /// Whether it was made in the graph that answers a situation of the question at a path.
  fileprivate func isInSituation(at question: [Step], _ situations: Set<String>) -> Bool {
    path.count > question.count && path.starts(with: question)
      && situations.contains(path[question.count].graph)
  }

  /// What the person wrote in it.
  fileprivate var texts: [String] {
    guard case .answered(let answer, let text) = event.action else { return [] }
    switch answer {
    case .text(let words, _): return [words, text]
    case .option(_, let own?): return [own]
    default: return []
    }
  }
}
