/// How many harmless lines may be taken for danger.
struct NetLimits {
  /// The share of the ordinary talk of writers who were left out.
  var ordinary: Double
  /// The share of their look-alikes.
  var lookAlikes: Double
  /// The share of what is offered by the conversations or typed into them.
  var plain: Double

  /// For what is worth a question: of look-alikes as many as the net takes back from the rules, and of plain answers
  /// as many as may be alarms at all, by the brief.
  static let check = NetLimits(ordinary: 0.006, lookAlikes: 0.016, plain: 0.002)
  /// For what is taken as urgent.
  static let act = NetLimits(ordinary: 0.002, lookAlikes: 0.0045, plain: 0.0005)

  /// How much a line has to weigh, so that no more of the lines that have a score are alarms.
  ///
  /// - Parameters:
  ///   - lines: All lines.
  ///   - scores: What each line weighs by what was learned from others; `nil` where it was not weighed.
  func enough(_ lines: NetLines, _ scores: [Double?]) -> Double {
    NetExample.Harmless.allCases.map { kind in
      let places = scores.indices.filter {
        scores[$0] != nil && lines.examples[$0].harmless == kind
      }
      let ranked = places.filter { lines.tiers[$0] == .none }.compactMap { scores[$0] }
        .sorted(by: >)
      let most = Int(share(of: kind) * Double(places.count))
      return most < ranked.count ? ranked[most] : -.infinity
    }.max() ?? .infinity
  }

  private func share(of kind: NetExample.Harmless) -> Double {
    switch kind {
    case .ordinary: ordinary
    case .lookAlike: lookAlikes
    case .plain: plain
    }
  }
}
