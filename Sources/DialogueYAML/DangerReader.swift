import Dialogue

/// Reads a file of what people say when someone may get hurt.
public enum DangerReader {
  /// Reads a file of rules.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The rules, as far as they could be read, and what is wrong with the file's shape;
  ///   whether the patterns make sense is for `Danger` to say.
  public static func read(_ bytes: [UInt8], file: String) -> (DangerFile, [Finding]) {
    var source = Source(bytes, file: file)
    var danger = DangerFile(id: PlacedText(""), file: file)
    do throws(Source.Problem) {
      try source.map("a file of danger", keys: keys) { (source, key) throws(Source.Problem) in
        switch key.text {
        case "danger":
          if let id = try source.scalar("'danger'") {
            danger.id = PlacedText(id)
            _ = source.id(id, "a file of danger")
          }
        case "classes":
          danger.classes += try lists(&source, key).map {
            DangerFile.List(name: $0.name, words: $0.words.flatMap(words))
          }
        case "past": danger.past += try lists(&source, key)
        case "short": danger.short += try lists(&source, key)
        case "spelled": danger.spelled += try source.texts(key)
        case "rules": danger.entries += try entries(&source, key, .rule)
        case "masks": danger.entries += try entries(&source, key, .mask)
        case "contexts": danger.entries += try entries(&source, key, .context)
        case "net": danger.net = try source.net(key)
        default: return false
        }
        return true
      }
      try source.finish()
      if danger.id.text.isEmpty, source.findings.isEmpty {
        source.report("missing-key", at: .start, "a file of danger needs 'danger'")
      }
    } catch {
      source.report(error)
    }
    return (danger, source.findings)
  }

  private static let keys = [
    "danger", "classes", "past", "short", "spelled", "rules", "masks", "contexts", "net",
  ]

  /// The words of a text that has several.
  private static func words(_ text: PlacedText) -> [PlacedText] {
    let letters = Array(text.text.utf8)
    return letters.split(separator: 0x20).map { word in
      PlacedText(
        String(decoding: word, as: UTF8.self), at: text.place(ofCharacter: word.startIndex))
    }
  }

  private static func lists(
    _ source: inout Source, _ key: Scalar
  ) throws(Source.Problem) -> [DangerFile.List] {
    var found: [DangerFile.List] = []
    try source.map("'\(key.text)'") { (source, name) throws(Source.Problem) in
      found.append(DangerFile.List(name: PlacedText(name), words: try source.texts(name)))
      return true
    }
    return found
  }

  private static func entries(
    _ source: inout Source, _ key: Scalar, _ kind: DangerFile.Kind
  ) throws(Source.Problem) -> [DangerFile.Entry] {
    var found: [DangerFile.Entry] = []
    try source.map("'\(key.text)'") { (source, name) throws(Source.Problem) in
      _ = source.id(name, "a \(kind.rawValue)")
      var entry = DangerFile.Entry(kind, name: PlacedText(name))
      try source.map("a \(kind.rawValue)", keys: kind.keys) {
        (source, key) throws(Source.Problem) in
        guard kind.keys.contains(key.text) else { return false }
        let values = try source.texts(key)
        entry.take(values, key.text)
        return true
      }
      found.append(entry)
      return true
    }
    return found
  }
}

extension DangerFile.Kind {
  fileprivate var keys: [String] {
    let all = [
      "say", "with", "not after", "not before", "not with", "not inside",
    ]
    switch self {
    case .rule: return all + ["about", "tier", "despite"]
    case .mask: return all
    case .context: return all + ["about", "effect", "side"]
    }
  }
}

extension DangerFile.Entry {
  fileprivate mutating func take(_ values: [PlacedText], _ key: String) {
    switch key {
    case "say": say = values
    case "about": category = values
    case "tier": tier = values.first
    case "effect": effect = values.first
    case "side": side = values.first
    case "not after": notAfter = values
    case "not before": notBefore = values
    case "with": with = values
    case "not with": notWith = values
    case "not inside": notInside = values
    default: despite = values
    }
  }
}
