/// One person's way through the conversations, or two people's.
///
/// All that happens goes through one door: `apply` takes an event and returns what the program must
/// do. A session is therefore the fold of its events, and resuming, replaying and testing are the same
/// thing.
public struct Session: Equatable, Sendable {
  /// The order of the conversations.
  public var program: Program { _read { yield given.program } }
  /// Short words around what is said.
  public var labels: Labels { _read { yield given.labels } }
  /// The stock phrases; they may come after the first question, and must come before what follows it.
  public var voice = Voice() {
    didSet { speech.lastSaid = Array(repeating: 0, count: voice.wordings) }
  }
  /// Whether what the person wrote is marked where the coach says it again; see ``OwnWords``. The screen decides, so it is
  /// in no snapshot.
  public var marksOwnWords = false
  /// Whether nothing is kept of it, so that no place is kept either. The program decides, so it is in no snapshot.
  public var leavesNoTrace = false
  /// What it came to, where that is of interest; `nil` in a chat, and in no snapshot.
  public var trail: Trail?
  /// What decides wherever there is nothing to choose by.
  public let seed: UInt64
  /// How many people sit at the keyboard: 1 or 2.
  public internal(set) var people = 1
  /// What waits for an answer, or `nil`.
  public internal(set) var asked: Asked?
  /// The graph that must be supplied before anything else, or `nil`.
  public internal(set) var needed: String?
  /// The ids of the wordings that the last event's reply chose, in order.
  public internal(set) var said: [String] = []
  /// The states that the last event entered, by the indices of graph and state.
  var entered: [Entered] = []
  /// Those of them that were off the record, whose graphs are gone from memory.
  var enteredAside: [Record.Step] = []
  /// What is saved instead of the last event, where that is less than what was done.
  var recorded: Event.Action?
  /// Whether a saved position was not found in the graphs of today.
  public internal(set) var isMoved = false

  // What is large and never changes is behind a reference: many a step of a turn moves the session as a whole.
  let given: Given
  var library = Library()
  var stack: [Frame] = []
  var history = History()
  var person = 0
  var now = Moment(seconds: 0)
  var lastSeen = Moment(seconds: 0)
  /// Days between the last sitting and this one.
  var away = 0
  /// The conversations that were finished.
  var finished: [String: Finished] = [:]
  /// Lines in a row that led nowhere.
  var unclear = 0
  /// Enters in a row with nothing before them.
  var silent = 0
  var speech = Speech()
  var programCells: [Int] = []
  /// What is going on off the record, if anything is.
  var aside: Aside?
  /// Whether the last event began off the record.
  var beganAside = false
  /// Whether the last thing before this sitting was off the record, so that it begins at a neutral
  /// question.
  var isUnsettled = false
  /// Whether the last event ended a sitting; one that ended without was left in a hurry, or cut off.
  var isAtRest = false
  /// Kinds of danger that the person has said were misread, in this sitting.
  var dismissed: Set<String> = []

  /// Creates a session that has not begun.
  ///
  /// - Parameters:
  ///   - program: The order of the conversations.
  ///   - labels: Short words around what is said.
  ///   - seed: Decides between wordings that were never said and the order of shuffled forms.
  public init(program: Program, labels: Labels, seed: UInt64) {
    given = Given(program: program, labels: labels)
    self.seed = seed
    for name in program.slots { programCells.append(library.cell(named: name)) }
  }

  /// Advances the conversation by one event.
  ///
  /// - Parameter event: What the person did.
  /// - Returns: What the program must do next, in order. After `load`, call `supply`.
  /// - Complexity: Constant in the number of states, of slots and of events before.
  public mutating func apply(_ event: Event) -> [Effect] {
    precondition(needed == nil, "a session that waits for a graph takes no event")
    now = event.time
    if !said.isEmpty { said.removeAll(keepingCapacity: true) }
    recorded = nil
    // Where a sitting begins, what was off the record is over.
    let returns = if case .returned = event.action { true } else { false }
    beganAside = isAside && !returns
    if !returns { isAtRest = false }
    entered.removeAll(keepingCapacity: true)
    if !enteredAside.isEmpty { enteredAside.removeAll() }
    var effects: [Effect] = []
    effects.reserveCapacity(4)
    react(to: event.action, &effects)
    lastSeen = now
    return effects
  }

  /// Hands in a graph that `load` asked for, and goes on.
  ///
  /// - Parameter graph: The graph named by `needed`.
  /// - Returns: What the program must do next, in order.
  public mutating func supply(_ graph: Graph) -> [Effect] {
    precondition(graph.id == needed, "the session waits for another graph")
    needed = nil
    library.add(graph)
    var effects: [Effect] = []
    walk(&effects)
    return effects
  }

  // The longest road between two questions of the shipped conversations enters under 100 states. Sound graphs go round
  // nowhere without asking, but a visit of a graph that asks nothing can, off the record, too.
  private static let mostStates = 5_000

  /// Whether the last event went on and on without a question, and was stopped.
  public var isLost: Bool { entered.count + enteredAside.count >= Self.mostStates }

  private mutating func react(to action: Event.Action, _ effects: inout [Effect]) {
    switch action {
    case .began(let graph, let people):
      self.people = people
      begin(graph ?? program.first.name)
      walk(&effects)
    case .returned: comeBack(&effects)
    case .answered(let answer, let text): take(answer, text: text, &effects)
    case .filled(let values, _): fill(values, &effects)
    case .passed(let state): pass(to: state, &effects)
    case .forgotten: passForgotten(&effects)
    case .skipped: skip(&effects)
    case .command(let command): obey(command, &effects)
    case .change(let slot): change(slot, &effects)
    case .show(let document): show(document, &effects)
    case .unclear: misunderstand(&effects)
    case .impossible: refuse(&effects)
    case .wondered(let answers, let text): wonder(answers, text: text, &effects)
    case .declined: decline(&effects)
    case .situation(let id, let text, let retention):
      meet(id, text: retention.keepsWords ? text : nil, &effects)
    case .silent: wait(&effects)
    case .alarmed(let alarm): stepAside(alarm, &effects)
    case .withheld: isUnsettled = true
    case .released(let outcome, let gate): release(outcome, gate, &effects)
    }
  }
}

extension Session {
  /// The states that the last event entered, in order, for coverage.
  public var steps: [Record.Step] {
    enteredAside
      + entered.map { entered in
        let graph = library.graphs[entered.graph]
        return Record.Step(graph: graph.id, state: graph.states[entered.state].id)
      }
  }
}

/// What a session is given once. It is a class, so that a part of it is reached without the rest.
final class Given: Equatable, Sendable {
  let program: Program
  let labels: Labels
  /// Whether the program has a gate to couple work; to look for it there would copy what is there.
  let hasGate: Bool

  init(program: Program, labels: Labels) {
    self.program = program
    self.labels = labels
    hasGate = program.gate != nil
  }

  static func == (left: Given, right: Given) -> Bool {
    left === right || left.program == right.program && left.labels == right.labels
  }
}

/// How a conversation was finished.
struct Finished: Equatable, Sendable {
  /// How often.
  var count = 0
  /// When it was last.
  var last = Day(number: 0)
}

/// A state that was entered, by the indices of its graph and itself.
struct Entered: Equatable, Sendable {
  var graph: Int
  var state: Int
}

/// What was said so far, so that nothing is said the same way twice running.
struct Speech: Equatable, Sendable {
  /// Counts what was said.
  var clock = 0
  /// When each wording of the voice was last said.
  var lastSaid: [Int] = []
}
