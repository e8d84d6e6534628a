import Dialogue
import DialogueYAML

/// A talk in which the gate to couple work is not open, to try the roads that lead there.
struct GatedTalk {
  private let shipped: Shipped
  private(set) var session: Session
  var clock = Moment(seconds: 1_767_603_600)

  /// Begins a talk; a gate that is closed was answered before.
  init(_ shipped: Shipped, _ beginning: Event.Action, _ gate: GateRoadTests.Gate) {
    self.shipped = shipped
    session = Session(program: shipped.program, labels: shipped.labels, seed: 1)
    session.voice = shipped.voice
    if gate == .closed { perform(.released("again", gate: "closed")) }
    perform(beginning)
  }

  /// Whether what is asked is no question of couple work.
  var isOutside: Bool {
    let couple = shipped.program.conversations.filter(\.isCouple).map(\.graph.name)
    return !session.isGateOpen && session.standing.path.allSatisfy { !couple.contains($0.graph) }
  }

  mutating func perform(_ action: Event.Action) {
    _ = session.apply(Event(action, at: clock))
    while let missing = session.needed, let graph = shipped.graphs[missing] {
      _ = session.supply(graph)
    }
  }

  /// Goes on from whatever is asked, by its first option.
  mutating func goOn() {
    guard let asked = session.asked else { return }
    let first = asked.options.first.map { Answer.option($0.id, own: nil) }
    switch asked.question.kind {
    case .goOn: perform(.answered(.goOn, text: ""))
    case .choice, .conversation, .yesNo, .share:
      if let first { perform(.answered(first, text: "")) }
    case .choices: perform(.answered(.options(asked.options.prefix(1).map(\.id)), text: ""))
    default: perform(.skipped)
    }
  }

  /// Stands at a state as a saved session would.
  mutating func stand(in graph: String, _ state: String) {
    let event = Event(.returned, at: clock)
    let record = Record(
      number: 1, event: event, path: [Record.Step(graph: graph, state: state)])
    while let missing = session.stand(at: record), let graph = shipped.graphs[missing] {
      session.add(graph)
    }
  }

  /// Leaves the plan of a conversation open, to be followed up.
  mutating func plan(_ conversation: Program.Conversation) {
    conversation.followUp?.when.forEachFact { fact in
      let event = Event(.answered(.option("open", own: nil), text: ""), at: clock)
      session.keepOrphan(Record(number: 1, event: event, slot: fact.subject.name))
    }
  }
}
