import Dialogue

/// Somebody who answers at random: any option, any number, skips, commands, situations.
struct Walker {
  private let shipped: Shipped
  /// How many of a hundred questions are skipped; every fifth walker skips nearly all that decide no road.
  private let skips: Int
  private var random: Seeded
  private var clock = Moment(seconds: 1_767_603_600)
  private(set) var visited: Set<String> = []
  /// What was said, to look for texts that were not filled in.
  private(set) var said: [String] = []
  /// Whether it now and then types what sounds like danger.
  var isAlarmed = true
  /// Questions of couple work that it was asked while the gate was not open.
  private(set) var trespasses: [String] = []
  /// Decides some questions; the walker answers the others at random.
  var decide: (Asked) -> Event.Action? = { _ in nil }

  init(_ shipped: Shipped, seed: UInt64) {
    self.shipped = shipped
    random = Seeded(state: seed)
    skips = seed % 5 == 0 ? 94 : 8
  }

  /// Walks for so many turns, over several sittings.
  ///
  /// - Parameters:
  ///   - turns: How many things the walker does.
  ///   - days: How long it stays away between two sittings.
  ///   - isDone: Ends the walk early, by the states that were visited.
  /// - Returns: Whether there was always a way on.
  mutating func walk(
    turns: Int, days: ClosedRange<Int64> = 1...90,
    until isDone: (Set<String>) -> Bool = { _ in false }
  ) -> Bool {
    var session = Session(
      program: shipped.program, labels: shipped.labels, seed: random.next())
    session.voice = shipped.voice
    perform(.began(graph: nil, people: 1), &session)
    for _ in 0..<turns where !isDone(visited) {
      guard let asked = session.asked else {
        clock.seconds += Int64(86_400) * Int64.random(in: days, using: &random)
        perform(.returned, &session)
        if session.asked == nil { return false }
        continue
      }
      perform(action(for: asked), &session)
    }
    return true
  }

  private mutating func perform(_ action: Event.Action, _ session: inout Session) {
    var effects = session.apply(Event(action, at: clock))
    while let missing = session.needed {
      note(session)
      guard let graph = shipped.graphs[missing] else {
        preconditionFailure("no file has the graph '\(missing)'")
      }
      effects += session.supply(graph)
    }
    note(session)
    noteTrespass(session)
    for effect in effects {
      switch effect {
      case .say(let text): said.append(text)
      case .ask(let asked): said.append(asked.text)
      default: break
      }
    }
  }

  private mutating func noteTrespass(_ session: Session) {
    if session.isGateOpen || session.asked == nil { return }
    let couple = shipped.program.conversations.filter { $0.isCouple || session.people == 2 }
    for step in session.standing.path where couple.contains(where: { $0.graph.name == step.graph })
    {
      trespasses.append("\(step.graph)/\(step.state)")
    }
  }

  private mutating func note(_ session: Session) {
    for step in session.steps { visited.insert("\(step.graph)/\(step.state)") }
  }

  private mutating func action(for asked: Asked) -> Event.Action {
    if let decided = decide(asked) { return decided }
    let decides =
      asked.question.kind == .yesNo || asked.question.kind == .conversation
      || asked.options.contains { $0.id == "hurt" || $0.id == "try" }
    if Int.random(in: 0..<100, using: &random) < (decides ? 8 : skips) { return .skipped }
    switch Int.random(in: 0..<100, using: &random) {
    case 8..<11:
      let command = Event.Command.allCases.randomElement(using: &random) ?? .why
      return .command(command == .safe && !isAlarmed ? .why : command)
    case 11..<13:
      let situations = shipped.program.situations.map(\.id.name)
      return .situation(
        situations.randomElement(using: &random) ?? "", text: "hm", retention: .kept)
    case 13: return .unclear(text: "hm")
    case 14: return .change(slot: nil)
    case 15: return .show(document: nil)
    case 16 where isAlarmed:
      return .alarmed(Bool.random(using: &random) ? .act(["child"]) : .check(["control"]))
    default: return .answered(answer(to: asked), text: "x")
    }
  }

  private mutating func answer(to asked: Asked) -> Answer {
    let question = asked.question
    switch question.kind {
    case .choice, .yesNo, .share, .conversation:
      let option = asked.options.randomElement(using: &random)
      return .option(option?.id ?? "", own: option?.asks == nil ? nil : "my own words")
    case .choices:
      let chosen = asked.options.filter { _ in Bool.random(using: &random) }
      return .options(chosen.isEmpty ? [asked.options[0].id] : chosen.map(\.id))
    case .scale, .number, .duration:
      let range = question.range ?? 0...10
      // The ends decide roads more often than the middle.
      let ends = [range.lowerBound, range.upperBound, Int.random(in: range, using: &random)]
      return .number(Double(ends.randomElement(using: &random) ?? range.lowerBound))
    case .date:
      let range = question.range ?? 0...30
      return .day(Day(number: clock.day.number + Int.random(in: range, using: &random)))
    case .feelings: return .options(["sad"])
    case .line, .note: return text()
    case .form:
      let range = question.range ?? 0...1
      let calm = Bool.random(using: &random)
      return .rows(
        asked.rows.map { row in
          let number = Int.random(in: range, using: &random)
          let isLeft = Int.random(in: 0..<4, using: &random) == 0
          return Answer.Row(row.id, isLeft ? nil : Double(calm ? range.lowerBound : number))
        })
    case .pick: return .line(0..<min(1, asked.lines.count))
    case .goOn: return .goOn
    }
  }

  private mutating func text() -> Answer {
    var facts: [String] = []
    if Bool.random(using: &random), let mention = shipped.mentions.randomElement(using: &random) {
      facts.append(mention)
    }
    if Int.random(in: 0..<12, using: &random) == 0 { facts.append("long") }
    if Int.random(in: 0..<6, using: &random) == 0 { facts.append("one-word") }
    return .text("in my words", facts: facts)
  }
}

/// Numbers that look random and are the same every time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
