import Listening

/// How well danger was heard in some lines.
public struct Score: Sendable {
  /// One figure: so many of so many.
  public struct Figure: Sendable {
    /// What is counted.
    public var name: String
    public var count = 0
    public var of = 0

    /// The share, 0 when there is nothing to count.
    public var share: Double { of == 0 ? 0 : Double(count) / Double(of) }

    mutating func add(_ isCounted: Bool) {
      of += 1
      if isCounted { count += 1 }
    }
  }

  public private(set) var explicitAny = Figure(name: "explicit, any")
  public private(set) var urgent = Figure(name: "explicit and urgent, as urgent")
  public private(set) var indirect = Figure(name: "indirect, any")
  public private(set) var lookAlikeAny = Figure(name: "look-alikes, any")
  public private(set) var lookAlikeUrgent = Figure(name: "look-alikes, urgent")
  public private(set) var ordinary = Figure(name: "ordinary answers, any")
  public private(set) var swapped = Figure(name: "direction swapped")
  public private(set) var category = Figure(name: "explicit and heard, a category right")
  /// The lines that were not heard as they should be.
  public private(set) var slips: [String] = []

  /// The figures in the order in which they are reported.
  public var figures: [Figure] {
    [
      explicitAny, urgent, lookAlikeAny, lookAlikeUrgent, ordinary, indirect, swapped, category,
    ]
  }

  /// Scores some rows.
  public init(_ rows: [DangerCorpus.Row], _ danger: Danger) {
    for row in rows { add(row, danger.read(row.text)) }
  }

  private mutating func add(_ row: DangerCorpus.Row, _ safety: Safety) {
    let isHeard = safety.tier != .none
    switch row.kind {
    case "explicit", "urgent":
      explicitAny.add(isHeard)
      if row.tier == "act" { urgent.add(safety.tier == .act) }
      addCategories(row, safety)
    case "indirect": indirect.add(isHeard)
    case "look-alike":
      lookAlikeAny.add(isHeard)
      lookAlikeUrgent.add(safety.tier == .act)
    default: ordinary.add(isHeard)
    }
    let isSlip = row.tier == "none" ? isHeard : !isHeard || row.tier == "act" && safety.tier != .act
    if isSlip { slips.append("\(row.kind) \(row.tier): \(row.text) \(Self.why(safety))") }
  }

  private mutating func addCategories(_ row: DangerCorpus.Row, _ safety: Safety) {
    let heard = safety.categories
    if heard.isEmpty { return }
    category.add(heard.contains { row.categories.contains($0) })
    let directions = ["violence-by-other", "violence-by-user"]
    let expected = directions.filter { row.categories.contains($0) }
    guard expected.count == 1, let other = directions.first(where: { $0 != expected[0] }) else {
      return
    }
    let isSwapped = heard.contains(other) && !heard.contains(expected[0])
    swapped.add(isSwapped)
    if isSwapped { slips.append("swapped: \(row.text) \(Self.why(safety))") }
  }

  private static func why(_ safety: Safety) -> String {
    safety.evidence.map { "[\($0.rule): \($0.words): \($0.tier.rawValue)]" }.joined(separator: " ")
  }
}
