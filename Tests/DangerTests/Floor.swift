import Testing

/// What one figure of one part of the corpus was when it was last measured.
struct Floor: Sendable, CustomTestStringConvertible {
  var part: String
  var figure: String
  var count: Int
  var of: Int
  /// Whether it may not rise, as false alarms may not.
  var isMost = false

  var testDescription: String { "\(part): \(figure)" }

  static let all = [
    Floor(part: "tuned", figure: "explicit, any", count: 1058, of: 1065),
    Floor(part: "tuned", figure: "explicit and urgent, as urgent", count: 516, of: 524),
    Floor(part: "tuned", figure: "look-alikes, any", count: 4, of: 840, isMost: true),
    Floor(part: "tuned", figure: "look-alikes, urgent", count: 1, of: 840, isMost: true),
    Floor(part: "tuned", figure: "ordinary answers, any", count: 0, of: 265, isMost: true),
    Floor(part: "tuned", figure: "indirect, any", count: 128, of: 154),
    Floor(part: "tuned", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "aside", figure: "explicit, any", count: 217, of: 265),
    Floor(part: "aside", figure: "explicit and urgent, as urgent", count: 105, of: 131),
    Floor(part: "aside", figure: "look-alikes, any", count: 13, of: 210, isMost: true),
    Floor(part: "aside", figure: "look-alikes, urgent", count: 7, of: 210, isMost: true),
    Floor(part: "aside", figure: "ordinary answers, any", count: 1, of: 70, isMost: true),
    Floor(part: "aside", figure: "indirect, any", count: 39, of: 66),
    Floor(part: "aside", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "second", figure: "explicit, any", count: 163, of: 220),
    Floor(part: "second", figure: "explicit and urgent, as urgent", count: 73, of: 88),
    Floor(part: "second", figure: "look-alikes, any", count: 22, of: 108, isMost: true),
    Floor(part: "second", figure: "look-alikes, urgent", count: 14, of: 108, isMost: true),
    Floor(part: "second", figure: "ordinary answers, any", count: 1, of: 72, isMost: true),
    Floor(part: "second", figure: "direction swapped", count: 0, of: 0, isMost: true),
    Floor(part: "third", figure: "explicit, any", count: 1266, of: 1593),
    Floor(part: "third", figure: "explicit and urgent, as urgent", count: 466, of: 600),
    Floor(part: "third", figure: "look-alikes, any", count: 66, of: 636, isMost: true),
    Floor(part: "third", figure: "look-alikes, urgent", count: 33, of: 636, isMost: true),
    Floor(part: "third", figure: "ordinary answers, any", count: 4, of: 462, isMost: true),
    Floor(part: "third", figure: "direction swapped", count: 18, of: 0, isMost: true),
    Floor(part: "fourth", figure: "explicit, any", count: 776, of: 1400),
    Floor(part: "fourth", figure: "explicit and urgent, as urgent", count: 283, of: 506),
    Floor(part: "fourth", figure: "look-alikes, any", count: 37, of: 474, isMost: true),
    Floor(part: "fourth", figure: "look-alikes, urgent", count: 23, of: 474, isMost: true),
    Floor(part: "fourth", figure: "ordinary answers, any", count: 1, of: 222, isMost: true),
    Floor(part: "fourth", figure: "direction swapped", count: 9, of: 0, isMost: true),
    Floor(part: "held", figure: "explicit, any", count: 262, of: 300),
    Floor(part: "held", figure: "explicit and urgent, as urgent", count: 92, of: 110),
    Floor(part: "held", figure: "look-alikes, any", count: 2, of: 150, isMost: true),
    Floor(part: "held", figure: "look-alikes, urgent", count: 2, of: 150, isMost: true),
    Floor(part: "held", figure: "ordinary answers, any", count: 1, of: 150, isMost: true),
    Floor(part: "held", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "held hard", figure: "explicit, any", count: 261, of: 410),
    Floor(part: "held hard", figure: "explicit and urgent, as urgent", count: 69, of: 110),
    Floor(part: "held hard", figure: "look-alikes, any", count: 5, of: 150, isMost: true),
    Floor(part: "held hard", figure: "look-alikes, urgent", count: 4, of: 150, isMost: true),
    Floor(part: "held hard", figure: "ordinary answers, any", count: 1, of: 40, isMost: true),
    Floor(part: "held hard", figure: "direction swapped", count: 4, of: 0, isMost: true),
  ]
}
