import Testing

@testable import Dialogue

/// Sessions that are made again from long logs.
struct ReplayTests {
  private let round = """
    graph: round
    start: ask
    states:
      ask:
        ask: { type: number, text: "After {number}?", keep: number }
        go:
          - { when: number > 99999, to: close }
          - { to: ask }
      close: { end: done }
    """

  /// A log that is written without a session.
  private struct Log {
    var records: [Record] = []

    mutating func add(_ action: Event.Action) {
      records.append(
        Record(number: records.count + 1, event: Event(action, at: Moment(seconds: 0))))
    }

    /// Numbers are given, and more of them taken back than memory holds.
    mutating func addRound(_ first: Int) {
      for number in first..<first + 300 { add(.answered(.number(Double(number)), text: "")) }
      for _ in 0..<257 { add(.command(.back)) }
    }

    func read(_ each: (Record) throws -> Bool) throws {
      for record in records where try !each(record) { return }
    }
  }

  private func log(rounds: Int) -> Log {
    var log = Log()
    log.add(.began(graph: nil, people: 1))
    for number in 0..<rounds { log.addRound(number * 1000) }
    return log
  }

  @Test(arguments: 1...6)
  func `going back further than memory reaches undoes what was answered last`(rounds: Int) throws {
    let scene = try Scene(round)
    let log = log(rounds: rounds)
    var replay = Replay(
      scene.session.beginning, load: { _ in scene.session.library.graphs[0] }, log: log.read)
    for record in log.records { _ = try replay.apply(record) }
    #expect(replay.session.turns == rounds * 43)
    #expect(replay.session.asked?.text == "After \((rounds - 1) * 1000 + 42)?")
  }

  @Test(arguments: [1, 299, 302, 500, 558, 700, 859])
  func `a replay that begins in the middle comes to the same`(first: Int) throws {
    let scene = try Scene(round)
    let log = log(rounds: 3)
    func replay(from later: Session?) -> Replay {
      Replay(
        scene.session.beginning, from: later, load: { _ in scene.session.library.graphs[0] },
        log: log.read)
    }
    var whole = replay(from: nil)
    for record in log.records[..<first] { _ = try whole.apply(record) }
    var part = replay(from: whole.session)
    for record in log.records[first...] {
      let effects = try whole.apply(record)
      #expect(try part.apply(record).last == effects.last)
    }
    #expect(part.session == whole.session)
  }

  @Test func `a log that is gone leaves the session where it was`() throws {
    let scene = try Scene(round)
    let log = log(rounds: 1)
    var replay = Replay(
      scene.session.beginning, load: { _ in scene.session.library.graphs[0] }, log: { _ in })
    var effects: [Effect] = []
    for record in log.records { effects = try replay.apply(record) }
    #expect(effects.first == .say("[nothing-before]"))
    #expect(replay.session.asked?.text == "After 43?")
  }

  @Test func `what going back never undoes stays as it is`() throws {
    let gate = """
      graph: gate
      start: ask
      uses: [gate]
      states:
        ask:
          ask: { type: yes-no, text: "Safe?", keep: safe }
          go: open
        open: { end: open }
      """
    let program = try Scene.program(
      "program: t\nfirst: round\ngate: { graph: gate, slot: gate }\n")
    let scene = try Scene(round, gate, program: program)
    var log = Log()
    log.add(.began(graph: nil, people: 1))
    for number in 0..<300 { log.add(.answered(.number(Double(number)), text: "")) }
    log.add(.withheld)
    log.add(.released("again", gate: "closed"))
    for _ in 0..<257 { log.add(.command(.back)) }
    var replay = Replay(
      scene.session.beginning, load: { _ in scene.session.library.graphs[0] }, log: log.read)
    for record in log.records { _ = try replay.apply(record) }
    #expect(replay.session.asked?.text == "After 42?")
    #expect(replay.session.gate == "closed")
  }
}
