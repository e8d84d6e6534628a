import Dialogue
import DialogueYAML

/// Turns of the engine alone on the synthetic conversation.
struct Turns {
  /// Seconds a turn: of all, of the first tenth and of the last.
  let each, first, last: Double

  private static let now = Moment(seconds: 0)

  /// What a session begins with.
  static let beginning = Event(.began(graph: nil, people: 1), at: now)

  /// What is answered in turn.
  static let events = zip(Synthetic.meanings, Synthetic.answers).map { meaning, text in
    Event(.answered(.option(meaning, own: nil), text: text), at: now)
  }

  /// A session at its first question.
  static func session(states: Int) -> Session {
    guard let graph = GraphReader.read(Array(Synthetic.yaml(states: states).utf8), file: "s").graph
    else { preconditionFailure("the synthetic graph can be read") }
    var session = Session(
      program: Program(first: Reference("synthetic", at: .start)), labels: Labels(), seed: 1)
    _ = session.apply(beginning)
    _ = session.supply(graph)
    return session
  }

  init(states: Int, count: Int) {
    var session = Self.session(states: states)
    let events = Self.events
    var shown = 0
    var tenths: [Double] = []
    for _ in 0..<10 {
      tenths.append(
        Timing.seconds {
          for turn in 0..<(count / 10) { shown += session.apply(events[turn % events.count]).count }
        } / Double(count / 10))
    }
    precondition(shown == count * 2, "each turn says one message and asks one question")
    each = tenths.reduce(0, +) / 10
    first = tenths[0]
    last = tenths[9]
  }
}
