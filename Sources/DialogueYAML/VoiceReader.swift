import Dialogue

/// Reads the stock phrases.
public enum VoiceReader {
  private static let keys = [
    "phrases", "answers", "progress", "months", "weekdays", "and", "go-on", "note-end", "not-kept",
  ]

  /// Reads a voice.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The voice, as far as it could be read, and what is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) -> (Voice, [Finding]) {
    var source = Source(bytes, file: file)
    var builder = GraphBuilder(file: file)
    var voice = Voice()
    do throws(Source.Problem) {
      let top = try source.place()
      try source.map("the voice", keys: keys) { (source, key) throws(Source.Problem) in
        switch key.text {
        case "phrases": voice.phrases = try phrases(&source, &builder)
        case "answers": voice.answers = try texts(&source, builder, ["yes", "no", "unsure"])
        case "progress":
          voice.progress = try texts(&source, builder, Stop.Progress.allCases.map(\.rawValue))
        case "months": voice.months = try names(&source, builder, count: 12)
        case "weekdays": voice.weekdays = try names(&source, builder, count: 7)
        case "and": voice.and = try builder.text(&source, "'and'") ?? ""
        case "go-on": voice.goOn = try builder.text(&source, "'go-on'") ?? ""
        case "note-end": voice.noteEnd = try builder.text(&source, "'note-end'") ?? ""
        case "not-kept": voice.notKept = try builder.text(&source, "'not-kept'") ?? ""
        default: return false
        }
        return true
      }
      try source.finish()
      if source.findings.isEmpty {
        for phrase in Voice.Phrase.allCases where voice.phrases[phrase] == nil {
          source.report("missing-key", at: top, "the phrase '\(phrase.rawValue)' is missing")
        }
      }
    } catch {
      source.report(error)
    }
    voice.slots = builder.graph.slots
    voice.wordings = builder.graph.wordings
    return (voice, source.findings)
  }

  private static func phrases(
    _ source: inout Source, _ builder: inout GraphBuilder
  ) throws(Source.Problem) -> [Voice.Phrase: Words] {
    var found: [Voice.Phrase: Words] = [:]
    let known = Voice.Phrase.allCases.map(\.rawValue)
    try source.map("'phrases'", keys: known) { (source, key) throws(Source.Problem) in
      guard let phrase = Voice.Phrase(rawValue: key.text) else { return false }
      found[phrase] = try builder.words(&source, "a phrase")
      return true
    }
    return found
  }

  private static func texts(
    _ source: inout Source, _ builder: GraphBuilder, _ keys: [String]
  ) throws(Source.Problem) -> [String: String] {
    var found: [String: String] = [:]
    try source.map("this map", keys: keys) { (source, key) throws(Source.Problem) in
      guard keys.contains(key.text) else { return false }
      found[key.text] = try builder.text(&source, "a word")
      return true
    }
    return found
  }

  private static func names(
    _ source: inout Source, _ builder: GraphBuilder, count: Int
  ) throws(Source.Problem) -> [String] {
    var found: [String] = []
    let place = try source.place()
    try source.list("this") { (source) throws(Source.Problem) in
      if let name = try builder.text(&source, "a name") { found.append(name) }
    }
    if found.count != count {
      source.report("wrong-count", at: place, "this list has \(count) names, not \(found.count)")
    }
    return found
  }
}
