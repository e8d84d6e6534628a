/// A place that keeps something in a slot, and what that can be.
enum Keeping {
  /// An answer to a question.
  case answer(Question)
  /// A row or a sum of a form.
  case row(id: String, Question)
  /// A word that is set, or an outcome.
  case word(String)
  /// Fixed words that are handed to a visit, or a line of the person's.
  case text(String)
  /// An entry that joins a list.
  case entry
  /// How many entries a list has.
  case size
  /// Any number.
  case number
}

/// What a person does at a question, and what is kept then.
struct Deed {
  /// What is done.
  enum Act: Equatable, Sendable {
    /// An answer.
    case answer(Answer)
    /// A day, so many days from today.
    case day(Int)
    /// The question is skipped.
    case skip
    /// So many lines in a row that are not understood.
    case unclear(Int)
  }

  var act: Act
  var cell: Cell
  /// When it can be done; always when `nil`.
  var when: Guard?
}

/// What can be answered, one answer for each class of a partition that an answer can be in.
struct Answers {
  /// The families of feelings.
  let feelings: [String]

  /// Returns the answers to a question that tests can tell apart, and sometimes a few more.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - tests: What is asked of the slot that it keeps.
  func deeds(_ question: Question, _ tests: [Fact.Test]) -> [Deed] {
    switch question.kind {
    case .choice, .conversation:
      return question.options.map { option in
        Deed(
          act: .answer(.option(option.id, own: option.asks == nil ? nil : "in my own words")),
          cell: Cell(value: .word(option.id, phrase: "")), when: option.when)
      }
    case .yesNo, .share:
      return Labels.answerIDs.map { id in
        Deed(act: .answer(.option(id, own: nil)), cell: Cell(value: .word(id, phrase: "")))
      }
    case .choices: return several(question, question.options.map(\.id), tests)
    case .feelings: return several(question, feelings, tests)
    case .scale, .number, .duration:
      return numbers(question.range, tests).map { number in
        Deed(act: .answer(.number(number)), cell: .number(number))
      }
    case .date:
      // Days since it are told apart when they pass.
      let day = max(question.range?.lowerBound ?? 0, 0)
      return [Deed(act: .day(day), cell: Cell(value: .day(Day(number: day))))]
    case .line, .note: return texts(tests)
    case .pick: return [Deed(act: .answer(.line(0..<1)), cell: .text("", []))]
    case .form: return [Deed(act: .answer(.rows([])), cell: Cell(value: .form))]
    case .goOn: return [Deed(act: .answer(.goOn), cell: .empty)]
    }
  }

  /// Returns what a row or a sum of a form can be.
  func cells(ofRow id: String, _ question: Question, _ tests: [Fact.Test]) -> [Cell] {
    guard let form = question.form else { return [.empty] }
    var cells = [Cell.empty]
    if let sum = form.sums.first(where: { $0.id == id }) {
      let range = question.range ?? 0...1
      let most = range.upperBound * sum.of.count
      let cuts = sum.levels.map { Fact.Test.number(.atLeast, $0.from) }
      for number in numbers(min(range.lowerBound, 0)...max(most, 0), tests + cuts) {
        let level = sum.levels.last { $0.from <= number }?.word
        cells.append(Cell(value: .number(number, level: level)))
      }
    } else if form.rows.contains(where: { $0.id == id }), !form.isPairs {
      cells += numbers(question.range, tests).map { .number($0) }
    } else {
      cells += numbers(0...form.rows.count, tests).map { .number($0) }
    }
    return cells
  }

  /// Returns a number of each part that the tests cut a range into.
  func numbers(_ range: ClosedRange<Int>?, _ tests: [Fact.Test]) -> [Double] {
    var found: Set<Double> = []
    if let range { found = [Double(range.lowerBound), Double(range.upperBound)] }
    for test in tests {
      switch test {
      case .number(_, let cut), .away(_, let cut), .plans(_, let cut):
        let whole = cut.rounded(.down)
        found.formUnion([whole - 1, whole, whole + 1])
      default: continue
      }
    }
    if found.isEmpty { found = [0] }
    guard let range else { return found.filter { $0 >= 0 }.sorted() }
    return found.filter { $0 >= Double(range.lowerBound) && $0 <= Double(range.upperBound) }
      .sorted()
  }

  private func several(_ question: Question, _ ids: [String], _ tests: [Fact.Test]) -> [Deed] {
    let asked = ids.filter { id in tests.contains(.has(id)) }.prefix(8)
    let others = ids.filter { !asked.contains($0) }
    let range = question.count ?? 1...max(1, ids.count)
    var deeds: [Deed] = []
    for chosen in 0..<(1 << asked.count) {
      let named = asked.enumerated().filter { chosen & (1 << $0.offset) != 0 }.map(\.element)
      let most = min(range.upperBound, named.count + others.count)
      for count in max(range.lowerBound, 1)...max(most, range.lowerBound, 1)
      where count >= named.count && count <= most {
        let all = named + others.prefix(count - named.count)
        let inOrder = ids.filter(all.contains)
        let value = Value.words(inOrder.map { Value.Chosen($0, "") })
        // An option that is not always offered decides whether this can be chosen.
        let guards = question.options.filter { all.contains($0.id) }.compactMap(\.when)
        let when = guards.dropFirst().reduce(guards.first) { both, more in
          both.map { .and($0, more) } ?? more
        }
        deeds.append(Deed(act: .answer(.options(inOrder)), cell: Cell(value: value), when: when))
      }
    }
    return deeds
  }

  /// Returns a text for each set of what can be noticed in one.
  func texts(_ tests: [Fact.Test]) -> [Deed] {
    var facts: [String] = []
    var words: [String] = []
    for test in tests {
      switch test {
      case .mentions(let list): facts.append("mentions:" + list)
      case .isWord(let word) where SlotType.textFacts.contains(word): facts.append(word)
      case .isWord(let word): words.append(word)
      default: continue
      }
    }
    var deeds: [Deed] = []
    for chosen in 0..<(1 << min(facts.count, 12)) {
      let noticed = facts.prefix(12).enumerated().filter { chosen & (1 << $0.offset) != 0 }
        .map(\.element)
      if noticed.contains("long"), noticed.contains("one-word") { continue }
      deeds.append(text("in my words", noticed))
    }
    return deeds + words.map { text($0, ["one-word"]) }
  }

  private func text(_ text: String, _ facts: [String]) -> Deed {
    Deed(act: .answer(.text(text, facts: facts)), cell: .text(text, facts))
  }
}

extension Cell {
  /// A text that is kept.
  static func text(_ text: String, _ facts: [String]) -> Cell {
    Cell(value: .text(text, facts: facts))
  }
}
