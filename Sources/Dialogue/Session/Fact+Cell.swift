extension Fact.Test {
  /// Returns whether it holds of what a slot holds; false where it asks nothing of a slot.
  ///
  /// A conversation and its verification both ask here, so that they cannot differ.
  ///
  /// - Parameters:
  ///   - cell: The slot's cell.
  ///   - cells: Where it lies: to hand over the cell itself would copy it.
  ///   - today: What days are counted to.
  func holds(of cell: Int, in cells: [Cell], on today: Day) -> Bool {
    switch self {
    case .isWord(let word):
      switch cells[cell].value {
      case .word(let id, _): return id == word
      case .number(_, let level): return level == word
      case .text(let text, let facts): return facts.contains(word) || text == word
      default: return false
      }
    case .has(let word):
      if case .words(let chosen) = cells[cell].value { return chosen.contains { $0.id == word } }
      return false
    case .mentions(let list):
      if case .text(_, let facts) = cells[cell].value { return facts.contains("mentions:" + list) }
      return false
    case .number(let comparison, let number):
      if case .number(let value, _) = cells[cell].value { return comparison.holds(value, number) }
      return false
    case .count(let comparison, let number):
      switch cells[cell].value {
      case .words(let chosen): return comparison.holds(Double(chosen.count), number)
      case .list(let entries): return comparison.holds(Double(entries.count), number)
      default: return comparison.holds(0, number)
      }
    case .change(let comparison, let number):
      guard case .number(let value, _) = cells[cell].value,
        let before = cells[cell].previous
      else { return false }
      return comparison.holds(value - before, number)
    case .daysSince(let comparison, let number):
      guard let value = cells[cell].value else { return false }
      let day = if case .day(let day) = value { day } else { cells[cell].day }
      return comparison.holds(Double(today.number - day.number), number)
    case .answered: return cells[cell].value != nil
    case .skipped: return cells[cell].isSkipped
    case .visits, .away, .done, .daysSinceDone, .plans, .together: return false
    }
  }
}
