/// Where and why a line can not be read.
struct LineFault: Error, Equatable {
  /// The place in the reader's bytes.
  var index: Int
  /// Why.
  var damage: JournalError.Damage
}
