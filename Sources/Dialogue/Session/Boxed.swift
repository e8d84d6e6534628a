/// A value behind one reference: to hand it on costs the same whatever it holds, and it is copied
/// when it is changed while somebody else has it, too.
struct Boxed<Value> {
  // An array is such a box already.
  private var values: [Value]

  init(_ value: Value) { values = [value] }

  /// The value; whoever asks for a part of it is lent that part.
  var value: Value {
    _read { yield values[0] }
    _modify { yield &values[0] }
  }
}

extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Sendable where Value: Sendable {}
