/// One small change of a graph that a transcript should notice.
public struct Mutant: Sendable {
  /// The graph that is changed.
  public let graph: String
  /// Where what is changed was written.
  public let place: Place
  /// What is otherwise, such as `this is always said`.
  public let change: String
  /// What a conversation has to come to for the change to matter: one of these.
  public let landmarks: [Landmark]
  private let rewrite: @Sendable (inout Graph) -> Void

  fileprivate init(
    _ change: String, of graph: String, at place: Place, mattersAt landmarks: [Landmark],
    _ rewrite: @escaping @Sendable (inout Graph) -> Void
  ) {
    self.graph = graph
    self.place = place
    self.change = change
    self.landmarks = landmarks
    self.rewrite = rewrite
  }

  /// Returns the changed graph.
  ///
  /// - Parameter graph: The graph as it is.
  public func applied(to graph: Graph) -> Graph {
    var changed = graph
    rewrite(&changed)
    return changed
  }
}

extension Graph {
  /// Every small change, in the order in which what is changed was written: targets of `go` swapped, guards and options
  /// dropped.
  public var mutants: [Mutant] {
    let found =
      states.indices.flatMap(waysChanged) + questions.indices.flatMap(questionsChanged)
      + partsChanged
    return found.sorted { ($0.place, $0.change) < ($1.place, $1.change) }
  }

  private func mutant(
    _ change: String, at place: Place, when landmarks: [Landmark],
    _ rewrite: @escaping @Sendable (inout Graph) -> Void
  ) -> Mutant {
    Mutant(change, of: id, at: place, mattersAt: landmarks, rewrite)
  }

  private func decision(
    _ subject: Landmark.Subject, _ isHeld: Bool, at place: Place, _ name: String = ""
  ) -> Landmark {
    Landmark(.decision(subject, isHeld), of: id, at: place, name)
  }

  private func waysChanged(of state: Int) -> [Mutant] {
    guard case .go(let branches) = states[state].exit else { return [] }
    func set(_ branches: [Branch]) -> @Sendable (inout Graph) -> Void {
      { $0.states[state].exit = .go(branches) }
    }
    var found: [Mutant] = []
    for (index, branch) in branches.enumerated() {
      let isTaken = decision(.way, true, at: branch.place, branch.to.name)
      var changed = branches
      if index + 1 < branches.count, branches[index + 1].to.index != branch.to.index {
        let other = branches[index + 1]
        (changed[index].to, changed[index + 1].to) = (other.to, branch.to)
        found.append(
          mutant(
            "the ways to '\(branch.to.name)' and '\(other.to.name)' change places",
            at: branch.place,
            when: [isTaken, decision(.way, true, at: other.place, other.to.name)], set(changed)))
      } else if branches.count == 1, let elsewhere = another(than: branch.to.index, after: state) {
        changed[index].to.index = elsewhere
        changed[index].to.name = states[elsewhere].id
        found.append(
          mutant(
            "this goes to '\(states[elsewhere].id)' and not to '\(branch.to.name)'",
            at: branch.place, when: [isTaken], set(changed)))
      }
      guard branch.when != nil else { continue }
      changed = branches
      changed[index].when = nil
      found.append(
        mutant(
          "the way to '\(branch.to.name)' is always open", at: branch.place,
          when: [decision(.way, false, at: branch.place, branch.to.name)], set(changed)))
    }
    return found
  }

  /// A state that is neither of two: the next in the file.
  private func another(than target: Int, after state: Int) -> Int? {
    (1..<max(2, states.count)).map { (state + $0) % states.count }.first {
      $0 != target && $0 != state
    }
  }

  private func questionsChanged(_ number: Int) -> [Mutant] {
    let question = questions[number]
    var found: [Mutant] = []
    if question.when != nil {
      found.append(
        mutant(
          "this is always asked", at: question.place,
          when: [decision(.question, false, at: question.place)]
        ) { $0.questions[number].when = nil })
    }
    if question.isYesNo || question.offersCountries { return found }
    let askers = states.filter { $0.question == number }.map {
      Landmark(.state, of: id, at: $0.place, $0.id)
    }
    for (index, option) in question.options.enumerated() {
      if option.when != nil {
        found.append(
          mutant(
            "'\(option.id)' is always offered", at: option.place,
            when: [decision(.option, false, at: option.place, option.id)]
          ) { $0.questions[number].options[index].when = nil })
      }
      if question.options.count > 1 {
        found.append(
          mutant("'\(option.id)' is not offered", at: option.place, when: askers) {
            $0.questions[number].options.remove(at: index)
          })
      }
    }
    return found
  }

  private var partsChanged: [Mutant] {
    var places: [Place] = []
    var copy = self
    copy.rewriteWords { words in
      for part in words.parts where part.when != nil { places.append(part.place) }
    }
    return places.map { place in
      mutant("this is always said", at: place, when: [decision(.part, false, at: place)]) { graph in
        graph.rewriteWords { words in
          for index in words.parts.indices where words.parts[index].place == place {
            words.parts[index].when = nil
          }
        }
      }
    }
  }
}

extension Session {
  /// Takes a changed graph in place of the one of the same id, where that was read.
  public mutating func replace(by graph: Graph) {
    if library.number(ofGraph: graph.id) != nil { library.add(graph) }
    // What is left and comes back is changed as well.
    if var before = aside?.before.first {
      before.replace(by: graph)
      aside?.before = [before]
    }
  }
}
