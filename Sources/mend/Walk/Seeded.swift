/// Numbers that look random and are the same every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Returns true in so many of a hundred cases.
  mutating func isOne(in percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// Returns one of several; the first where there are none.
  mutating func one<Element>(of elements: [Element], or first: Element) -> Element {
    elements.randomElement(using: &self) ?? first
  }
}
