/// Puts together what the parts of a line say of several options.
struct SeveralAlgebra {
  /// What a part means.
  enum Meaning: Equatable {
    case options(Set<Int>, isSure: Bool)
    /// An option in other words, which may also be a remark on those before.
    case paraphrase(Int, isSure: Bool)
    /// Options by their numbers or places.
    case numbered(Set<Int>)
    /// An option whose words hold what would turn it down: "no reply".
    case whole(Int, isSure: Bool)
    case all, others
    /// Words on which nothing hangs.
    case nothing
    /// Words that say something else.
    case unexplained
    /// A sentence of its own that says something else.
    case remark
    /// Words with a number among others, which may be one of the options.
    case unread
    case impossible
  }

  /// All options that can be meant together.
  let every: Set<Int>
  /// Those that go with no other, such as "None of these".
  let exclusive: Set<Int>

  private var taken: Set<Int> = []
  private var left: Set<Int> = []
  private var isAll = false
  private var hasOthers = false
  private var isExcept = false
  // Whether what follows is still taken away: "all but 2 and 3".
  private var isTaking = true
  private var isTurned = false
  private var isCertain = true
  private var isLeftCertain = true
  private var isUnexplained = false
  // Whether none of them was said, where no option says so.
  private var hasNone = false
  // Whether all that was taken was named by its number.
  private var isNumbered = true

  /// Begins with nothing said.
  init(every: Set<Int>, exclusive: Set<Int>) {
    self.every = every
    self.exclusive = exclusive
  }

  /// Adds what a part means.
  mutating func take(_ meaning: Meaning, _ before: [SeveralWord]) {
    turn(before)
    switch meaning {
    case .numbered(let options):
      hasNone = hasNone || options.isEmpty
      if isTaking { taken.formUnion(options) } else { left.formUnion(options) }
    case .options(let options, let isSure): take(options, isSure: isSure, before)
    case .paraphrase(let option, let isSure):
      // "The fifth, keep it": what follows a number is no other option, if nothing says so.
      let isNumberExplained = isTaking && isNumbered && !taken.isEmpty && before.isEmpty
      if !isNumberExplained { take([option], isSure: isSure, before) }
    case .whole(let option, let isSure):
      isTaking = true
      isNumbered = false
      isCertain = isCertain && isSure
      taken.insert(option)
    case .all:
      // "The first three, all": those that were named.
      if !isTaking { isCertain = false } else if taken.isEmpty || !isNumbered { isAll = true }
    case .others: if isTaking { hasOthers = true } else { isCertain = false }
    case .nothing, .impossible: break
    case .unexplained:
      isUnexplained = true
      // "2 and the gadgets" names something else, too.
      if before.contains(.join) { isNumbered = false }
    // "Small gifts, she keeps every one"
    case .remark: isUnexplained = isUnexplained || taken.isEmpty || !isCertain || !before.isEmpty
    case .unread:
      isUnexplained = true
      isNumbered = false
    }
  }

  private mutating func take(_ options: Set<Int>, isSure: Bool, _ before: [SeveralWord]) {
    let isExplained = !left.isEmpty && isLeftCertain && before.isEmpty
    if !isSure, isExplained, isAll || !isTaking {
      // "Everything except phones, she's on call": what is taken away, and why.
    } else if isTaking {
      isNumbered = false
      isCertain = isCertain && isSure
      taken.formUnion(options)
    } else {
      isLeftCertain = isLeftCertain && isSure
      left.formUnion(options)
    }
  }

  private mutating func turn(_ before: [SeveralWord]) {
    // "Not the first, the others": what turns down counts for one part, what takes away goes on.
    if isTurned { isTaking = true }
    isTurned = false
    for word in before {
      switch word {
      case .except:
        isTaking = false
        isExcept = isExcept || taken.isEmpty
      case .without:
        isTurned = isTaking
        isTaking = false
      case .but:
        // "All but 2" takes away; "not 1 but 2" gives; "1 but 2" is neither.
        isTaking = !(isAll && isTaking && left.isEmpty)
      case .join, .others, .because, .aside, .alone: break
      }
    }
  }

  /// What all parts mean together.
  mutating func finish() -> SeveralReader.Found {
    var result: Set<Int>
    if isAll || hasOthers && (!left.isEmpty || !taken.isEmpty) {
      result = every.subtracting(left)
    } else if !taken.isEmpty {
      if !left.isDisjoint(with: taken) {
        // "1 to 5, leave out 3".
        let rest = taken.subtracting(left)
        return isExcept || rest.isEmpty || !isCertain || !isLeftCertain || !isNumbered
          ? .wonder([taken]) : .sure(rest)
      }
      result = taken
    } else if isExcept, !left.isEmpty {
      return .wonder([every.subtracting(left)])
    } else if hasNone, left.isEmpty {
      // "None of those, we never did any of it"
      return .wonder([[]])
    } else {
      return .none
    }
    if result.isEmpty { return .none }
    // "Nothing, I haven't got it in me": what is said besides none explains it.
    let isBeside = isUnexplained && !(isNumbered && !taken.isEmpty)
    if isBeside || !isLeftCertain, result != exclusive { isCertain = false }
    let alone = result.intersection(exclusive)
    if !alone.isEmpty, alone.count < result.count {
      // "None, just the money" is one or the other.
      return .wonder([alone, result.subtracting(exclusive)])
    }
    return isCertain && !hasNone ? .sure(result) : .wonder([result])
  }
}
