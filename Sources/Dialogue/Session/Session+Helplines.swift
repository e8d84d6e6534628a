extension Session {
  /// Returns the helplines of the person's country, a line each, and below them how far they can be relied on.
  ///
  /// Without an answer about the country, those that hold in many countries are said.
  mutating func helplines(for purposes: [Helplines.Purpose]) -> String {
    guard let top = stack.last, top.graph >= 0,
      let helplines = library.graphs[top.graph].helplines
    else { return "" }
    var country: String?
    if let number = library.existingCell(named: Slot.country),
      case .word(let id, _) = library.cells[number].value
    {
      country = id
    }
    let lines = helplines.lines(in: country, for: purposes)
    if lines.isEmpty { return "" }
    var texts: [String] = []
    for line in lines {
      let what = [line.name, line.hours, line.note].compactMap(\.self).joined(separator: ", ")
      texts.append(text(of: .helpline, ["number": line.number, "name": what]))
    }
    if helplines.note.purposes.contains(where: purposes.contains) {
      texts.append(helplines.note.text)
    }
    texts.append(reliance(on: lines))
    return texts.joined(separator: "\n")
  }

  /// Returns whether and when lines were checked, in a stock phrase.
  private mutating func reliance(on lines: [Helplines.Line]) -> String {
    let days = lines.compactMap(\.checked)
    guard days.count == lines.count, let first = days.min() else {
      let years = lines.filter { $0.checked == nil }.compactMap(\.year)
      guard let year = years.min() else { return text(of: .unchecked, [:]) }
      return text(of: .uncheckedSince, ["year": String(year)])
    }
    let isOld = first.advanced(byMonths: 12) < now.day
    return text(of: isOld ? .checkedLongAgo : .checked, ["day": labels.phrase(of: first, in: 0)])
  }
}
