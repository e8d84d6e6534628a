import Dialogue

/// Reads how the coach speaks. Only checks need it, and a chat never reads it.
public enum StyleReader {
  private static let keys = ["limits", "often", "never"]
  private static let limitKeys = ["message", "teaching", "sentence", "wordings"]

  /// Reads a style.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The style, as far as it could be read, and what is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) -> (Style, [Finding]) {
    var source = Source(bytes, file: file)
    let builder = GraphBuilder(file: file)
    var style = Style()
    style.file = file
    do throws(Source.Problem) {
      let top = try source.place()
      var seen: [String] = []
      try source.map("the style", keys: keys) { (source, key) throws(Source.Problem) in
        seen.append(key.text)
        switch key.text {
        case "limits": style.limits = try limits(&source, builder)
        case "often": style.often = try often(&source)
        case "never":
          try source.map("'never'") { (source, key) throws(Source.Problem) in
            let list = Style.List(id: source.id(key, "a list"))
            style.never.append(try read(list, at: key.place, &source, builder))
            return true
          }
        default: return false
        }
        return true
      }
      try source.finish()
      if source.findings.isEmpty {
        for key in keys where !seen.contains(key) {
          source.report("missing-key", at: top, "the style needs '\(key)'")
        }
      }
    } catch {
      source.report(error)
    }
    return (style, source.findings)
  }

  private static func limits(
    _ source: inout Source, _ builder: GraphBuilder
  ) throws(Source.Problem) -> Style.Limits {
    var limits = Style.Limits()
    let place = try source.place()
    let before = source.findings.count
    try source.map("'limits'", keys: limitKeys) { (source, key) throws(Source.Problem) in
      let path: WritableKeyPath<Style.Limits, Int>
      switch key.text {
      case "message": path = \.message
      case "teaching": path = \.teaching
      case "sentence": path = \.sentence
      case "wordings": path = \.wordings
      default: return false
      }
      let place = try source.place()
      let number = try builder.number(&source, "'\(key.text)'") ?? 1
      if number < 1 { source.report("wrong-kind", at: place, "'\(key.text)' is 1 or more") }
      limits[keyPath: path] = number
      return true
    }
    let isWhole =
      limits.message != 0 && limits.teaching != 0 && limits.sentence != 0 && limits.wordings != 0
    if !isWhole, source.findings.count == before {
      source.report(
        "missing-key", at: place, "'limits' has \(limitKeys.joined(separator: ", "))")
    }
    return limits
  }

  private static func often(_ source: inout Source) throws(Source.Problem) -> [Voice.Phrase] {
    var found: [Voice.Phrase] = []
    try source.list("'often'") { (source) throws(Source.Problem) in
      guard let id = try source.scalar("a stock phrase") else { return }
      if let phrase = Voice.Phrase(rawValue: id.text) {
        found.append(phrase)
      } else {
        source.report(
          "unknown-phrase", at: id.place,
          "'\(id.text)' is not a stock phrase"
            + didYouMean(id.text, among: Voice.Phrase.allCases.map(\.rawValue)))
      }
    }
    return found
  }

  private static func read(
    _ empty: Style.List, at place: Place, _ source: inout Source, _ builder: GraphBuilder
  ) throws(Source.Problem) -> Style.List {
    var list = empty
    let before = source.findings.count
    try source.map("a list", keys: ["message", "labels", "phrases"]) {
      (source, key) throws(Source.Problem) in
      switch key.text {
      case "message": list.message = try builder.text(&source, "'message'") ?? ""
      case "labels": list.coversLabels = try builder.flag(&source, "labels") ?? false
      case "phrases":
        try source.list("'phrases'") { (source) throws(Source.Problem) in
          guard let phrase = try source.scalar("a phrase") else { return }
          builder.checkText(&source, phrase, "a phrase")
          list.phrases.append(WordFile.Entry(phrase.text, at: phrase.place))
        }
      default: return false
      }
      return true
    }
    if list.message.isEmpty || list.phrases.isEmpty, source.findings.count == before {
      source.report("missing-key", at: place, "list '\(list.id)' needs 'message' and 'phrases'")
    }
    return list
  }
}
