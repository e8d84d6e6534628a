import Dialogue

/// Reads a file of what people say.
public enum WordReader {
  /// Reads a file of words.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The words, as far as they could be read, and what is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) -> (WordFile, [Finding]) {
    var source = Source(bytes, file: file)
    var words = WordFile(id: "", lists: [])
    let builder = GraphBuilder(file: file)
    do throws(Source.Problem) {
      try source.map("a file of words", keys: ["words", "lists", "examples", "weights"]) {
        (source, key) throws(Source.Problem) in
        switch key.text {
        case "words":
          if let id = try source.scalar("'words'") {
            words.id = source.id(id, "words")
            words.place = id.place
          }
        case "lists": words.lists = try lists("'lists'", &source, builder)
        case "weights": words.weights = try weights(&source)
        case "examples": words.examples = try lists("'examples'", &source, builder)
        default: return false
        }
        return true
      }
      try source.finish()
      if words.id.isEmpty, source.findings.isEmpty {
        source.report("missing-key", at: .start, "a file of words needs 'words'")
      }
    } catch {
      source.report(error)
    }
    words.file = file
    return (words, source.findings)
  }

  private static func lists(
    _ what: String, _ source: inout Source, _ builder: GraphBuilder
  ) throws(Source.Problem) -> [WordFile.List] {
    var lists: [WordFile.List] = []
    try source.map(what) { (source, key) throws(Source.Problem) in
      var list = WordFile.List(id: source.id(key, "a list"), place: key.place, entries: [])
      try source.list("a list") { (source) throws(Source.Problem) in
        guard let entry = try source.scalar("an entry") else { return }
        builder.checkText(&source, entry, "an entry")
        list.entries.append(WordFile.Entry(entry.text, at: entry.place))
      }
      lists.append(list)
      return true
    }
    return lists
  }

  private static func weights(
    _ source: inout Source
  ) throws(Source.Problem) -> [WordFile.Weights] {
    var found: [WordFile.Weights] = []
    try source.map("'weights'") { (source, key) throws(Source.Problem) in
      guard let text = try source.scalar("'\(key.text)'") else { return true }
      found.append(
        WordFile.Weights(
          id: source.id(key, "a meaning"), place: key.place,
          entries: source.weights(key, text, numbers: 1).map {
            WordFile.Weights.Entry($0.words, $0.numbers[0], at: $0.place)
          }))
      return true
    }
    return found
  }
}
