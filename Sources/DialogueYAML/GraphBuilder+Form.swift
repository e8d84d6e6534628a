import Dialogue

/// How the rows of a form are read, and what is counted of them.
extension GraphBuilder {
  /// Reads rows of one side each.
  func rows(_ source: inout Source) throws(Problem) -> [Form.Row] {
    var found: [Form.Row] = []
    try source.map("'rows'") { (source, key) throws(Problem) in
      let id = source.id(key, "a row")
      let place = try source.place()
      if let text = try self.text(&source, "a row") {
        let side = Form.Side(text: text, at: place)
        found.append(Form.Row(id: id, sides: [side], place: key.place))
      }
      return true
    }
    return found
  }

  /// Reads rows of two sides, between which a person chooses.
  func pairs(_ source: inout Source) throws(Problem) -> [Form.Row] {
    var found: [Form.Row] = []
    try source.map("'pairs'") { (source, key) throws(Problem) in
      let id = source.id(key, "a pair")
      var sides: [Form.Side] = []
      try source.map("a pair") { (source, key) throws(Problem) in
        let name = source.id(key, "a side")
        let place = try source.place()
        if let text = try self.text(&source, "a side") {
          sides.append(Form.Side(name: name, text: text, at: place))
        }
        return true
      }
      if sides.count != 2 {
        source.report("wrong-kind", at: key.place, "pair '\(id)' has two sides")
      }
      found.append(Form.Row(id: id, sides: sides, place: key.place))
      return true
    }
    return found
  }

  /// Reads which rows are added up, and what the sums are called.
  func sums(_ source: inout Source) throws(Problem) -> [Form.Sum] {
    var found: [Form.Sum] = []
    try source.map("'sums'") { (source, key) throws(Problem) in
      var sum = Form.Sum(id: source.id(key, "a sum"), of: [], least: 1, levels: [])
      sum.place = key.place
      try source.map("a sum", keys: ["of", "least", "levels"]) { (source, key) throws(Problem) in
        switch key.text {
        case "of": sum.of = try self.names(&source, "rows")
        case "least": sum.least = try self.number(&source, "'least'") ?? 1
        case "levels":
          try source.map("'levels'") { (source, key) throws(Problem) in
            let word = source.id(key, "a level")
            if let from = try self.number(&source, "a level") {
              sum.levels.append(Form.Level(from: Double(from), word: word))
            }
            return true
          }
          sum.levels.sort { $0.from < $1.from }
        default: return false
        }
        return true
      }
      found.append(sum)
      return true
    }
    return found
  }
}
