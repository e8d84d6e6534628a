/// Reads which one option of the list a line points at: "no. 2, please", "the one after the first", "not c, b".
///
/// What is turned down and what is taken back count for nothing; where all but one were turned down, that
/// one is meant. Whatever else is said must not speak of another option.
struct PointingReader {
  /// What a line points at.
  enum Found: Equatable {
    case sure(Int)
    /// One that was taken back without another in its place: "2, no".
    case doubt(Int)
    /// None, or what may be another.
    case none
  }

  private let matcher: OptionMatcher
  private let asked: Set<String>

  // What was named so far and not taken back, each with whether it can be nothing else.
  private var meant: [Int: Bool] = [:]
  private var rejected: Set<Int> = []
  // The option that was named last, for "the one above it".
  private var last: Int?
  private var isReset = false
  private var isMildlyReset = false
  // Whether an option was turned down by its name, and whether "the other" was said.
  private var isNamed = false
  private var hasOther = false
  private var isDoubtful = false
  private var hasFailed = false
  // What was said besides.
  private var remarks: [[Token]] = []

  // What is longer is a story.
  private static let most = 30

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - matcher: Finds an option by its name.
  ///   - question: The words of the question.
  init(_ matcher: OptionMatcher, question: [String]) {
    self.matcher = matcher
    asked = Set(question)
  }

  /// Reads a line.
  mutating func read(_ tokens: [Token]) -> Found {
    guard matcher.count > 1, tokens.count <= Self.most else { return .none }
    for clause in tokens.clauses() {
      take(PointingClause(clause, matcher, asked: asked))
      if hasFailed { return .none }
    }
    guard let option = chosen, isAlone(option, tokens), remarks.allSatisfy({ fits($0, option) })
    else { return .none }
    // "1, no" is no doubt where the first says no.
    let isTurned = isReset || isDoubtful
    return isTurned && !saysNo(option) ? .doubt(option) : .sure(option)
  }

  private func saysNo(_ option: Int) -> Bool {
    matcher.names.contains { name in
      name.option == option && name.isLabel
        && !matcher.vocabulary.negations.isDisjoint(with: name.words)
    }
  }

  private var chosen: Int? {
    if let only = meant.first { return meant.count == 1 && only.value ? only.key : nil }
    let rest = (0..<matcher.count).filter { !rejected.contains($0) }
    // Who turns down by name may only be telling: "I do not want to stop for today".
    return rejected.isEmpty || rest.count != 1 || isNamed && !hasOther ? nil : rest[0]
  }

  private mutating func take(_ clause: PointingClause) {
    // "The first two are not it" turns down what stands before.
    var isRejecting = clause.endsRejected
    var step: Int?
    var bounds: [Int]?
    for part in clause.parts {
      let distance = step
      step = nil
      switch part {
      case .option(let option, let isMarked):
        if bounds != nil {
          bounds?.append(option)
        } else {
          name(
            option + (distance ?? 0), isMarked: isMarked || distance != nil, isRejecting, clause)
        }
      case .name(let option):
        isNamed = isNamed || isRejecting
        name(option + (distance ?? 0), isMarked: true, isRejecting, clause)
      case .word(.after): step = 1
      case .word(.before): step = -1
      case .word(.between): bounds = []
      case .word(.reject), .word(.former): isRejecting = true
      case .word(.reset):
        isRejecting = false
        isReset = !meant.isEmpty
      case .word(.mildReset):
        isRejecting = false
        isMildlyReset = !meant.isEmpty
      case .word(.turn): isRejecting = false
      case .word(.other): hasOther = true
      case .hedge: hasFailed = true
      case .outside: hasFailed = hasFailed || clause.hasOption
      case .unknown, .word, .all, .through, .join, .or, .one: break
      }
    }
    // "Not the fifth, the one just above it".
    if let step, let last, clause.isClean { name(last + step, isMarked: true, isRejecting, clause) }
    if let bounds, bounds.count == 2, abs(bounds[0] - bounds[1]) == 2 {
      name((bounds[0] + bounds[1]) / 2, isMarked: true, isRejecting, clause)
    }
    isDoubtful = isDoubtful || clause.isDoubt
    if isRejecting, !clause.hasOption, let option = only(clause.rest) {
      rejected.insert(option)
      isNamed = true
    } else if !clause.rest.isEmpty {
      remarks.append(clause.rest)
    }
  }

  /// The one option of which some words speak.
  private func only(_ tokens: [Token]) -> Int? {
    switch matcher.match(tokens) {
    case .sure(let option, _): option
    case .wonder(let options, _): options.count == 1 ? options[0] : nil
    case .impossible, .none: nil
    }
  }

  private mutating func name(
    _ option: Int, isMarked: Bool, _ isRejecting: Bool, _ clause: PointingClause
  ) {
    guard (0..<matcher.count).contains(option) else {
      hasFailed = true
      return
    }
    last = option
    if isRejecting {
      rejected.insert(option)
      meant[option] = nil
      return
    }
    if isReset || isMildlyReset { meant = [:] }
    (isReset, isMildlyReset) = (false, false)
    rejected.remove(option)
    meant[option] =
      meant[option] == true || isMarked || clause.rest.isEmpty
      || clause.parts.first == .option(option, isMarked: false) && explains(clause.rest, option)
  }

  /// Whether what is said behind an option in the same clause speaks of it: "2 go on".
  private func explains(_ rest: [Token], _ option: Int) -> Bool {
    switch matcher.match(rest) {
    case .sure(let found, _): found == option
    case .wonder(let found, _): found.contains(option)
    case .impossible, .none: false
    }
  }

  /// Whether no other option is called by a number that the line has.
  private func isAlone(_ option: Int, _ tokens: [Token]) -> Bool {
    let words = tokens.words
    let isNumbered = words.contains { word in
      word == String(option + 1)
        || matcher.vocabulary.numbers.meaning(of: [word]) == .number(Double(option + 1))
    }
    if !isNumbered { return true }
    let held = matcher.holding(option + 1, words) + matcher.named([String(option + 1)])
    return held.allSatisfy { $0 == option }
  }

  /// Whether what else was said does not speak of another option.
  private func fits(_ remark: [Token], _ option: Int) -> Bool {
    let negations = matcher.vocabulary.negations
    switch matcher.match(remark) {
    case .sure(let found, _): return found == option || rejected.contains(found)
    case .wonder(let found, _) where found.contains(option): return true
    case .wonder(_, let why) where why != "some words": return false
    case .wonder, .impossible, .none: return negations.isDisjoint(with: remark.words)
    }
  }
}
