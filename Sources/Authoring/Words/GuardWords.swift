import Dialogue

/// Puts guards into plain English.
struct GuardWords {
  let glossary: Glossary
  /// The graph whose guards they are; `nil` for those of the program.
  let graph: Graph?
  /// The slot that was asked for right before, which then goes without saying.
  var own: String?
  /// How a slot is called.
  var name: (String) -> String = { $0 }
  /// How a state is called.
  var place: (String) -> String = { "'\($0)'" }

  /// What the answer to the question right before may be called.
  static let answer = "the answer"

  /// Returns a guard in words, to be read after "if".
  func words(_ condition: Guard) -> String { phrase(condition, isDenied: false, isInner: false) }

  private func phrase(_ condition: Guard, isDenied: Bool, isInner: Bool) -> String {
    switch condition {
    case .fact(let fact): return self.fact(fact, isDenied: isDenied)
    case .not(let inner): return phrase(inner, isDenied: !isDenied, isInner: isInner)
    case .and, .or:
      var operands: [Operand] = []
      let joins = isAnd(condition) != isDenied
      collect(condition, isDenied: isDenied, joins, &operands)
      let parts = merged(operands, joins)
      let text = parts.joined(separator: joins ? " and " : " or ")
      return isInner && parts.count > 1 ? "(\(text))" : text
    }
  }

  private struct Operand {
    var condition: Guard
    var isDenied: Bool
  }

  private func isAnd(_ condition: Guard) -> Bool {
    if case .and = condition { true } else { false }
  }

  /// Finds all that is joined by the same word, whichever way it was nested or denied.
  private func collect(
    _ condition: Guard, isDenied: Bool, _ joins: Bool, _ found: inout [Operand]
  ) {
    switch condition {
    case .not(let inner): collect(inner, isDenied: !isDenied, joins, &found)
    case .and(let left, let right) where isDenied != joins,
      .or(let left, let right) where isDenied == joins:
      collect(left, isDenied: isDenied, joins, &found)
      collect(right, isDenied: isDenied, joins, &found)
    default: found.append(Operand(condition: condition, isDenied: isDenied))
    }
  }

  /// Says several words of one slot in one breath: "is A or B", "is neither A nor B".
  private func merged(_ operands: [Operand], _ joins: Bool) -> [String] {
    var found: [String] = []
    var open = operands[...]
    while let first = open.popFirst() {
      guard case .fact(let fact) = first.condition, case .isWord = fact.test,
        first.isDenied == joins
      else {
        found.append(phrase(first.condition, isDenied: first.isDenied, isInner: true))
        continue
      }
      var words = [word(of: fact)]
      while let next = open.first, case .fact(let other) = next.condition,
        case .isWord = other.test, other.subject.name == fact.subject.name,
        next.isDenied == joins
      {
        words.append(word(of: other))
        open.removeFirst()
      }
      let list =
        words.count == 1
        ? (joins ? "not " : "") + words[0]
        : (joins ? "neither " : "") + words.joined(separator: joins ? " nor " : " or ")
      found.append(subject(of: fact).map { "\($0) is \(list)" } ?? list)
    }
    return found
  }

  /// What a fact is about, or `nil` where that goes without saying.
  private func subject(of fact: Fact) -> String? {
    fact.subject.name == own ? nil : name(fact.subject.name)
  }

  /// The word that a slot is compared with, as it stands on the screen.
  private func word(of fact: Fact) -> String {
    guard case .isWord(let word) = fact.test else { return "" }
    let label = glossary.label(of: word, in: fact.subject.name, of: graph)
    switch label {
    case "one-word": return "a single word"
    case "long", "chat": return label
    default: return "\u{201C}\(label)\u{201D}"
    }
  }

  private func fact(_ fact: Fact, isDenied: Bool) -> String {
    let isNot = isDenied ? "is not" : "is"
    let subject = subject(of: fact)
    /// Leaves out "is" where its subject goes without saying.
    func being(_ predicate: String) -> String {
      subject.map { "\($0) \(isNot) \(predicate)" } ?? (isDenied ? "not " : "") + predicate
    }
    func doing(_ yes: String, _ no: String) -> String {
      (subject.map { $0 + " " } ?? "") + (isDenied ? no : yes)
    }
    switch fact.test {
    case .isWord: return being(word(of: fact))
    case .has(let word):
      let label = glossary.label(of: word, in: fact.subject.name, of: graph)
      return doing("includes \u{201C}\(label)\u{201D}", "does not include \u{201C}\(label)\u{201D}")
    case .mentions(let list): return doing("mentions '\(list)'", "does not mention '\(list)'")
    case .number(let comparison, let number): return being(amount(comparison, number))
    case .count(let comparison, let number):
      return doing("has ", "does not have ") + amount(comparison, number) + " of its lines"
    case .change(let comparison, let number):
      return "the change of \(name(fact.subject.name)) \(isNot) \(amount(comparison, number))"
    case .daysSince(let comparison, let number):
      return days(comparison, number, isDenied) + " since \(name(fact.subject.name))"
    case .answered: return asked("answered", subject, isDenied)
    case .skipped: return asked("skipped", subject, isDenied)
    case .visits(let comparison, let number):
      return visits(place(fact.subject.name), comparison, number, isDenied)
    case .away(let comparison, let number):
      return days(comparison, number, isDenied) + " since the last sitting"
    case .done:
      return "\u{201C}\(glossary.title(of: fact.subject.name))\u{201D} \(isNot) finished"
    case .daysSinceDone(let comparison, let number):
      return days(comparison, number, isDenied)
        + " since \u{201C}\(glossary.title(of: fact.subject.name))\u{201D} was finished"
    case .plans(let comparison, let number):
      return "the number of other open plans \(isNot) \(amount(comparison, number))"
    case .together:
      return isDenied ? "one person is here" : "two people are here"
    }
  }

  /// What became of a question.
  private func asked(_ what: String, _ subject: String?, _ isDenied: Bool) -> String {
    let subject = subject == Self.answer ? "the question" : subject
    return (subject.map { $0 + " was " } ?? "") + (isDenied ? "not " : "") + what
  }

  private func amount(_ comparison: Fact.Comparison, _ number: Double) -> String {
    let figure = figure(number)
    return switch comparison {
    case .less: "below \(figure)"
    case .atMost: "\(figure) or less"
    case .more: "above \(figure)"
    case .atLeast: "\(figure) or more"
    case .equal: figure
    }
  }

  private func days(_ comparison: Fact.Comparison, _ number: Double, _ isDenied: Bool) -> String {
    let figure = figure(number)
    let amount =
      switch comparison {
      case .less: "fewer than \(figure)"
      case .atMost: "\(figure) or fewer"
      case .more: "more than \(figure)"
      case .atLeast: "\(figure) or more"
      case .equal: figure
      }
    return "it \(isDenied ? "is not" : "is") \(amount) days"
  }

  private func visits(
    _ place: String, _ comparison: Fact.Comparison, _ number: Double, _ isDenied: Bool
  ) -> String {
    // The two that nearly every guard asks are short.
    let isOnce =
      switch (comparison, number) {
      case (.atLeast, 1), (.more, 0): true
      case (.less, 1), (.equal, 0), (.atMost, 0): false
      default: Bool?.none
      }
    if let isOnce {
      return isOnce != isDenied ? "\(place) has been reached" : "\(place) has not been reached"
    }
    return "the times that \(place) was reached \(isDenied ? "are not" : "are") "
      + amount(comparison, number)
  }

  private func figure(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
