import Dialogue

/// Makes the traits of a question.
struct QuestionSketch {
  let sketch: Sketch
  let question: Question

  /// The traits, in the order in which a reviewer wants them.
  var traits: [Outline.Trait] {
    var traits = [Outline.Trait("asks for", question.kind.rawValue)]
    func add(_ name: String, _ words: Words?) {
      if let words { traits.append(Outline.Trait(name, .text, sketch.passages(words))) }
    }
    func add(_ name: String, _ text: String?) {
      if let text { traits.append(Outline.Trait(name, text)) }
    }
    add("asks", question.text)
    if let when = question.when {
      traits.append(Outline.Trait("asks only", .name, [sketch.passage("then", when)]))
    }
    for option in question.options { traits += self.traits(of: option) }
    if !question.options.isEmpty {
      let ids = question.options.map { Outline.Passage(text: $0.id) }
      traits.append(Outline.Trait("order of the answers", .order, ids))
    }
    traits += formTraits
    add("range", question.range.map { "\($0.lowerBound) to \($0.upperBound)" })
    for end in question.ends { add("\(end.number) is called", end.text) }
    add("how many", question.count.map { "\($0.lowerBound) to \($0.upperBound)" })
    add("picks from", question.from.map(sketch.name))
    add("shows the page", question.of?.name)
    add("why", question.why)
    add("help", question.help)
    add("not understood", question.unclear)
    add("not possible", question.invalid)
    add(
      "gives up after", question.retry.map { "\($0.max) lines, to \(sketch.today($0.then.name))" })
    add(
      "keeps the answer as",
      question.keep.map { ($0.adds ? "one more of " : "") + sketch.name($0.slot) })
    add(
      "what becomes of the words", question.retention == .kept ? nil : question.retention.rawValue)
    add("may be shown to the other person", question.isShared ? "after a yes" : nil)
    add("can be skipped", question.canSkip ? nil : "no")
    return traits
  }

  private func traits(of option: Option) -> [Outline.Trait] {
    let name = "answer '\(option.id)'"
    var traits: [Outline.Trait] = []
    // Yes and no have words of their own only to be heard by.
    if !option.text.isEmpty, !question.isYesNo {
      traits.append(Outline.Trait(name, .text, [sketch.passage(option.text, option.when)]))
    }
    func add(_ what: String, _ kind: Outline.Trait.Kind, _ texts: [String]) {
      if texts.isEmpty { return }
      var trait = Outline.Trait("\(name) \(what)", kind, texts.map { Outline.Passage(text: $0) })
      trait.owner = name
      traits.append(trait)
    }
    add("in a sentence", .text, [option.says].compactMap(\.self))
    add("asks", .text, [option.asks].compactMap(\.self))
    add("hears", .set, option.hears)
    return traits
  }

  private var formTraits: [Outline.Trait] {
    guard let form = question.form else { return [] }
    var traits = form.rows.map { row in
      let text = row.sides.map { ($0.name.isEmpty ? "" : $0.name + ": ") + $0.text }
      return Outline.Trait(
        "row '\(row.id)'", .text, [Outline.Passage(text: text.joined(separator: " / "))])
    }
    for sum in form.sums {
      let levels = sum.levels.map { "\($0.word) from \($0.from)" }
      traits.append(
        Outline.Trait(
          "sum '\(sum.id)'",
          "of \(sum.of.map(\.name).joined(separator: ", ")), at least \(sum.least): \(levels.joined(separator: ", "))"
        ))
    }
    if form.isShuffled { traits.append(Outline.Trait("order of the rows", "shuffled")) }
    return traits
  }
}
