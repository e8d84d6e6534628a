import Dialogue

extension GraphBuilder {
  private static let questionKeys = [
    "type", "text", "keep", "when", "why", "help", "unclear", "invalid", "skip", "retain", "share",
    "retry", "options", "range", "ends", "least", "most", "rows", "pairs", "sums", "shuffled",
    "from", "of", "open", "words", "yes", "no",
  ]

  /// Reads a question.
  mutating func question(_ source: inout Source, at place: Place) throws(Problem) -> Question? {
    var question = Question(.line, at: place)
    var draft = QuestionDraft()
    draft.keys.reserveCapacity(8)
    let before = source.findings.count
    try source.map("'ask'", keys: Self.questionKeys) { (source, key) throws(Problem) in
      switch key.text {
      case "type": draft.kind = try source.scalar("'type'")
      case "text": question.text = try self.words(&source, "'text'")
      case "keep": question.keep = try self.keep(&source)
      case "when": question.when = try self.condition(&source)
      case "why": question.why = try self.words(&source, "'why'")
      case "help": question.help = try self.words(&source, "'help'")
      case "unclear": question.unclear = try self.words(&source, "'unclear'")
      case "invalid": question.invalid = try self.words(&source, "'invalid'")
      case "skip": question.canSkip = try self.flag(&source, "skip") ?? true
      case "retain": question.retention = try self.retention(&source)
      case "share": question.isShared = try self.share(&source)
      case "open": question.isOpen = try self.flag(&source, "open") ?? false
      case "words": question.hasFewWords = try self.fewWords(&source)
      case "retry": question.retry = try self.retry(&source)
      case "options": question.options = try self.options(&source)
      case "range": draft.range = try self.ends(ofRange: &source)
      case "ends": question.ends = try self.labels(&source)
      case "least": draft.least = try self.number(&source, "'least'")
      case "most": draft.most = try self.number(&source, "'most'")
      case "rows": draft.rows = try self.rows(&source)
      case "pairs": draft.rows = try self.pairs(&source)
      case "sums": draft.sums = try self.sums(&source)
      case "shuffled": draft.isShuffled = try self.flag(&source, "shuffled") ?? false
      case "from": question.from = try self.slot(&source, "'from'")
      case "of": question.of = try self.reference(&source, "a document")
      case "yes", "no": question.options.append(try self.meaning(&source, key))
      default: return false
      }
      draft.keys.append(key)
      return true
    }
    guard source.findings.count == before else { return nil }
    guard let kind = draft.kind else {
      source.report("missing-key", at: place, "'ask' needs 'type'")
      return nil
    }
    if kind.text == QuestionDraft.country {
      question.offersCountries = true
      // A country has a name and hardly any other words.
      question.hasFewWords = true
      graph.needsHelplines = true
    }
    guard let known = question.offersCountries ? .choice : Question.Kind(rawValue: kind.text) else {
      let names = Question.Kind.allCases.map(\.rawValue) + [QuestionDraft.country]
      source.report(
        "unknown-type", at: kind.place,
        "'\(kind.text)' is no type of question" + didYouMean(kind.text, among: names))
      return nil
    }
    question.kind = known
    question.asksName = known == .line && isKept(question, in: QuestionDraft.name)
    if question.offersCountries { checkCountry(question, &source) }
    draft.finish(&question, &source)
    return question
  }

  /// Checks that a country is kept where the helplines look for it.
  private func checkCountry(_ question: Question, _ source: inout Source) {
    guard let keep = question.keep else { return }
    if !isKept(question, in: QuestionDraft.country) {
      source.report(
        "wrong-kind", at: keep.slot.place,
        "a country is kept in 'country', where the helplines look for it")
    }
  }

  /// Whether the answer replaces what a slot of that name holds.
  private func isKept(_ question: Question, in name: String) -> Bool {
    question.keep.map { !$0.adds && graph.slots[$0.slot.slot] == name } ?? false
  }

  private mutating func keep(_ source: inout Source) throws(Problem) -> Question.Keep? {
    if try source.isScalar { return try newSlot(&source, "'keep'").map { Question.Keep($0) } }
    var keep: Question.Keep?
    try source.map("'keep'", keys: ["add"]) { (source, key) throws(Problem) in
      guard key.text == "add" else { return false }
      keep = try self.newSlot(&source, "a list").map { Question.Keep($0, adds: true) }
      return true
    }
    return keep
  }

  private func retention(_ source: inout Source) throws(Problem) -> Retention {
    guard let scalar = try source.scalar("'retain'") else { return .kept }
    switch scalar.text {
    case "private": return .private
    case "unkept": return .unkept
    default:
      source.report("wrong-kind", at: scalar.place, "'retain' is 'private' or 'unkept'")
      return .kept
    }
  }

  /// Reads `few`, the one thing that `words` may say.
  private func fewWords(_ source: inout Source) throws(Problem) -> Bool {
    guard let scalar = try source.scalar("'words'") else { return false }
    if scalar.text != "few" {
      source.report("wrong-kind", at: scalar.place, "'words' can only be 'few'")
    }
    return true
  }

  /// Reads `ask`, the one thing that `share` may say.
  func share(_ source: inout Source) throws(Problem) -> Bool {
    guard let scalar = try source.scalar("'share'") else { return false }
    if scalar.text != "ask" {
      source.report("wrong-kind", at: scalar.place, "'share' can only be 'ask'")
    }
    return true
  }

  private func retry(_ source: inout Source) throws(Problem) -> Question.Retry? {
    var max: Int?
    var then: Reference?
    let place = try source.place()
    let before = source.findings.count
    try source.map("'retry'", keys: ["max", "then"]) { (source, key) throws(Problem) in
      switch key.text {
      case "max": max = try self.number(&source, "'max'")
      case "then": then = try self.reference(&source, "a state")
      default: return false
      }
      return true
    }
    if let max, let then, max > 0 { return Question.Retry(max: max, then: then) }
    if source.findings.count == before {
      source.report("missing-key", at: place, "'retry' needs 'max' of 1 or more and 'then'")
    }
    return nil
  }

  private mutating func options(_ source: inout Source) throws(Problem) -> [Option] {
    var found: [Option] = []
    found.reserveCapacity(4)
    try source.map("'options'") { (source, key) throws(Problem) in
      let id = source.id(key, "an option")
      if let option = try self.option(&source, id, at: key.place) { found.append(option) }
      return true
    }
    return found
  }

  private mutating func option(
    _ source: inout Source, _ id: String, at place: Place
  ) throws(Problem) -> Option? {
    var option = Option(id, "", at: place)
    if try source.isScalar {
      option.textPlace = try source.place()
      option.text = try text(&source, "an option") ?? ""
      return option
    }
    let before = source.findings.count
    try source.map("an option", keys: ["text", "hears", "says", "when", "asks"]) {
      (source, key) throws(Problem) in
      switch key.text {
      case "text":
        option.textPlace = try source.place()
        option.text = try self.text(&source, "an option") ?? ""
      case "hears": try self.hears(&source, &option, "'hears'")
      case "says":
        option.saysPlace = try source.place()
        option.says = try self.text(&source, "'says'")
      case "when": option.when = try self.condition(&source)
      case "asks":
        option.asksPlace = try source.place()
        option.asks = try self.text(&source, "'asks'")
      default: return false
      }
      return true
    }
    if option.text.isEmpty, source.findings.count == before {
      source.report("missing-key", at: place, "option '\(id)' needs 'text'")
    }
    return option
  }

  /// Reads what else means yes, or no, to a question; the label stands in `labels.yaml`.
  private func meaning(_ source: inout Source, _ key: Scalar) throws(Problem) -> Option {
    var option = Option(key.text, "", at: key.place)
    try hears(&source, &option, "'\(key.text)'")
    return option
  }

  private func hears(
    _ source: inout Source, _ option: inout Option, _ what: String
  ) throws(Problem) {
    try source.list(what) { (source) throws(Problem) in
      let place = try source.place()
      if let heard = try self.text(&source, "an entry of \(what)") {
        option.hears.append(heard)
        option.hearsPlaces.append(place)
      }
    }
  }

  private func ends(ofRange source: inout Source) throws(Problem) -> [Scalar] {
    var found: [Scalar] = []
    let place = try source.place()
    try source.list("'range'") { (source) throws(Problem) in
      if let end = try source.scalar("an end of the range") { found.append(end) }
    }
    if found.count != 2 {
      source.report("wrong-kind", at: place, "'range' has two ends, such as [0, 10]")
    }
    return found
  }

  private func labels(_ source: inout Source) throws(Problem) -> [Question.End] {
    var found: [Question.End] = []
    try source.map("'ends'") { (source, key) throws(Problem) in
      let place = try source.place()
      if let text = try self.text(&source, "a label") {
        if let number = Int(key.text) {
          found.append(Question.End(number, text, at: place))
        } else {
          source.report("wrong-kind", at: key.place, "'\(key.text)' is not a number of the range")
        }
      }
      return true
    }
    return found
  }
}
