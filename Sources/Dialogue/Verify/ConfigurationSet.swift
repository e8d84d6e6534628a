/// Configurations in the order in which they were met, each once: a dense table with open addressing.
struct ConfigurationSet {
  private(set) var members: ContiguousArray<Packed> = []
  private var slots: ContiguousArray<Int32>
  private var mask: Int

  /// Creates an empty set.
  init() {
    slots = ContiguousArray(repeating: -1, count: 64)
    mask = 63
  }

  /// How many there are.
  var count: Int { members.count }

  /// Returns the number of a configuration, and whether it is new.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  mutating func insert(_ configuration: Packed) -> (number: Int, isNew: Bool) {
    var slot = Self.hash(configuration) & mask
    while true {
      let number = Int(slots[slot])
      if number < 0 { break }
      if members[number] == configuration { return (number, false) }
      slot = (slot &+ 1) & mask
    }
    let number = members.count
    members.append(configuration)
    slots[slot] = Int32(truncatingIfNeeded: number)
    // Half empty, so that a search is short.
    if members.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private mutating func grow() {
    let count = slots.count * 2
    slots = ContiguousArray(repeating: -1, count: count)
    mask = count - 1
    for number in members.indices {
      var slot = Self.hash(members[number]) & mask
      while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  private static let keys = Packed(
    0x9e37_79b9_7f4a_7c15, 0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb, 0xff51_afd7_ed55_8ccd,
    0xc4ce_b9fe_1a85_ec53, 0x2545_f491_4f6c_dd1d, 0xd6e8_feb8_6659_fd93, 0xa076_1d64_78bd_642f)

  @inline(__always)
  private static func hash(_ configuration: Packed) -> Int {
    // The lanes are mixed side by side, each with a number of its own.
    let mixed = (configuration ^ (configuration &>> 29)) &* keys
    var sum = mixed.wrappedSum()
    sum = (sum ^ (sum >> 32)) &* 0x9e37_79b9_7f4a_7c15
    sum ^= sum >> 29
    return Int(truncatingIfNeeded: sum >> 1)
  }
}
