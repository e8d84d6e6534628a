/// A configuration in a few machine words: the state in the lowest 16 bits, then a field for each cell.
typealias Packed = SIMD8<UInt64>

/// Where the code of a cell stands in a configuration.
struct Field: Equatable {
  let lane: Int
  let shift: UInt64
  /// As many ones as the field has bits.
  let ones: UInt64

  /// The field with all its bits set, and nothing else.
  var mask: Packed {
    var mask = Packed.zero
    mask[lane] = ones << shift
    return mask
  }

  /// Reads the code.
  @inline(__always)
  func code(in configuration: Packed) -> Int {
    Int(truncatingIfNeeded: (configuration[lane] >> shift) & ones)
  }

  /// Replaces the code.
  @inline(__always)
  func set(_ code: Int, in configuration: inout Packed) {
    configuration[lane] =
      configuration[lane] & ~(ones << shift) | UInt64(truncatingIfNeeded: code) << shift
  }

  /// The field with a code, and nothing else.
  func packed(_ code: Int) -> Packed {
    var packed = Packed.zero
    set(code, in: &packed)
    return packed
  }
}

extension Packed {
  /// The bits of the state.
  static let nodeMask: UInt64 = 0xFFFF

  /// The state that it stands in, or what it ended with.
  @inline(__always)
  var node: Int { Int(truncatingIfNeeded: self[0] & Self.nodeMask) }

  /// The same cells in another state.
  @inline(__always)
  func at(_ node: Int) -> Packed {
    var moved = self
    moved[0] = self[0] & ~Self.nodeMask | UInt64(truncatingIfNeeded: node)
    return moved
  }
}

/// The fields of cells, as many as fit.
struct Layout {
  private(set) var fields: [Field?] = []
  private var lane = 0
  private var used: UInt64 = 16

  /// Adds a cell that has so many codes; one that can only hold nothing needs no field, and one that does not fit gets
  /// none.
  mutating func add(codes: Int) {
    guard codes > 2 else { return fields.append(nil) }
    let bits = UInt64(Int.bitWidth - (codes - 1).leadingZeroBitCount)
    if used + bits > 64 {
      lane += 1
      used = 0
    }
    guard lane < Packed.scalarCount else { return fields.append(nil) }
    fields.append(Field(lane: lane, shift: used, ones: (1 << bits) - 1))
    used += bits
  }
}
