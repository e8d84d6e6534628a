import Dialogue

/// Reads the stock phrases.
public enum VoiceReader {
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
      try source.map("the voice", keys: ["phrases"]) { (source, key) throws(Source.Problem) in
        switch key.text {
        case "phrases": voice.phrases = try phrases(&source, &builder)
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
    voice.file = file
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
      found[phrase] = try builder.words(&source, "a phrase", recalls: false)
      return true
    }
    return found
  }
}
