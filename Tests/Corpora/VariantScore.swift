import Dialogue
import Listening

/// How often the same words are heard the same when they are written otherwise.
public struct VariantScore {
  /// The lines of one kind of variant.
  public struct Count: Sendable {
    /// All that were written otherwise.
    public var all = 0
    /// Those that were heard as before.
    public var same = 0
    /// Those that were heard as something else, without a question.
    public var wrong = 0
  }

  /// The counts, by kind.
  public private(set) var counts: [Variant: Count] = [:]
  /// Each line that was heard otherwise.
  public private(set) var slips: [String] = []

  /// Hears lines, and each variant of them.
  ///
  /// - Parameters:
  ///   - sayings: The lines.
  ///   - step: Every how many lines one is taken.
  public init(_ sayings: Sayings, every step: Int = 1) {
    var listeners: [String: Listener] = [:]
    let today = Day("2026-01-05") ?? Day(number: 0)
    for (number, saying) in sayings.all.enumerated() where number % step == 0 {
      let key = "\(saying.question) \(saying.asked.options.count)"
      var listener = listeners[key] ?? Listener(vocabulary: sayings.vocabulary)
      listener.prepare(for: saying.asked)
      listeners[key] = listener
      func hear(_ line: String) -> Heard {
        var heard = listener.read(line, to: saying.asked, today: today).heard(at: saying.asked)
        heard.evidence = []
        heard.candidates = []
        return heard
      }
      let plain = hear(saying.line)
      for variant in Variant.allCases {
        guard let line = variant.write(saying.line, number / step) else { continue }
        let other = hear(line)
        var count = counts[variant] ?? Count()
        count.all += 1
        if other == plain {
          count.same += 1
        } else {
          if other.isSure, other.act != "ask" { count.wrong += 1 }
          slips.append(
            "\(variant.rawValue)\t\(saying.question)\t\(line)\t\(plain.value)\t\(other.act) \(other.value)"
          )
        }
        counts[variant] = count
      }
    }
  }
}
