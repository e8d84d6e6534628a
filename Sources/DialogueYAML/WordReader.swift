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
    var letters: [(meaning: String, letter: UInt8)] = []
    do throws(Source.Problem) {
      try source.map(
        "a file of words", keys: ["words", "lists", "examples", "meanings", "weights"]
      ) {
        (source, key) throws(Source.Problem) in
        switch key.text {
        case "words":
          if let id = try source.scalar("'words'") {
            words.id = source.id(id, "words")
            words.place = id.place
          }
        case "lists": words.lists = try lists("'lists'", &source, builder)
        case "meanings": letters = try meanings(&source)
        case "weights":
          words.meanings = letters.map(\.meaning)
          words.weights = try weights(&source, letters.map(\.letter))
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
      if try source.isScalar {
        if let text = try source.scalar("a list") { list.entries = source.words(key, text) }
        lists.append(list)
        return true
      }
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

  /// Reads the letters that stand for meanings where words are weighed.
  private static func meanings(
    _ source: inout Source
  ) throws(Source.Problem) -> [(meaning: String, letter: UInt8)] {
    var found: [(meaning: String, letter: UInt8)] = []
    try source.map("'meanings'") { (source, key) throws(Source.Problem) in
      guard let text = try source.scalar("'\(key.text)'") else { return true }
      let letters = Array(text.text.utf8)
      guard letters.count == 1, (0x61...0x7A).contains(letters[0]),
        !found.contains(where: { $0.letter == letters[0] })
      else {
        source.report(
          "bad-weight", at: text.place,
          "'\(text.text)' is no letter for '\(key.text)'; write one from a to z that no other has")
        return true
      }
      found.append((source.id(key, "a meaning"), letters[0]))
      return true
    }
    return found
  }

  private static func weights(
    _ source: inout Source, _ letters: [UInt8]
  ) throws(Source.Problem) -> [WordFile.Weights] {
    var found: [WordFile.Weights] = []
    try source.map("'weights'") { (source, key) throws(Source.Problem) in
      guard let text = try source.scalar("'\(key.text)'") else { return true }
      found += source.weights(key, text, letters: letters)
      return true
    }
    return found
  }
}
