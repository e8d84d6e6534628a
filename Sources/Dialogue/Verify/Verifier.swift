/// Explores all that conversations can come to, and proves what must hold of each.
///
/// Each conversation is explored by itself, with what others keep taken for given only as far as they can keep it,
/// so that it ends however many conversations there are.
public struct Verifier {
  let atlas: Atlas
  private let surveys: [(root: String, survey: Survey)]
  private let contract: Contract

  /// Prepares the exploration of a program.
  ///
  /// - Parameters:
  ///   - graphs: The graphs; those that `Checker` finds nothing wrong with.
  ///   - program: The program.
  ///   - feelings: The families of feelings that can be answered.
  public init(_ graphs: [Graph], _ program: Program, feelings: [String] = []) {
    let atlas = Atlas(graphs, program, feelings: feelings)
    var surveys: [(root: String, survey: Survey)] = []
    for root in atlas.roots {
      guard let graph = atlas.graphs[root.graph] else { continue }
      surveys.append((root.graph, Survey(graph, prefix: root.prefix, entries: root.entries, atlas)))
    }
    self.atlas = atlas
    self.surveys = surveys
    contract = Contract(surveys)
  }

  /// Explores conversations.
  ///
  /// - Parameters:
  ///   - names: The graphs; all when none is named.
  ///   - labels: Short words on the screen, for the sessions that confirm what was found.
  ///   - samples: For each list of words that texts mention, one of them, to be typed.
  ///   - most: How many configurations one conversation may have before the slots that tell most of them apart are no
  ///     longer followed.
  /// - Complexity: Linear in the configurations and the ways between them.
  public func verify(
    _ names: [String] = [], labels: Labels = Labels(), samples: [String: String] = [:],
    most: Int = 600_000
  ) -> Verification {
    var verification = Verification()
    var faults = Faults(atlas)
    var gateActs: [Record.Step: Deed.Act] = [:]
    var outcomes: [String: Set<String>] = [:]
    var waysOut = WaysOut(atlas, labels)
    for (root, survey) in surveys {
      let isGate = root == atlas.program.gate?.graph.name
      if !names.isEmpty, !names.contains(root), !isGate { continue }
      let explorer = explore(survey, root, most: most)
      let realm = explorer.realm
      if isGate { gateActs = explorer.acts(to: "open") }
      if !names.isEmpty, !names.contains(root) { continue }
      var found = Verification.Exploring(graph: root)
      found.configurations = explorer.count
      found.unfollowed = Set(realm.forgotten.map { realm.names[realm.cells.base($0)] }).sorted()
      found.bound = realm.bound ?? (explorer.isStopped ? .configurations : nil)
      if let first = explorer.explorations.first {
        found.shortest = first.ends.map { Explorer.turns(Int(first.distance[$0])) }.min()
        var longest = LongestRoad(explorer.explorations)
        found.longest = longest.turns()
        outcomes[root] = Set(
          first.ends.map {
            realm.outcomes[first.set.members[$0].node - Exploration.firstEnd]
          })
      }
      verification.graphs.append(found)
      faults.take(explorer)
      waysOut.take(survey)
    }
    faults.take(waysOut)
    verification.questions = waysOut.looked
    // What some conversation does may only be seen when all were explored.
    if names.isEmpty, verification.isComplete {
      faults.finish()
      let walk = ProgramWalk(atlas, outcomes: outcomes)
      verification.programConfigurations = walk.stands.count
      faults.take(walk)
    }
    for var fault in faults.found {
      let played = fault.witness.flatMap {
        Reenactment($0, atlas, labels, gateActs: gateActs, samples: samples)
      }
      fault.witness?.typed = played?.typed ?? []
      if let played, isShown(fault, by: played) {
        verification.faults.append(fault)
      } else {
        verification.doubts.append(fault)
      }
    }
    return verification
  }

  /// Explores a conversation, and follows fewer of its slots until it can be explored whole.
  private func explore(_ survey: Survey, _ root: String, most: Int) -> Explorer {
    var forgotten: Set<String> = []
    var realm = RealmBuilder.realm(survey, root: root, contract)
    var explorer = Explorer(realm, most: most)
    // Each round drops some, so it ends.
    while explorer.isStopped {
      let heaviest = realm.heaviest(3)
      if heaviest.isEmpty { break }
      forgotten.formUnion(heaviest)
      realm = RealmBuilder.realm(survey, root: root, contract, forgetting: forgotten)
      // What is not exact any more need not be large.
      explorer = Explorer(realm, most: most / 6)
    }
    return explorer
  }

  /// Whether a real session shows a fault, too.
  private func isShown(_ fault: Verification.Fault, by played: Reenactment) -> Bool {
    guard let end = fault.witness?.end else { return false }
    switch fault.finding.rule {
    case "silent-round": return played.goesRound
    case "nothing-to-choose":
      return played.session.asked.map { $0.options.isEmpty && $0.lines.isEmpty } ?? false
    default: return played.entered(end) || played.stands(at: end)
    }
  }
}

extension Explorer {
  /// What is done on the shortest road to an outcome, by the place where it is done.
  func acts(to outcome: String) -> [Record.Step: Deed.Act] {
    guard let root = explorations.first, let number = realm.outcomes.firstIndex(of: outcome) else {
      return [:]
    }
    let ends = root.ends.filter {
      root.set.members[$0].node == Exploration.firstEnd + number
    }
    guard let end = ends.min(by: { root.distance[$0] < root.distance[$1] }) else { return [:] }
    let moves = witness(to: (0, end)).moves
    return Dictionary(moves.map { ($0.at, $0.act) }) { first, _ in first }
  }
}
