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

  /// The type of a question for the country, which is a choice, and the slot that keeps its answer.
  static let country = "country"
  /// The slot that keeps what somebody is to be called.
  static let name = "name"

  /// Whether a key is of no use to a kind of question.
  private static func isForeign(_ key: String, to kind: Question.Kind) -> Bool {
    switch key {
    case "options": kind != .choice && kind != .choices && kind != .conversation
    case "range":
      kind != .scale && kind != .number && kind != .duration && kind != .date && kind != .form
    case "ends": kind != .scale && kind != .form
    case "least": kind != .choices && kind != .feelings
    case "most": kind != .choices && kind != .feelings && kind != .conversation
    case "rows", "pairs", "sums", "shuffled": kind != .form
    case "from": kind != .pick
    case "of": kind != .share
    case "words": kind != .choice && kind != .choices && kind != .conversation
    case "yes", "no": kind != .yesNo
    case "open": kind != .line && kind != .note
    default: false
    }
  }

  /// Gives a question what only its type has, and reports what does not fit it.
  func finish(_ question: inout Question, _ source: inout Source) {
    let kind = question.kind
    let isCountry = question.offersCountries
    let type = isCountry ? Self.country : kind.rawValue
    for key in keys {
      if Self.isForeign(key.text, to: kind) || isCountry && ["options", "words"].contains(key.text)
      {
        source.report("unknown-key", at: key.place, "'\(key.text)' is not a key of '\(type)'")
      }
    }
    if kind != .goOn {
      if question.text == nil, kind != .share {
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
    if kind == .share, question.of == nil {
      source.report("missing-key", at: question.place, "'share' needs 'of', a document")
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
    case .choice where question.offersCountries: break
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
    case .conversation:
      if let most { question.count = 0...max(0, most) }
    default: break
    }
  }

  private func finishForm(_ question: inout Question, _ source: inout Source) {
    var form = Form(rows: rows, sums: sums, isShuffled: isShuffled)
    if rows.isEmpty {
      source.report("missing-key", at: question.place, "'form' needs 'rows' or 'pairs'")
    }
    if rows.count > 64 {
      source.report(
        "wrong-count", at: question.place,
        "a form has at most 64 rows; this one has \(rows.count)")
      return
    }
    for sum in sums.indices {
      if rows.contains(where: { $0.id == sums[sum].id }) {
        source.report(
          "duplicate-key", at: sums[sum].place,
          "'\(sums[sum].id)' is also a row here; give one of them another id")
      }
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
