import Dialogue

/// The questions of a batch, by id.
struct QuestionList {
  private(set) var questions: [String: Asked] = [:]

  /// Reads `questions.json`: a list of questions with `id`, `kind`, `text`, `options`, and where they
  /// have them `range`, `least` and `most`.
  init(_ bytes: [UInt8], path: String) throws(Failure) {
    guard let list = JSONReader.read(bytes)?.array else { throw .badBatch(path, line: 1) }
    for (number, entry) in list.enumerated() {
      guard let id = entry["id"]?.string, let name = entry["kind"]?.string,
        let kind = Question.Kind(rawValue: name)
      else { throw .badBatch(path, line: number + 1) }
      questions[id] = Asked(Self.question(entry, kind), text: entry["text"]?.string ?? "")
    }
  }

  private static func question(_ entry: JSON, _ kind: Question.Kind) -> Question {
    var question = Question(kind)
    for option in entry["options"]?.array ?? [] {
      guard let id = option["id"]?.string else { continue }
      question.options.append(
        Option(
          id, option["text"]?.string ?? id, hears: option["hears"]?.strings ?? [],
          says: option["says"]?.string))
    }
    if kind == .yesNo, question.options.isEmpty { question.options = Option.yesNo }
    let range = entry["range"]?.array?.compactMap(\.number) ?? []
    if range.count == 2, range[0] <= range[1], range.allSatisfy({ abs($0) < 1e9 }) {
      question.range = Int(range[0])...Int(range[1])
    } else if kind == .scale {
      question.range = 0...10
    }
    let least = entry["least"]?.number.map { Int($0) } ?? 0
    if let most = entry["most"]?.number, Int(most) >= least { question.count = least...Int(most) }
    return question
  }
}

extension Option {
  /// The options of a yes-no question without words of its own.
  static let yesNo = [
    Option("yes", "Yes"), Option("no", "No"), Option("unsure", "I'm not sure"),
  ]
}
