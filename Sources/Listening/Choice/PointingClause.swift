/// A part of a line in which somebody may point at options, cut into what counts for that.
struct PointingClause {
  /// What counts.
  enum Part: Equatable {
    /// An option of the list; whether it can be nothing else, as "number 2" or "the second one".
    case option(Int, isMarked: Bool)
    /// An option by its whole label.
    case name(Int)
    /// A place that no option has.
    case outside(Token)
    /// What words do to the options around them.
    case word(PointingWord)
    /// All options.
    case all(Token)
    /// All options from the one before to the one behind.
    case through
    /// "And" and the like.
    case join
    /// One or the other.
    case or
    /// A "one" that may be a number or stand for an option.
    case one
    /// Words that say that the person is not sure.
    case hedge
    /// Words that say something else.
    case unknown(Token)
  }

  /// The parts in their order.
  let parts: [Part]

  /// Cuts a clause.
  ///
  /// - Parameters:
  ///   - tokens: What the clause is made of.
  ///   - matcher: Finds an option by its name.
  ///   - asked: The question's own words: "the third rung" is the third where a rung is asked for.
  init(_ tokens: [Token], _ matcher: OptionMatcher, asked: Set<String>) {
    var scanner = PointingScanner(tokens, matcher, asked: asked)
    parts = scanner.scan()
  }

  /// What says something else.
  var rest: [Token] {
    parts.compactMap {
      switch $0 {
      case .unknown(let token), .outside(let token), .all(let token): token
      default: nil
      }
    }
  }

  /// Whether nothing in it says something else.
  var isClean: Bool { rest.isEmpty }

  /// Whether an option is named in it.
  var hasOption: Bool {
    parts.contains {
      switch $0 {
      case .option, .name: true
      default: false
      }
    }
  }

  /// Whether it turns down, and nothing: "not really".
  var isDoubt: Bool {
    isClean && !hasOption && parts.contains(.word(.reject)) && !parts.contains(.word(.other))
  }

  /// Whether it ends by turning down what it named: "the first two are not it".
  var endsRejected: Bool {
    let last = parts.last { if case .unknown = $0 { false } else { true } }
    return hasOption && last == .word(.reject)
  }
}
