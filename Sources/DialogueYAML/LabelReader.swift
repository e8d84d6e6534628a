import Dialogue

/// Reads the short words around what the coach says.
public enum LabelReader {
  private static let keys = [
    "answers", "progress", "months", "weekdays", "and", "go-on", "line", "note-end", "not-kept",
    "plan-open", "no-trace", "forgotten", "forget", "commands", "days", "covered-soon",
    "edit-closed", "edit-failed",
  ]

  /// Reads labels.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The labels, as far as they could be read, and what is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) -> (Labels, [Finding]) {
    var source = Source(bytes, file: file)
    let builder = GraphBuilder(file: file)
    var labels = Labels()
    do throws(Source.Problem) {
      let top = try source.place()
      var seen: [String] = []
      try source.map("the labels", keys: keys) { (source, key) throws(Source.Problem) in
        seen.append(key.text)
        switch key.text {
        case "answers": labels.answers = try texts(&source, builder, Labels.answerIDs)
        case "progress":
          labels.progress = try texts(&source, builder, Stop.Progress.allCases.map(\.rawValue))
        case "months": labels.months = try names(&source, builder, count: 12)
        case "weekdays": labels.weekdays = try names(&source, builder, count: 7)
        case "and": labels.and = try builder.text(&source, "'and'") ?? ""
        case "go-on": labels.goOn = try builder.text(&source, "'go-on'") ?? ""
        case "line": labels.line = try builder.text(&source, "'line'") ?? ""
        case "plan-open": labels.planOpen = try builder.text(&source, "'plan-open'") ?? ""
        case "note-end": labels.noteEnd = try builder.text(&source, "'note-end'") ?? ""
        case "not-kept": labels.notKept = try builder.text(&source, "'not-kept'") ?? ""
        case "forgotten": labels.forgotten = try builder.text(&source, "'forgotten'") ?? ""
        case "forget":
          labels.forget = try texts(&source, builder, Forgettable.allCases.map(\.rawValue))
        case "no-trace": labels.noTrace = try builder.text(&source, "'no-trace'") ?? ""
        case "commands": labels.commands = try texts(&source, builder, Labels.commandNames)
        case "days": labels.days = try names(&source, builder)
        case "covered-soon": labels.coveredSoon = try builder.text(&source, "'covered-soon'") ?? ""
        case "edit-closed": labels.editClosed = try builder.text(&source, "'edit-closed'") ?? ""
        case "edit-failed": labels.editFailed = try builder.text(&source, "'edit-failed'") ?? ""
        default: return false
        }
        return true
      }
      try source.finish()
      if source.findings.isEmpty {
        for key in keys where !seen.contains(key) {
          source.report("missing-key", at: top, "the labels need '\(key)'")
        }
      }
    } catch {
      source.report(error)
    }
    return (labels, source.findings)
  }

  /// Reads a text for each key, and returns them in the order of the keys.
  private static func texts(
    _ source: inout Source, _ builder: GraphBuilder, _ keys: [String]
  ) throws(Source.Problem) -> [String] {
    var found = keys
    var count = 0
    let place = try source.place()
    try source.map("this map", keys: keys) { (source, key) throws(Source.Problem) in
      guard let index = keys.firstIndex(of: key.text) else { return false }
      found[index] = try builder.text(&source, "a word") ?? ""
      count += 1
      return true
    }
    if count < keys.count, source.findings.isEmpty {
      source.report("missing-key", at: place, "this map has \(keys.joined(separator: ", "))")
    }
    return found
  }

  private static func names(
    _ source: inout Source, _ builder: GraphBuilder, count: Int? = nil
  ) throws(Source.Problem) -> [String] {
    var found: [String] = []
    let place = try source.place()
    try source.list("this") { (source) throws(Source.Problem) in
      if let name = try builder.text(&source, "a name") { found.append(name) }
    }
    if let count, found.count != count {
      source.report("wrong-count", at: place, "this list has \(count) names, not \(found.count)")
    }
    return found
  }
}
