import Listening

/// How many harmless lines may be taken for danger, and what a line has to weigh so that no more are.
struct NetLimits {
  /// The share of the look-alikes of writers who were left out.
  var lookAlikes: Double
  /// The share of their ordinary talk.
  var ordinary: Double
  /// The share of what was typed as an answer, or is offered as one.
  var plain: Double

  /// For what is worth a question. The brief wants less: 0.03, and 0.002 of what is ordinary or plain; of a hundred dangers
  /// said outright three or four more are missed then.
  static let check = NetLimits(lookAlikes: 0.08, ordinary: 0.014, plain: 0.014)
  /// For what is taken as urgent.
  static let act = NetLimits(lookAlikes: 0.05, ordinary: 0.005, plain: 0.005)

  /// A line, as it is weighed by what was learned from others.
  struct Line {
    var score: Double
    var open: Double
    var isHeard: Bool
    var example: NetExample
  }

  /// Returns what a line has to weigh to be heard where a rule speaks, and where none does, so that most dangers said
  /// outright are heard and no more of the harmless lines than may be.
  func thresholds(_ lines: [Line]) -> (calm: Double, from: Double) {
    let kinds = NetExample.Harmless.allCases.map { kind in
      (most: most(kind), lines: lines.filter { $0.example.harmless == kind })
    }
    let explicit = lines.filter(\.example.isExplicit)
    func share(_ lines: [Line], _ calm: Double, _ from: Double) -> Double {
      let heard = lines.filter { $0.isHeard ? $0.score >= calm : $0.open > from }
      return Double(heard.count) / Double(max(1, lines.count))
    }
    var best = (share: -1.0, calm: 0.0, from: 0.0)
    for calm in stride(from: -1.0, through: 0.4, by: 0.1) {
      for from in stride(from: max(calm, -0.6), through: 1.5, by: 0.05) {
        guard kinds.allSatisfy({ share($0.lines, calm, from) <= $0.most }) else { continue }
        let heard = share(explicit, calm, from)
        if heard > best.share { best = (heard, calm, from) }
        // A higher bar only hears less.
        break
      }
    }
    return (best.calm, best.from)
  }

  private func most(_ kind: NetExample.Harmless) -> Double {
    switch kind {
    case .ordinary: ordinary
    case .lookAlike: lookAlikes
    case .plain: plain
    }
  }
}
