import Dialogue

/// Reads a file of lines that the entries of a file of danger must and must not catch.
public enum DangerExampleReader {
  /// Reads a file of examples.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The lines, as far as they could be read, and what is wrong with the file's shape.
  public static func read(_ bytes: [UInt8], file: String) -> (DangerExamples, [Finding]) {
    var source = Source(bytes, file: file)
    var examples = DangerExamples(id: PlacedText(""), file: file)
    do throws(Source.Problem) {
      try source.map("a file of examples", keys: ["examples", "lines"]) {
        (source, key) throws(Source.Problem) in
        switch key.text {
        case "examples":
          if let id = try source.scalar("'examples'") {
            examples.id = PlacedText(id)
            _ = source.id(id, "a file of examples")
          }
        case "lines": examples.entries += try entries(&source)
        default: return false
        }
        return true
      }
      try source.finish()
      if examples.id.text.isEmpty, source.findings.isEmpty {
        source.report("missing-key", at: .start, "a file of examples needs 'examples'")
      }
    } catch {
      source.report(error)
    }
    return (examples, source.findings)
  }

  private static func entries(
    _ source: inout Source
  ) throws(Source.Problem) -> [DangerExamples.Entry] {
    var found: [DangerExamples.Entry] = []
    try source.map("'lines'") { (source, name) throws(Source.Problem) in
      var entry = DangerExamples.Entry(name: PlacedText(name))
      try source.map("the lines of an entry", keys: ["catches", "spares"]) {
        (source, key) throws(Source.Problem) in
        switch key.text {
        case "catches": entry.catches = try source.texts(key)
        case "spares": entry.spares = try source.texts(key)
        default: return false
        }
        return true
      }
      found.append(entry)
      return true
    }
    return found
  }
}
