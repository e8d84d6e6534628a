/// One kind of fault, and what must hold all the same.
protocol Item {
  /// Brings the fault about in every way, and counts how it went.
  static func run(in shop: Workshop, _ tally: inout Tally) throws
}

/// What an item needs and this machine does not let it do.
struct NotPossible: Error {
  var what: String

  init(_ what: String) { self.what = what }
}

/// How the cases of an item went.
struct Tally {
  private(set) var cases = 0
  private(set) var failures: [String] = []
  private(set) var remarks: [String] = []

  /// Counts a case that has to hold.
  mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    cases += 1
    if !holds { fail(what()) }
  }

  /// Notes what went wrong.
  mutating func fail(_ what: String) { failures.append(what) }

  /// Notes a figure that a reader of the output may want.
  mutating func remark(_ what: String) { remarks.append(what) }
}

/// Numbers that are drawn the same in every run, so that what failed once fails again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64: G. Steele, D. Lea and C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }
}
