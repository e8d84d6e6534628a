import Dialogue

extension NetFile {
  /// Writes what was learned as levels, and what words are about.
  ///
  /// - Parameters:
  ///   - model: What was learned.
  ///   - lines: The lines.
  ///   - places: Those of them from which it was learned.
  ///   - calm: How little a line weighs that is harmless, although a rule finds it worth a question.
  ///   - calmUrgent: How little a line weighs that is harmless, although a rule takes it as urgent.
  ///   - from: How much a line has to weigh to be worth a question.
  ///   - urgent: How much it has to weigh to be taken as urgent.
  init(
    _ model: NetModel, _ lines: NetLines, _ places: [Int], calm: Double, calmUrgent: Double,
    from: Double, urgent: Double
  ) {
    let danger = LeveledWeights(model.danger, uses: lines.danger.uses)
    let act = LeveledWeights(model.urgent, uses: lines.urgent.uses)
    self.init(
      from: max(1, danger.written(from)), urgent: max(1, act.written(urgent)),
      calm: danger.written(calm), calmUrgent: danger.written(min(calm, calmUrgent)))
    dangerWeights = danger.table
    urgentWeights = act.table
    abouts = NetAbouts(lines, places).abouts
  }
}
