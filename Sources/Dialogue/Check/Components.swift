/// The states of a graph, grouped so that from each of a group all others of it can be reached.
struct Components {
  /// The group of each state, or -1 for states that were left out.
  private(set) var group: [Int]
  /// The states of each group, ascending; a group comes after all groups that it leads to.
  private(set) var members: [[Int]] = []

  /// Groups states with Tarjan's algorithm, without recursion so that long roads are no danger.
  ///
  /// - Parameters:
  ///   - successors: Where each state leads.
  ///   - isIncluded: Whether a state takes part.
  /// - Complexity: O(states and ways).
  init(_ successors: [[Int]], where isIncluded: (Int) -> Bool) {
    let count = successors.count
    group = Array(repeating: -1, count: count)
    let included = (0..<count).map(isIncluded)
    var number = Array(repeating: -1, count: count)
    var low = Array(repeating: 0, count: count)
    var open: [Int] = []
    var road: [(state: Int, next: Int)] = []
    var clock = 0
    for root in 0..<count where included[root] && number[root] < 0 {
      road.append((root, 0))
      while let (state, next) = road.last {
        if next == 0 {
          number[state] = clock
          low[state] = clock
          clock += 1
          open.append(state)
        }
        if next < successors[state].count {
          road[road.count - 1].next += 1
          let target = successors[state][next]
          if !included[target] { continue }
          if number[target] < 0 {
            road.append((target, 0))
          } else if group[target] < 0 {
            low[state] = min(low[state], number[target])
          }
          continue
        }
        road.removeLast()
        if let above = road.last?.state { low[above] = min(low[above], low[state]) }
        if low[state] == number[state] { close(state, &open) }
      }
    }
  }

  private mutating func close(_ root: Int, _ open: inout [Int]) {
    var found: [Int] = []
    while let state = open.popLast() {
      group[state] = members.count
      found.append(state)
      if state == root { break }
    }
    members.append(found.sorted())
  }
}
