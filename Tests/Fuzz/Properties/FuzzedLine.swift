import Dialogue
import DialogueYAML
import Listening

/// The listening layer: any text as a line that was typed.
///
/// The same line means the same twice, an answer is one that is possible, and danger is heard in bounded time.
public struct FuzzedLine: Fuzzed {
  private var listeners: [Listener]
  private let asked: [Asked]
  private let danger: Danger
  private let today = Day(number: 20_458)

  public init() throws {
    let setting = try Setting()
    let words = try Setting.files(in: "Dialogues/words").map {
      WordReader.read($0.bytes, file: $0.file).0
    }
    let dangers = try Setting.files(in: "Dialogues/words/danger").map {
      DangerReader.read($0.bytes, file: $0.file).0
    }
    danger = Danger(dangers)
    let listener = Listener(vocabulary: Vocabulary(words))
    asked = (setting.graphs["questions"]?.questions ?? []).map { question in
      var question = question
      if question.isYesNo { question.options = question.answers(setting.labels.answers) }
      var asked = Asked(question, text: "Which of these is it?")
      asked.rows = question.form?.rows ?? []
      asked.lines = ["the money", "the phone", "what I said"]
      return asked
    }
    listeners = asked.map { asked in
      var prepared = listener
      prepared.prepare(for: asked)
      return prepared
    }
  }

  /// The first byte says what is asked, the second what else the screen waits for.
  public mutating func read(_ bytes: [UInt8]) {
    guard bytes.count >= 2, let line = String(validating: bytes.dropFirst(2), as: UTF8.self) else {
      return
    }
    let number = Int(bytes[0]) % asked.count
    var asked = asked[number]
    asked.pending = pending(Int(bytes[1]), asked)
    let first = listeners[number].read(line, to: asked, today: today)
    _ = first.heard(at: asked)
    _ = Listener.exact(line, to: asked)
    if case .answer(let answer) = first.act { check(answer, asked) }
    let safety = danger.read(line)
    // Every eighth line is heard twice; all of them would halve how many are tried.
    guard bytes.count % 8 == 0 else { return }
    precondition(
      first == listeners[number].read(line, to: asked, today: today), "it means the same")
    precondition(safety == danger.read(line), "danger is heard the same")
    _ = danger.notices(in: line)
  }

  private func check(_ answer: Answer, _ asked: Asked) {
    switch answer {
    case .option(let id, _):
      let isKnown = asked.options.contains { $0.id == id } || asked.pending != .none
      precondition(isKnown, "an option is one that is offered")
    case .options(let ids): precondition(Set(ids).count == ids.count, "each option stands once")
    case .number(let number): precondition(number.isFinite, "a number is one")
    case .line(let range):
      precondition(range.upperBound <= asked.lines.count, "a line is one of them")
    case .rows(let rows): precondition(rows.count <= asked.rows.count, "rows are those of the form")
    case .day(let day):
      precondition((1...9999).contains(day.year), "a day has a year of four digits")
    case .text, .goOn: break
    }
  }

  private func pending(_ byte: Int, _ asked: Asked) -> Asked.Pending {
    let offers = [Asked.Offer("act", text: "What you did"), Asked.Offer("day", text: "Which day")]
    switch byte % 8 {
    case 1:
      let answers = asked.options.prefix(2).map { Answer.option($0.id, own: nil) }
      return .candidates(answers.isEmpty ? [.number(3), .number(4)] : answers, text: "perhaps")
    case 2: return asked.options.first.map { .own(option: $0.id) } ?? .none
    case 3: return asked.rows.isEmpty ? .none : .rows([1])
    case 4: return .change(offers)
    case 5: return .show(offers)
    default: return .none
    }
  }
}
