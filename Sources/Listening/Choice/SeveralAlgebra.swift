/// Puts together what the parts of a line say of several options.
struct SeveralAlgebra {
  /// What a part means.
  enum Meaning: Equatable {
    case options(Set<Int>, isSure: Bool)
    /// An option whose words hold what would turn it down: "no reply".
    case whole(Int, isSure: Bool)
    case all, others
    /// Words on which nothing hangs.
    case nothing
    /// Words that say something else; the option that they may mean.
    case unexplained
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

  /// Begins with nothing said.
  init(every: Set<Int>, exclusive: Set<Int>) {
    self.every = every
    self.exclusive = exclusive
  }

  /// Adds what a part means.
  mutating func take(_ meaning: Meaning, _ before: [SeveralWord]) {
    turn(before)
    switch meaning {
    case .options(let options, let isSure):
      if isTaking {
        isCertain = isCertain && isSure
        taken.formUnion(options)
      } else {
        isLeftCertain = isLeftCertain && isSure
        left.formUnion(options)
      }
    case .whole(let option, let isSure):
      isTaking = true
      isCertain = isCertain && isSure
      taken.insert(option)
    case .all: if isTaking { isAll = true } else { isCertain = false }
    case .others: if isTaking { hasOthers = true } else { isCertain = false }
    case .nothing, .impossible: break
    case .unexplained: isUnexplained = true
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
      if !left.isDisjoint(with: taken) { return .wonder([taken]) }
      result = taken
    } else if isExcept, !left.isEmpty {
      return .wonder([every.subtracting(left)])
    } else {
      return .none
    }
    if result.isEmpty { return .none }
    // "Nothing, I haven't got it in me": what is said besides none explains it.
    if isUnexplained || !isLeftCertain, result != exclusive { isCertain = false }
    let alone = result.intersection(exclusive)
    if !alone.isEmpty, alone.count < result.count {
      // "None, just the money" is one or the other.
      return .wonder([alone, result.subtracting(exclusive)])
    }
    return isCertain ? .sure(result) : .wonder([result])
  }
}
