extension Graph {
  /// Returns the states that some road comes to, whatever the guards on it say.
  ///
  /// - Parameter entries: The ids of states in which the program enters the graph besides its start.
  /// - Complexity: O(*n*) in the ways.
  public func reachedStates(enteredAt entries: [String] = []) -> [Int] {
    let flow = Flow(self, entries: entries.compactMap { stateNumbers[$0] })
    return states.indices.filter { flow.isReached[$0] }
  }
}
