/// A witness walked on a real session, to see with what is really said and kept whether it shows what it should.
struct Reenactment {
  let atlas: Atlas
  private(set) var session: Session
  /// What is typed, line by line.
  private(set) var typed: [String] = []
  private var clock = Moment(seconds: 1_767_603_600)

  private let gateActs: [Record.Step: Deed.Act]
  private let samples: [String: String]

  /// Walks a witness; `nil` where a real session goes another way.
  ///
  /// - Parameters:
  ///   - witness: The witness.
  ///   - atlas: The graphs and the program.
  ///   - labels: Short words on the screen.
  ///   - gateActs: What opens the gate, by the place where it is asked.
  ///   - samples: For each list of words that texts mention, one of them.
  init?(
    _ witness: Witness, _ atlas: Atlas, _ labels: Labels, gateActs: [Record.Step: Deed.Act],
    samples: [String: String] = [:]
  ) {
    guard witness.supposed.isEmpty, !witness.isTogether, !witness.comesAgain else { return nil }
    self.atlas = atlas
    self.gateActs = gateActs
    self.samples = samples
    session = Session(program: atlas.program, labels: labels, seed: 1)
    perform(.began(graph: witness.start, people: 1))
    for move in witness.moves {
      guard stand(at: move.at), act(move.act) else { return nil }
    }
    guard passGate() || session.asked == nil else { return nil }
  }

  /// Stands a session at a question, whatever leads there; `nil` where today's graphs ask nothing.
  ///
  /// - Parameters:
  ///   - path: The conversation first, then the graphs that it visits down to the question.
  ///   - session: A session that was not begun.
  ///   - atlas: The graphs and the program.
  init?(at path: [Record.Step], of session: Session, _ atlas: Atlas) {
    self.atlas = atlas
    self.session = session
    gateActs = [:]
    samples = [:]
    let record = Record(number: 1, event: Event(.silent, at: clock), path: path)
    while let missing = self.session.stand(at: record) {
      guard let graph = atlas.graphs[missing] else { return nil }
      self.session.add(graph)
    }
    if self.session.asked == nil || self.session.isMoved { return nil }
  }

  /// Whether the last thing done entered a state.
  func entered(_ step: Record.Step) -> Bool { session.steps.contains(step) }

  /// Whether the last thing done went round and nobody was asked anything.
  var goesRound: Bool { session.isLost }

  /// Whether the session stands in a state.
  func stands(at step: Record.Step) -> Bool { top == step }

  private var top: Record.Step? {
    guard let frame = session.stack.last, frame.graph >= 0 else { return nil }
    let graph = session.library.graphs[frame.graph]
    return Record.Step(graph: graph.id, state: graph.states[frame.state].id)
  }

  private mutating func stand(at step: Record.Step) -> Bool { passGate(until: step) }

  /// Answers what stands before couple work.
  private mutating func passGate(until step: Record.Step? = nil) -> Bool {
    for _ in 0..<20 {
      guard let top, session.asked != nil else { return false }
      if step == nil || top == step {
        if step != nil || gateActs[top] == nil { return true }
      }
      guard let next = gateActs[top], act(next) else { return false }
    }
    return false
  }

  /// Does something at the question on screen; returns whether it can be done there.
  mutating func act(_ act: Deed.Act) -> Bool {
    guard let asked = session.asked else { return false }
    typed += Typing(samples: samples, today: clock.day).lines(for: act, at: asked)
    switch act {
    case .skip: perform(.skipped)
    case .unclear(let count): for _ in 0..<count { perform(.unclear(text: "mmm")) }
    case .day(let days):
      perform(.answered(.day(Day(number: clock.day.number + days)), text: ""))
    case .answer(.rows):
      let least = Double(asked.question.range?.lowerBound ?? 0)
      perform(.answered(asked.answer(rows: asked.rows.map { _ in least }), text: ""))
    case .answer(.option(let id, let own)):
      guard asked.options.contains(where: { $0.id == id }) else { return false }
      perform(.answered(.option(id, own: own), text: ""))
    case .answer(.line(let range)):
      guard asked.lines.count >= range.count else { return false }
      perform(.answered(.line(range), text: ""))
    case .answer(let answer): perform(.answered(answer, text: ""))
    }
    return true
  }

  /// Lets something happen; returns all that the program is told to do.
  @discardableResult
  mutating func perform(_ action: Event.Action) -> [Effect] {
    var effects = session.apply(Event(action, at: clock))
    while let missing = session.needed, let graph = atlas.graphs[missing] {
      effects += session.supply(graph)
    }
    return effects
  }
}
