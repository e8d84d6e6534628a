/// A part of a phrase that names a day.
enum DatePart: Equatable {
  case word(DateWord)
  case number(Int)
  case place(Int)

  /// The part that a number of a line is, or `nil` for what is none.
  init?(_ piece: Piece) {
    switch piece {
    case .number(let value):
      // More digits than a number has name no day and count none.
      guard let number = Int(exactly: value) else { return nil }
      self = .number(number)
    case .place(let place): self = .place(place)
    default: return nil
    }
  }

  /// The day of a month that it may be.
  var day: Int? {
    switch self {
    case .number(let number), .place(let number): (1...31).contains(number) ? number : nil
    case .word: nil
    }
  }

  /// How many it says.
  var count: Int? {
    switch self {
    case .number(let number): number
    case .word(.one): 1
    case .word(.couple): 2
    default: nil
    }
  }
}
