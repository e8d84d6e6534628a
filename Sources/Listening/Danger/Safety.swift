/// What was heard of danger in a text.
public struct Safety: Equatable, Sendable {
  /// Nothing was heard, which does not mean that there is nothing.
  public static let silent = Safety()

  /// How urgent it is.
  public enum Tier: String, Comparable, Sendable {
    /// Nothing was heard, which does not mean that there is nothing.
    case none
    /// Something that is worth one gentle, closed question.
    case check
    /// Something that may be happening now.
    case act

    /// Orders the tiers by urgency.
    public static func < (left: Tier, right: Tier) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .none: 0
      case .check: 1
      case .act: 2
      }
    }
  }

  /// What it may be about.
  enum Category: String, CaseIterable, Sendable {
    case suicide
    case selfHarm = "self-harm"
    case violenceByOther = "violence-by-other"
    case violenceByUser = "violence-by-user"
    case control, child, stalking
  }

  /// Why something was heard.
  public struct Evidence: Equatable, Sendable {
    /// The rule.
    public var rule: String
    /// What the rule is about.
    public var categories: [String]
    /// How urgent it is here.
    public var tier: Tier
    /// The words that it matched, as they were understood.
    public var words: String
    /// Whether what stands around the words says that it is over, or else not now.
    var isLowered = false
  }

  /// Creates what stands for a text in which nothing was heard.
  init() {}

  /// How urgent the most urgent of it is.
  public internal(set) var tier = Tier.none
  /// What it is about, each once and in a fixed order: `suicide`, `self-harm`, `violence-by-other`,
  /// `violence-by-user`, `control`, `child`, `stalking`.
  public internal(set) var categories: [String] = []
  /// Each rule that spoke, once, in the order of the text.
  public internal(set) var evidence: [Evidence] = []

  mutating func add(_ found: Evidence) {
    tier = max(tier, found.tier)
    for category in found.categories where !categories.contains(category) {
      categories.append(category)
    }
    if let index = evidence.firstIndex(where: { $0.rule == found.rule }) {
      if evidence[index].tier < found.tier { evidence[index] = found }
    } else {
      evidence.append(found)
    }
  }

  mutating func sort() {
    categories = Category.allCases.map(\.rawValue).filter(categories.contains)
  }
}

extension Safety.Evidence: CustomStringConvertible {
  /// The rule and the words that it matched: `choked-me: choked me`.
  public var description: String { "\(rule): \(words)" }
}
