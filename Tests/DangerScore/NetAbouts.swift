import Dialogue

/// Tells what a word is about: the kind of danger in most lines that have it.
struct NetAbouts {
  private static let categories = [
    "suicide", "self-harm", "violence-by-other", "violence-by-user", "control", "child", "stalking",
  ]

  private var counts: [String: [Double]] = [:]

  /// What most of a word's lines are about is what it is about.
  private static let most = 0.5
  /// So many words are kept for each.
  private static let words = 120

  init(_ lines: NetLines, _ rows: [Int]) {
    var sizes = Array(repeating: 1.0, count: Self.categories.count)
    func places(_ example: NetExample) -> [Int] {
      Self.categories.indices.filter { example.categories.contains(Self.categories[$0]) }
    }
    for row in rows { for place in places(lines.examples[row]) { sizes[place] += 1 } }
    for row in rows {
      for place in places(lines.examples[row]) {
        for name in Set(lines.names[row]) where name.first?.isLetter == true || name.first == "@" {
          counts[name, default: sizes.map { _ in 0 }][place] += 100_000 / sizes[place]
        }
      }
    }
  }

  /// The words that are about each kind of danger, the most telling first.
  var abouts: [NetFile.About] {
    var found: [[(name: String, weight: Double)]] = Self.categories.map { _ in [] }
    for (name, counts) in counts {
      let all = counts.reduce(0, +)
      guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }),
        counts[most] > Self.most * all
      else { continue }
      found[most].append((name, counts[most] * counts[most] / all))
    }
    return zip(Self.categories, found).map { category, words in
      let words = words.sorted { (-$0.weight, $0.name) < (-$1.weight, $1.name) }
      return NetFile.About(
        PlacedText(category), words.prefix(Self.words).map { PlacedText($0.name) })
    }
  }
}
