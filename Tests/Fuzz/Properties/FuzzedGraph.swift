import Dialogue
import DialogueYAML

/// The loader: any bytes as a file of conversations.
///
/// Whatever is accepted can be checked, and a graph that can be walked is walked a little.
public struct FuzzedGraph: Fuzzed {
  private static let names = [
    "a.yaml", "a.yaml", "a.yaml", "program.yaml", "voice.yaml", "labels.yaml", "style.yaml",
    "helplines.yaml",
    "words/yes-no.yaml", "words/danger/a.yaml", "words/danger/examples/a.yaml",
    "words/feelings.yaml",
  ]
  private let setting: Setting

  public init() throws { setting = try Setting() }

  /// The first byte says which file it is.
  public mutating func read(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let name = Self.names[Int(first) % Self.names.count]
    let text = Array(bytes.dropFirst())
    let findings = Dialogues.check([(name, text)])
    for finding in findings {
      precondition(finding.place.line > 0 && finding.place.column > 0, "a finding has its place")
      precondition(!finding.message.isEmpty, "a finding says something")
    }
    precondition(findings == Dialogues.check([(name, text)]), "the same file has the same mistakes")
    guard name == "a.yaml" else { return }
    let result = GraphReader.read(text, file: name)
    guard result.findings.isEmpty, let graph = result.graph, graph.isSound else { return }
    walk(graph, choices: text)
  }

  private func walk(_ graph: Graph, choices: [UInt8]) {
    let now = Moment(seconds: 1_767_603_600)
    var session = setting.beginning(graph.id)
    _ = session.apply(Event(.began(graph: nil, people: 1), at: now))
    guard session.needed == graph.id else { return }
    _ = session.supply(graph)
    for choice in choices.prefix(24) {
      guard let asked = session.asked, session.needed == nil else { return }
      _ = session.apply(Event(action(asked, Int(choice)), at: now))
    }
  }

  private func action(_ asked: Asked, _ choice: Int) -> Event.Action {
    switch choice % 8 {
    case 0: return .skipped
    case 1: return .command(Event.Command.allCases[choice / 8 % Event.Command.allCases.count])
    case 2: return .change(slot: nil)
    default: return .answered(answer(asked, choice), text: "\(choice)")
    }
  }

  private func answer(_ asked: Asked, _ choice: Int) -> Answer {
    switch asked.question.kind {
    case .choice, .conversation, .share, .yesNo:
      let options = asked.options
      return options.isEmpty
        ? .option("yes", own: nil) : .option(options[choice % options.count].id, own: nil)
    case .choices, .feelings: return .options(asked.options.prefix(choice % 3).map(\.id))
    case .scale, .number, .duration: return .number(Double(choice))
    case .date: return .day(Day(number: 20_000 + choice))
    case .line, .note: return .text("typed", facts: [])
    case .form: return asked.answer(rows: asked.rows.map { _ in Double(choice % 5) })
    case .pick: return .line(0..<1)
    case .goOn: return .goOn
    }
  }
}
