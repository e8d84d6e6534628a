/// What was learned from some lines: what tells danger from what is harmless, and what tells danger that is urgent from
/// all else.
struct NetModel {
  let danger: LinearLearner
  let urgent: LinearLearner

  /// Learns from some of the lines.
  init(_ lines: NetLines, _ places: [Int]) {
    let cost = lines.examples.map(\.weight)
    danger = LinearLearner(
      lines.danger, places, isWanted: lines.examples.map(\.isDanger), cost: cost)
    urgent = LinearLearner(
      lines.urgent, places, isWanted: lines.examples.map(\.isUrgent), cost: cost)
  }
}
