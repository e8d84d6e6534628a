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
    Floor(part: "tuned", figure: "explicit, any", count: 1057, of: 1065),
    Floor(part: "tuned", figure: "explicit and urgent, as urgent", count: 514, of: 524),
    Floor(part: "tuned", figure: "look-alikes, any", count: 4, of: 840, isMost: true),
    Floor(part: "tuned", figure: "look-alikes, urgent", count: 1, of: 840, isMost: true),
    Floor(part: "tuned", figure: "ordinary answers, any", count: 0, of: 265, isMost: true),
    Floor(part: "tuned", figure: "indirect, any", count: 127, of: 154),
    Floor(part: "tuned", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "aside", figure: "explicit, any", count: 215, of: 265),
    Floor(part: "aside", figure: "explicit and urgent, as urgent", count: 105, of: 131),
    Floor(part: "aside", figure: "look-alikes, any", count: 13, of: 210, isMost: true),
    Floor(part: "aside", figure: "look-alikes, urgent", count: 7, of: 210, isMost: true),
    Floor(part: "aside", figure: "ordinary answers, any", count: 1, of: 70, isMost: true),
    Floor(part: "aside", figure: "indirect, any", count: 36, of: 66),
    Floor(part: "aside", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "second", figure: "explicit, any", count: 148, of: 220),
    Floor(part: "second", figure: "explicit and urgent, as urgent", count: 60, of: 88),
    Floor(part: "second", figure: "look-alikes, any", count: 22, of: 108, isMost: true),
    Floor(part: "second", figure: "look-alikes, urgent", count: 14, of: 108, isMost: true),
    Floor(part: "second", figure: "ordinary answers, any", count: 1, of: 72, isMost: true),
    Floor(part: "second", figure: "direction swapped", count: 0, of: 0, isMost: true),
    Floor(part: "third", figure: "explicit, any", count: 1192, of: 1593),
    Floor(part: "third", figure: "explicit and urgent, as urgent", count: 412, of: 600),
    Floor(part: "third", figure: "look-alikes, any", count: 71, of: 636, isMost: true),
    Floor(part: "third", figure: "look-alikes, urgent", count: 34, of: 636, isMost: true),
    Floor(part: "third", figure: "ordinary answers, any", count: 4, of: 462, isMost: true),
    Floor(part: "third", figure: "direction swapped", count: 18, of: 0, isMost: true),
    Floor(part: "held", figure: "explicit, any", count: 251, of: 300),
    Floor(part: "held", figure: "explicit and urgent, as urgent", count: 80, of: 110),
    Floor(part: "held", figure: "look-alikes, any", count: 2, of: 150, isMost: true),
    Floor(part: "held", figure: "look-alikes, urgent", count: 2, of: 150, isMost: true),
    Floor(part: "held", figure: "ordinary answers, any", count: 1, of: 150, isMost: true),
    Floor(part: "held", figure: "direction swapped", count: 1, of: 0, isMost: true),
  ]
}
