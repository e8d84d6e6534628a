/// Reads which options of the list a line points at, where it does so in more than one go: "5... and 1, and oh yes
/// 4", "not 3, the rest yes", "2, 6, no, drop the 6".
///
/// It knows nothing of other words, and takes only what is the same however the line is read.
struct SeveralPointing {
  private let matcher: OptionMatcher
  private let numbers: SeveralNumbers
  private let asked: Set<String>
  private let isDeclining: Bool

  private var meant: Set<Int> = []
  private var rejected: Set<Int> = []
  private var isAll = false
  private var hasOthers = false
  // Whether the others were turned down: "yes to 4, no to all others".
  private var isOnly = false
  private var isReset = false
  private var hasFailed = false
  private var remarks: [[Token]] = []

  // What is longer is a story.
  private static let most = 40

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - matcher: Finds an option by its name.
  ///   - question: The words of the question.
  ///   - isDeclining: Whether the question asks what to leave out.
  init(_ matcher: OptionMatcher, question: [String], isDeclining: Bool) {
    self.matcher = matcher
    self.isDeclining = isDeclining
    numbers = SeveralNumbers(matcher, matcher.vocabulary)
    asked = Set(question)
  }

  /// Returns the options, or `nil` where the line may mean others.
  mutating func read(_ tokens: [Token]) -> Set<Int>? {
    // "No. 1, no. 3" are numbers.
    guard matcher.count > 1, tokens.count <= Self.most,
      tokens.filter({ $0.text == "no" }).count < 2
    else { return nil }
    for clause in tokens.clauses() {
      take(PointingClause(clause, matcher, asked: asked))
      if hasFailed { return nil }
    }
    guard !isReset, let found, !found.isEmpty, remarks.allSatisfy({ fits($0, found) }) else {
      return nil
    }
    // What goes with no other stands alone.
    let alone = found.intersection(numbers.exclusive)
    return alone.isEmpty || found.count == 1 ? found : nil
  }

  private var found: Set<Int>? {
    // What is turned down where it is asked what to leave out may be named by that.
    if isDeclining, !rejected.isEmpty, !hasOthers, !isAll { return nil }
    let left = numbers.every.subtracting(rejected)
    if isAll { return meant.isEmpty || meant == left ? left : nil }
    if isOnly { return meant }
    if hasOthers {
      // "Not 2, the others" are all but 2; with "2 and the others" it is not said what is left.
      return !rejected.isEmpty && (meant.isEmpty || meant == left) ? left : nil
    }
    return meant
  }

  private mutating func take(_ clause: PointingClause) {
    var isRejecting = clause.endsRejected
    var last: Int?
    var isThrough = false
    var before: PointingClause.Part?
    for (index, part) in clause.parts.enumerated() {
      switch part {
      case .option(let option, let isMarked):
        if isThrough, let last, last < option {
          for between in (last + 1)..<option { name(between, isRejecting) }
        }
        hasFailed = hasFailed || !(isMarked || isSure(option, in: clause))
        name(option, isRejecting)
        (last, isThrough) = (option, false)
      case .name(let option):
        name(option, isRejecting)
        last = option
      case .through: isThrough = true
      case .all, .word(.other): takeMany(part, in: clause, isRejecting || before == .word(.reset))
      case .word(.reject): isRejecting = true
      case .word(.reset):
        isRejecting = false
        isReset = !meant.isEmpty
        hasFailed = hasFailed || isDeclining
      // "All but 2" turns down.
      case .word(.turn): isRejecting = isAll
      // "And number one soon after", but "the second and the one after".
      case .word(.after), .word(.before):
        let isPlace = before == nil || before == .join
        hasFailed = hasFailed || isPlace || clause.parts[index...].contains(where: \.isOption)
      case .word, .outside, .hedge, .or, .one: hasFailed = true
      // "Number two and the gadgets" names something else, too.
      case .unknown: hasFailed = hasFailed || before == .join
      case .join: hasFailed = hasFailed || before?.unknown != nil && clause.hasOption
      }
      before = part
    }
    hasFailed = hasFailed || isThrough
    take(clause.parts.compactMap(\.unknown), in: clause, isRejecting)
  }

  private mutating func takeMany(
    _ part: PointingClause.Part, in clause: PointingClause, _ isRejecting: Bool
  ) {
    if case .all = part {
      isAll = true
      hasFailed = hasFailed || isRejecting || !clause.parts.allSatisfy { $0.unknown == nil }
    } else if isRejecting {
      (isOnly, isReset) = (true, false)
    } else {
      hasOthers = true
    }
  }

  /// Takes what else a clause says.
  private mutating func take(
    _ rest: [Token], in clause: PointingClause, _ isRejecting: Bool
  ) {
    if isRejecting, !clause.hasOption, case .sure(let option, _) = matcher.match(rest) {
      name(option, true)
    } else if isRejecting, !rest.isEmpty, !clause.endsRejected {
      hasFailed = true
    } else if rest.isEmpty {
      hasFailed = hasFailed || clause.isDoubt
    } else {
      remarks.append(rest)
    }
  }

  /// Whether a number in a clause names an option: among other words it may count something.
  private func isSure(_ option: Int, in clause: PointingClause) -> Bool {
    let named = clause.parts.compactMap(\.option)
    return clause.isClean || meant.contains(option)
      || clause.rest.allSatisfy { token in
        matcher.labels.contains { named.contains($0.option) && $0.words.contains(token.text) }
      }
  }

  private mutating func name(_ option: Int, _ isRejecting: Bool) {
    if isRejecting {
      meant.remove(option)
      rejected.insert(option)
    } else {
      // What was taken back of several may be one of them.
      if isReset {
        hasFailed = hasFailed || meant.count > 1
        meant = []
      }
      rejected.remove(option)
      meant.insert(option)
    }
    isReset = false
  }

  /// Whether what else was said does not speak of another option.
  private func fits(_ remark: [Token], _ found: Set<Int>) -> Bool {
    switch matcher.match(remark) {
    case .sure(let option, _): return !isAll && found.contains(option)
    case .wonder(let options, _): return !isAll && options.allSatisfy(found.contains)
    case .impossible: return false
    case .none: return matcher.vocabulary.negations.isDisjoint(with: remark.words)
    }
  }
}

extension PointingClause.Part {
  /// The option that it is.
  fileprivate var option: Int? {
    switch self {
    case .option(let option, _), .name(let option): option
    default: nil
    }
  }

  /// The word that says something else.
  fileprivate var unknown: Token? {
    if case .unknown(let token) = self { token } else { nil }
  }
}
