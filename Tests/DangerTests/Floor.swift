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
    Floor(part: "tuned", figure: "explicit, any", count: 1059, of: 1065),
    Floor(part: "tuned", figure: "explicit and urgent, as urgent", count: 519, of: 524),
    Floor(part: "tuned", figure: "look-alikes, any", count: 2, of: 840, isMost: true),
    Floor(part: "tuned", figure: "look-alikes, urgent", count: 1, of: 840, isMost: true),
    Floor(part: "tuned", figure: "ordinary answers, any", count: 0, of: 265, isMost: true),
    Floor(part: "tuned", figure: "indirect, any", count: 149, of: 154),
    Floor(part: "tuned", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "aside", figure: "explicit, any", count: 222, of: 265),
    Floor(part: "aside", figure: "explicit and urgent, as urgent", count: 108, of: 131),
    Floor(part: "aside", figure: "look-alikes, any", count: 14, of: 210, isMost: true),
    Floor(part: "aside", figure: "look-alikes, urgent", count: 8, of: 210, isMost: true),
    Floor(part: "aside", figure: "ordinary answers, any", count: 2, of: 70, isMost: true),
    Floor(part: "aside", figure: "indirect, any", count: 35, of: 66),
    Floor(part: "aside", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "second", figure: "explicit, any", count: 169, of: 220),
    Floor(part: "second", figure: "explicit and urgent, as urgent", count: 75, of: 88),
    Floor(part: "second", figure: "look-alikes, any", count: 15, of: 108, isMost: true),
    Floor(part: "second", figure: "look-alikes, urgent", count: 11, of: 108, isMost: true),
    Floor(part: "second", figure: "ordinary answers, any", count: 0, of: 72, isMost: true),
    Floor(part: "second", figure: "direction swapped", count: 0, of: 0, isMost: true),
    Floor(part: "third", figure: "explicit, any", count: 1330, of: 1593),
    Floor(part: "third", figure: "explicit and urgent, as urgent", count: 487, of: 600),
    Floor(part: "third", figure: "look-alikes, any", count: 50, of: 636, isMost: true),
    Floor(part: "third", figure: "look-alikes, urgent", count: 23, of: 636, isMost: true),
    Floor(part: "third", figure: "ordinary answers, any", count: 5, of: 462, isMost: true),
    Floor(part: "third", figure: "direction swapped", count: 21, of: 0, isMost: true),
    Floor(part: "fourth", figure: "explicit, any", count: 893, of: 1400),
    Floor(part: "fourth", figure: "explicit and urgent, as urgent", count: 331, of: 506),
    Floor(part: "fourth", figure: "look-alikes, any", count: 32, of: 474, isMost: true),
    Floor(part: "fourth", figure: "look-alikes, urgent", count: 21, of: 474, isMost: true),
    Floor(part: "fourth", figure: "ordinary answers, any", count: 3, of: 222, isMost: true),
    Floor(part: "fourth", figure: "direction swapped", count: 9, of: 0, isMost: true),
    Floor(part: "held", figure: "explicit, any", count: 267, of: 300),
    Floor(part: "held", figure: "explicit and urgent, as urgent", count: 92, of: 110),
    Floor(part: "held", figure: "look-alikes, any", count: 2, of: 150, isMost: true),
    Floor(part: "held", figure: "look-alikes, urgent", count: 2, of: 150, isMost: true),
    Floor(part: "held", figure: "ordinary answers, any", count: 2, of: 150, isMost: true),
    Floor(part: "held", figure: "direction swapped", count: 1, of: 0, isMost: true),
    Floor(part: "held hard", figure: "explicit, any", count: 289, of: 410),
    Floor(part: "held hard", figure: "explicit and urgent, as urgent", count: 76, of: 110),
    Floor(part: "held hard", figure: "look-alikes, any", count: 3, of: 150, isMost: true),
    Floor(part: "held hard", figure: "look-alikes, urgent", count: 2, of: 150, isMost: true),
    Floor(part: "held hard", figure: "ordinary answers, any", count: 0, of: 40, isMost: true),
    Floor(part: "held hard", figure: "direction swapped", count: 5, of: 0, isMost: true),
    Floor(part: "held plain", figure: "explicit, any", count: 412, of: 440),
    Floor(part: "held plain", figure: "explicit and urgent, as urgent", count: 115, of: 120),
    Floor(part: "held plain", figure: "look-alikes, any", count: 13, of: 280, isMost: true),
    Floor(part: "held plain", figure: "look-alikes, urgent", count: 8, of: 280, isMost: true),
    Floor(part: "held plain", figure: "ordinary answers, any", count: 2, of: 200, isMost: true),
    Floor(part: "held plain", figure: "indirect, any", count: 32, of: 80),
    Floor(part: "held plain", figure: "direction swapped", count: 5, of: 0, isMost: true),
  ]
}
