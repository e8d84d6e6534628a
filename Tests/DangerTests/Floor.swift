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
    Floor(part: "tuned", figure: "indirect, any", count: 121, of: 154),
    Floor(part: "tuned", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "aside", figure: "explicit, any", count: 195, of: 265),
    Floor(part: "aside", figure: "explicit and urgent, as urgent", count: 95, of: 131),
    Floor(part: "aside", figure: "look-alikes, any", count: 13, of: 210, isMost: true),
    Floor(part: "aside", figure: "look-alikes, urgent", count: 7, of: 210, isMost: true),
    Floor(part: "aside", figure: "ordinary answers, any", count: 1, of: 70, isMost: true),
    Floor(part: "aside", figure: "indirect, any", count: 35, of: 66),
    Floor(part: "aside", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "second", figure: "explicit, any", count: 127, of: 220),
    Floor(part: "second", figure: "explicit and urgent, as urgent", count: 49, of: 88),
    Floor(part: "second", figure: "look-alikes, any", count: 23, of: 108, isMost: true),
    Floor(part: "second", figure: "look-alikes, urgent", count: 14, of: 108, isMost: true),
    Floor(part: "second", figure: "ordinary answers, any", count: 1, of: 72, isMost: true),
    Floor(part: "second", figure: "direction swapped", count: 0, of: 0, isMost: true),
  ]
}
