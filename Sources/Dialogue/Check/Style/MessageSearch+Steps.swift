extension MessageSearch {
  /// Takes a road one step further, or returns what must be decided first.
  mutating func advance(_ road: inout MessageRoad) -> Condition? {
    let passage = terrain.passages[road.state]
    switch road.stage {
    case .entering: return enter(&road)
    case .saying(let part):
      guard part < passage.say.count else {
        road.stage = .waiting
        return nil
      }
      guard let isSaid = road.truth(of: passage.say[part].when) else {
        return passage.say[part].when
      }
      if isSaid { road.say(map.say[road.state][part]) }
      road.stage = .saying(part + 1)
    case .waiting: return wait(&road, passage)
    case .asking(let part):
      guard part < passage.ask.count else {
        arrive(road, .question)
        road.isOver = true
        return nil
      }
      guard let isSaid = road.truth(of: passage.ask[part].when) else {
        return passage.ask[part].when
      }
      if isSaid { road.say(map.ask[road.state][part]) }
      road.stage = .asking(part + 1)
    case .answered:
      guard let isAsked = road.truth(of: passage.isAsked) else { return passage.isAsked }
      road.stage = .leaving(0)
      road.isOver = !isAsked
    case .leaving(let way): return leave(&road, passage, way)
    }
    return nil
  }

  private mutating func enter(_ road: inout MessageRoad) -> Condition? {
    let state = graph.states[road.state]
    if state.isNeverTogether {
      guard let isTogether = road.truth(of: Condition.together) else { return Condition.together }
      if isTogether {
        road.stage = .leaving(0)
        return nil
      }
    }
    terrain.enter(state, &road.supposition)
    road.limit = max(road.limit, limits.words(in: state))
    road.stage = .saying(0)
    return nil
  }

  private mutating func wait(_ road: inout MessageRoad, _ passage: Passage) -> Condition? {
    let state = graph.states[road.state]
    if let visit = state.visit {
      var isPassed = false
      if isNeverTogether(visit) {
        guard let isTogether = road.truth(of: Condition.together) else { return Condition.together }
        isPassed = isTogether
      }
      if !isPassed { arrive(road, .visit) }
      // A list that is walked may be empty.
      road.isOver = !isPassed && visit.each == nil
      road.stage = .leaving(0)
    } else if state.question != nil {
      guard let isAsked = road.truth(of: passage.isAsked) else { return passage.isAsked }
      road.stage = isAsked ? .asking(0) : .leaving(0)
    } else {
      road.stage = .leaving(0)
    }
    return nil
  }

  private mutating func leave(
    _ road: inout MessageRoad, _ passage: Passage, _ way: Int
  ) -> Condition? {
    guard case .go = graph.states[road.state].exit else {
      arrive(road, .end)
      road.isOver = true
      return nil
    }
    guard way < passage.ways.count else {
      road.isOver = true
      return nil
    }
    guard let isTaken = road.truth(of: passage.ways[way].when) else {
      return passage.ways[way].when
    }
    let target = passage.ways[way].target
    let group = map.rounds.group
    if !isTaken {
      road.stage = .leaving(way + 1)
    } else if target < 0 || road.hasEntered && group[target] == group[road.state] {
      road.isOver = true
    } else {
      road.state = target
      road.stage = .entering
      road.hasEntered = true
    }
    return nil
  }
}
