/// Tells what a word is about: the kind of danger in most lines that have it.
struct NetAbouts {
  static let categories = [
    "suicide", "self-harm", "violence-by-other", "violence-by-user", "control", "child", "stalking",
  ]

  private var counts: [Int: [Double]] = [:]

  /// What most of a word's lines are about is what it is about.
  private static let most = 0.5

  init(_ lines: NetLines, _ rows: [Int]) {
    var sizes = Array(repeating: 1.0, count: Self.categories.count)
    func places(_ example: NetExample) -> [Int] {
      Self.categories.indices.filter { example.categories.contains(Self.categories[$0]) }
    }
    for row in rows { for place in places(lines.examples[row]) { sizes[place] += 1 } }
    for row in rows {
      for place in places(lines.examples[row]) {
        for feature in lines.whole[row].features {
          counts[feature, default: sizes.map { _ in 0 }][place] += 100 / sizes[place]
        }
      }
    }
  }

  /// What a word is about, or `nil` where it is about several things.
  func about(_ feature: Int) -> String? {
    guard let counts = counts[feature],
      let most = counts.indices.max(by: { counts[$0] < counts[$1] })
    else { return nil }
    return counts[most] > Self.most * counts.reduce(0, +) ? Self.categories[most] : nil
  }
}
