import Dialogue

extension LineReader {
  /// Reads what an answer means.
  ///
  /// - Parameter typed: The typed line, which `true` stands for in place of a text.
  mutating func answer(typed: String) throws(LineFault) -> Answer {
    try expect("{\"")
    let answer: Answer
    switch try text(upTo: 0x22) {
    case "option":
      try expect(":")
      let id = try quoted()
      answer = .option(id, own: try take(#","own":"#) ? try quoted() : nil)
    case "options":
      try expect(":")
      answer = .options(try list())
    case "number":
      try expect(":")
      answer = .number(try number())
    case "day":
      try expect(":\"")
      answer = .day(try day())
      try expect("\"")
    case "text":
      try expect(":")
      let text = try take("true") ? typed : try quoted()
      answer = .text(text, facts: try take(#","facts":"#) ? try list() : [])
    case "rows":
      try expect(":{")
      answer = .rows(try rows())
    case "line":
      try expect(":[")
      let lower = try integer()
      try expect(",")
      let upper = try integer()
      guard lower <= upper else { throw fault(.shape) }
      try expect("]")
      answer = .line(lower..<upper)
    case "go-on":
      try expect(":true")
      answer = .goOn
    default: throw fault(.shape)
    }
    try expect("}")
    return answer
  }

  /// Reads the numbers of rows.
  mutating func numbers() throws(LineFault) -> [Double?] {
    try expect("[")
    var numbers: [Double?] = []
    if try take("]") { return numbers }
    repeat { numbers.append(try optionalNumber()) } while try take(",")
    try expect("]")
    return numbers
  }

  private mutating func rows() throws(LineFault) -> [Answer.Row] {
    var rows: [Answer.Row] = []
    if try take("}") { return rows }
    repeat {
      let id = try quoted()
      try expect(":")
      rows.append(Answer.Row(id, try optionalNumber()))
    } while try take(",")
    try expect("}")
    return rows
  }

  private mutating func optionalNumber() throws(LineFault) -> Double? {
    try take("null") ? nil : try number()
  }
}
