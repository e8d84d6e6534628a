import Dialogue

/// What was read of a question before its type is known.
struct QuestionDraft {
  var kind: Scalar?
  var range: [Scalar] = []
  var least: Int?
  var most: Int?
  var rows: [Form.Row] = []
  var sums: [Form.Sum] = []
  var isShuffled = false
  var keys: [Scalar] = []

  /// The keys that only some types have.
  private static let own: [String: [Question.Kind]] = [
    "options": [.choice, .choices, .conversation],
    "range": [.scale, .number, .duration, .date, .form],
    "ends": [.scale, .form],
    "least": [.choices, .feelings],
    "most": [.choices, .feelings],
    "rows": [.form], "pairs": [.form], "sums": [.form], "shuffled": [.form],
    "from": [.pick],
  ]

  /// Gives a question what only its type has, and reports what does not fit it.
  func finish(_ question: inout Question, _ source: inout Source) {
    let kind = question.kind
    for key in keys {
      if let kinds = Self.own[key.text], !kinds.contains(kind) {
        source.report(
          "unknown-key", at: key.place, "'\(key.text)' is not a key of '\(kind.rawValue)'")
      }
    }
    if kind != .goOn {
      if question.text == nil {
        source.report("missing-key", at: question.place, "'ask' needs 'text'")
      }
      if question.keep == nil {
        source.report("missing-key", at: question.place, "'ask' needs 'keep'")
      }
    }
    finishRange(&question, &source)
    finishCount(&question, &source)
    if kind == .form { finishForm(&question, &source) }
    if kind == .pick, question.from == nil {
      source.report("missing-key", at: question.place, "'pick' needs 'from'")
    }
  }

  private func finishRange(_ question: inout Question, _ source: inout Source) {
    if range.count == 2 {
      let ends = range.map { question.kind == .date ? Self.days($0.text) : Int($0.text) }
      if let low = ends[0], let high = ends[1], low <= high {
        question.range = low...high
      } else {
        source.report(
          "wrong-kind", at: range[0].place,
          question.kind == .date
            ? "'range' is two days such as [today, +12w]"
            : "'range' is two whole numbers, ascending")
      }
    } else if question.kind == .scale {
      question.range = 0...10
    } else if question.kind == .form, keys.contains(where: { $0.text == "rows" }) {
      source.report("missing-key", at: question.place, "rows need 'range'")
    }
  }

  /// Reads `today`, `+12w`, `-1y` as days from today.
  private static func days(_ text: String) -> Int? {
    if text == "today" { return 0 }
    guard let unit = text.last, let number = Int(text.dropLast()), text.first != unit else {
      return nil
    }
    switch unit {
    case "d": return number
    case "w": return number * 7
    case "m": return number * 31
    case "y": return number * 366
    default: return nil
    }
  }

  private func finishCount(_ question: inout Question, _ source: inout Source) {
    let kind = question.kind
    switch kind {
    case .choice where !(2...7).contains(question.options.count):
      source.report(
        "wrong-count", at: question.place,
        "a choice has 2 to 7 options; this one has \(question.options.count)")
    case .choices where !(2...16).contains(question.options.count):
      source.report(
        "wrong-count", at: question.place,
        "'choices' has 2 to 16 options; this one has \(question.options.count)")
    case .choices, .feelings:
      let top = kind == .choices ? question.options.count : 25
      let least = least ?? 1
      let most = most ?? top
      if 0 <= least, least <= most, most <= top {
        question.count = least...most
      } else {
        source.report(
          "wrong-count", at: question.place, "'least' and 'most' lie between 0 and \(top)")
      }
    default: break
    }
  }

  private func finishForm(_ question: inout Question, _ source: inout Source) {
    var form = Form(rows: rows, sums: sums, isShuffled: isShuffled)
    if rows.isEmpty {
      source.report("missing-key", at: question.place, "'form' needs 'rows' or 'pairs'")
    }
    for sum in sums.indices {
      for row in sums[sum].of.indices {
        let reference = sums[sum].of[row]
        if let index = rows.firstIndex(where: { $0.id == reference.name }) {
          form.sums[sum].of[row].index = index
        } else {
          source.report(
            "unknown-row", at: reference.place,
            "'\(reference.name)' is not a row here"
              + didYouMean(reference.name, among: rows.map(\.id)))
        }
      }
    }
    question.form = form
  }
}
