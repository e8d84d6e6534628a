import Dialogue

/// What a line was heard as, in the words of `mend listen`.
public struct Heard: Sendable, Equatable {
  /// `danger`, `answer`, `command` or `ask`.
  public var act: String
  /// Ids of options or families, `yes`, `7`, `2026-12-03`, minutes, the command's name, or what the
  /// danger is about.
  public var value: [String]
  /// Whether it is taken without a question.
  public var isSure: Bool
  /// What would be offered.
  public var candidates: [String]
  /// What led there.
  public var evidence: [String]
  /// What was heard of danger.
  public var safety = Safety.silent
}

extension Heard {
  /// What is printed of a line in which danger was heard, whatever else it may mean.
  ///
  /// - Parameter safety: What was heard.
  public static func danger(_ safety: Safety) -> Heard {
    Heard(
      act: "danger", value: safety.categories, isSure: true, candidates: [],
      evidence: safety.evidence.map(\.description), safety: safety)
  }
}

extension Reading {
  /// Returns the reading in the words of `mend listen`.
  ///
  /// - Parameter asked: What was on the screen.
  public func heard(at asked: Asked) -> Heard {
    var heard = Heard(
      act: "ask", value: [], isSure: sureness == .sure, candidates: candidates.flatMap(\.names),
      evidence: evidence)
    if let command {
      heard.act = "command"
      heard.value = [command.rawValue]
      return heard
    }
    switch act {
    case .answer(let answer), .correct(let answer, _):
      heard.act = "answer"
      heard.value = answer.names
    case .command(let command):
      heard.act = "command"
      heard.value = [command.rawValue]
    case .change, .show, .forget, .skip:
      heard.act = "command"
      heard.value = [act.name]
    case .situation(let id):
      if let command = Self.commands[id] {
        heard.act = "command"
        heard.value = [command.rawValue]
      } else {
        heard.isSure = false
        heard.evidence = ["situation \(id)"] + evidence
      }
    case .wonder where asked.question.kind == .feelings:
      // Feelings are offered, never asserted: an answer that is not sure.
      heard.act = "answer"
      heard.value = heard.candidates
    case .wonder(let answers) where answers.allSatisfy(\.isNumber):
      // A range is a value of its own; which of its ends is meant is asked.
      heard.value = heard.candidates
    case .partialRows, .decline, .wonder, .impossible, .unclear, .silent: heard.isSure = false
    }
    if let partialDate {
      heard.act = "answer"
      heard.value = [partialDate.description]
      heard.isSure = true
    }
    return heard
  }

  private static let commands: [String: SpokenCommand] = ["dont-know": .dontKnow, "bot": .about]
}

extension Act {
  fileprivate var name: String {
    switch self {
    case .change: "change"
    case .show: "show"
    case .forget: "forget"
    default: "skip"
    }
  }
}

extension Answer {
  /// The ids or numbers that it consists of; none for what is kept as it was typed.
  fileprivate var names: [String] {
    switch self {
    case .option(let id, _): [id]
    case .options(let ids): ids
    case .number(let number): [Self.text(of: number)]
    case .day(let day): [day.description]
    case .line(let range): range.map { String($0 + 1) }
    case .rows(let rows): rows.map { $0.value.map { Self.text(of: $0) } ?? "-" }
    case .text, .goOn: []
    }
  }

  private static func text(of number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? String(number)
  }

  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
