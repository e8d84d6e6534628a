import Dialogue

extension LineWriter {
  /// Appends what an answer means.
  ///
  /// - Parameter typed: The typed line, which is not written twice when it is the answer.
  mutating func append(_ answer: Answer, typed: String) {
    switch answer {
    case .option(let id, let own):
      append(#"{"option":"#, quoted: id)
      if let own { append(#","own":"#, quoted: own) }
    case .options(let ids):
      append(#"{"options":"#)
      append(list: ids)
    case .number(let number):
      append(#"{"number":"#)
      append(number)
    case .day(let day): append(#"{"day":"#, quoted: day.description)
    case .text(let text, let facts):
      append(#"{"text":"#)
      // Strings that are equal may differ in bytes, as composed and decomposed accents do.
      if text.utf8.elementsEqual(typed.utf8) { append("true") } else { append(quoted: text) }
      if !facts.isEmpty {
        append(#","facts":"#)
        append(list: facts)
      }
    case .rows(let rows):
      append(#"{"rows":{"#)
      for index in rows.indices {
        if index > 0 { append(sign: ",") }
        append(quoted: rows[index].id)
        append(sign: ":")
        append(rows[index].value)
      }
      append(sign: "}")
    case .line(let range):
      append(#"{"line":["#)
      append(range.lowerBound)
      append(sign: ",")
      append(range.upperBound)
      append(sign: "]")
    case .goOn: append(#"{"go-on":true"#)
    }
    append(sign: "}")
  }
  /// Appends the numbers of rows.
  mutating func append(list numbers: [Double?]) {
    append(sign: "[")
    for index in numbers.indices {
      if index > 0 { append(sign: ",") }
      append(numbers[index])
    }
    append(sign: "]")
  }

  private mutating func append(_ number: Double?) {
    if let number { append(number) } else { append("null") }
  }
}
