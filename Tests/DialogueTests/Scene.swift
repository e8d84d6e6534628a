import Dialogue
import DialogueYAML
import Testing

/// A session over graphs written out in a test, with what was said last.
struct Scene {
  var session: Session
  private(set) var effects: [Effect] = []
  private(set) var records: [Record] = []
  private var graphs: [String: Graph] = [:]
  var clock = Moment(seconds: 1_767_603_600)

  /// Begins a session in the first of some graphs.
  init(
    _ yaml: String..., program: Program? = nil, people: Int = 1, seed: UInt64 = 1,
    helplines: Helplines? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    var first = ""
    for text in yaml {
      let result = GraphReader.read(Array(text.utf8), file: "test.yaml")
      #expect(result.findings == [], sourceLocation: location)
      var graph = try #require(result.graph, sourceLocation: location)
      if let helplines { graph.take(helplines) }
      graphs[graph.id] = graph
      if first.isEmpty { first = graph.id }
    }
    session = Session(
      program: program ?? Program(first: Reference(first, at: .start)), labels: Self.labels,
      seed: seed)
    session.voice = try Self.voice()
    perform(.began(graph: nil, people: people))
  }

  /// A voice in which each phrase says its own name, but for those that are written out.
  static func voice(_ written: [Voice.Phrase: String] = [:]) throws -> Voice {
    let phrases = Voice.Phrase.allCases.map { phrase in
      let name = phrase.rawValue
      let text =
        switch phrase {
        case .didYouMean, .ownWords: "[\(name): {candidate}]"
        case .rowsLeft: "[\(name): {row}]"
        case .turn: "[\(name): {name}]"
        case .quoted, .chosen, .mayShare: "[\(name): {answer}]"
        case .quotedOf, .chosenBy: "[\(name): {name}, {answer}]"
        case .helpline: "[\(name): {number}, {name}]"
        case .uncheckedSince: "[\(name): {year}]"
        case .checked, .checkedLongAgo: "[\(name): {day}]"
        default: "[\(name)]"
        }
      return "  \(name): " + (written[phrase] ?? "\"\(text)\"")
    }
    let text = "phrases:\n" + phrases.joined(separator: "\n")
    let (voice, findings) = VoiceReader.read(Array(text.utf8), file: "voice.yaml")
    #expect(findings == [])
    return voice
  }

  /// A program that is written out in a test.
  static func program(
    _ yaml: String, location: SourceLocation = #_sourceLocation
  ) throws -> Program {
    let (program, findings) = ProgramReader.read(Array(yaml.utf8), file: "program.yaml")
    #expect(findings == [], sourceLocation: location)
    return program
  }

  static var labels: Labels {
    var labels = Labels()
    labels.answers = ["yes", "no", "not sure"]
    labels.and = " and "
    return labels
  }

  /// Does what a person did.
  @discardableResult
  mutating func perform(_ action: Event.Action) -> [Effect] {
    let event = Event(action, at: clock)
    let standing = session.standing
    effects = session.apply(event)
    while let missing = session.needed, let graph = graphs[missing] {
      effects += session.supply(graph)
    }
    if session.keepsNothing { return effects }
    records.append(session.record(of: event, number: records.count + 1, at: standing))
    return effects
  }

  mutating func choose(_ id: String) { perform(.answered(.option(id, own: nil), text: id)) }

  mutating func type(_ text: String, facts: [String] = []) {
    perform(.answered(.text(text, facts: facts), text: text))
  }

  mutating func back() { perform(.command(.back)) }

  mutating func give(_ number: Double) { perform(.answered(.number(number), text: "")) }

  /// What was said since the last event, without the question.
  var said: [String] {
    effects.compactMap { if case .say(let text) = $0 { text } else { nil } }
  }

  /// The question on screen.
  var question: String? { session.asked?.text }

  /// A replay of no record yet.
  func replay() throws -> Replay {
    var beginning = Session(program: session.program, labels: session.labels, seed: session.seed)
    beginning.voice = session.voice
    let graphs = graphs
    return Replay(beginning, of: records) { try #require(graphs[$0]) }
  }

  /// The session that records make.
  func folded(_ records: [Record]) throws -> Session {
    var replay = try replay()
    for record in records { _ = try replay.apply(record) }
    return replay.session
  }

  /// What becomes of the records when a part is forgotten.
  func erasure(_ part: Forgetting) throws -> Erasure {
    let graphs = graphs
    return try Erasure(part, of: records, from: try replay().session) { try #require(graphs[$0]) }
  }

  /// The session as its records make it again.
  func replayed(with graphs: [Graph]? = nil, program: Program? = nil) throws -> Session {
    var beginning = Session(
      program: program ?? session.program, labels: session.labels, seed: session.seed)
    beginning.voice = session.voice
    let byID =
      graphs.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.id, $0) }) } ?? self.graphs
    var replay = Replay(beginning, load: { byID[$0]! }, log: log)
    for record in records { _ = try replay.apply(record) }
    return replay.session
  }

  /// The records as a log that can be read again and again.
  var log: Replay.Log {
    let records = records
    return { each in
      for record in records where try !each(record) { return }
    }
  }
}
