import Dialogue
import Foundation
import Listening

/// The lines from which the net is learned, as it weighs them.
struct NetLines {
  /// The features of a line.
  struct Line {
    private var counts: [Int: Int] = [:]
    private var words = 0

    /// The features, each once.
    var features: some Collection<Int> { counts.keys }

    /// How often each feature stands there, set against the length, in an order that is always the same.
    var row: LinearLearner.Row {
      let length = max(NetLines.shortest, Double(words)).squareRoot()
      return counts.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value) / length) }
    }

    fileprivate mutating func add(_ feature: Int, isWord: Bool) {
      counts[feature, default: 0] += 1
      if isWord { words += 1 }
    }
  }

  let examples: [NetExample]
  /// How urgent each line is by the rules alone.
  let tiers: [Safety.Tier]
  /// What stands in each line.
  private(set) var whole: [Line] = []
  /// What stands in those sentences of each line that the net weighs.
  private(set) var open: [Line] = []
  /// The words of each feature.
  private(set) var names: [String] = []

  /// A shorter text is weighed as if it had so many words, as it is when it is heard.
  private static let shortest = 10.0

  /// Reads the lines with the rules.
  init(_ rules: Danger) throws {
    examples = try NetExample.all()
    tiers = examples.map { rules.read($0.text).tier }
    var numbers: [String: Int] = [:]
    for example in examples {
      var line = Line()
      var weighed = Line()
      for sentence in rules.features(of: example.text) {
        for name in sentence.words {
          let number = numbers[name] ?? numbers.count
          if number == numbers.count {
            numbers[name] = number
            names.append(name)
          }
          let isWord = !name.contains(" ")
          line.add(number, isWord: isWord)
          if sentence.isOpen { weighed.add(number, isWord: isWord) }
        }
      }
      whole.append(line)
      open.append(weighed)
    }
  }
}
