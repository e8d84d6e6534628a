import Dialogue

/// Reads where help can be found. A chat that says no helpline never reads it.
public enum HelplineReader {
  private typealias Problem = Source.Problem

  private static let lineKeys = [
    "for", "name", "number", "hours", "note", "source", "dated", "checked",
  ]
  /// A line says where it comes from and whether it was checked, or it is not taken in.
  private static let neededKeys = ["for", "name", "number", "source", "dated", "checked"]

  /// Reads helplines.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The helplines, as far as they could be read, and what is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) -> (Helplines, [Finding]) {
    var source = Source(bytes, file: file)
    let builder = GraphBuilder(file: file)
    var helplines = Helplines()
    helplines.file = file
    do throws(Problem) {
      let top = try source.place()
      try source.map("the helplines", keys: ["note", "countries"]) {
        (source, key) throws(Problem) in
        switch key.text {
        case "note": helplines.note = try note(&source, builder)
        case "countries":
          try source.map("'countries'") { (source, key) throws(Problem) in
            helplines.countries.append(try country(key, &source, builder))
            return true
          }
        default: return false
        }
        return true
      }
      try source.finish()
      if source.findings.isEmpty, helplines.note.text.isEmpty || helplines.countries.isEmpty {
        source.report("missing-key", at: top, "the helplines need 'note' and 'countries'")
      }
    } catch {
      source.report(error)
    }
    return (helplines, source.findings)
  }

  private static func note(
    _ source: inout Source, _ builder: GraphBuilder
  ) throws(Problem) -> Helplines.Note {
    var note = Helplines.Note()
    try source.map("'note'", keys: ["for", "text"]) { (source, key) throws(Problem) in
      switch key.text {
      case "for": note.purposes = try builder.purposes(&source)
      case "text": note.text = try builder.text(&source, "'text'") ?? ""
      default: return false
      }
      return true
    }
    return note
  }

  private static func country(
    _ key: Scalar, _ source: inout Source, _ builder: GraphBuilder
  ) throws(Problem) -> Helplines.Country {
    var option = Option(source.id(key, "a country"), "", at: key.place)
    var lines: [Helplines.Line] = []
    let before = source.findings.count
    try source.map("a country", keys: ["name", "says", "hears", "lines"]) {
      (source, key) throws(Problem) in
      switch key.text {
      case "name":
        option.textPlace = try source.place()
        option.text = try builder.text(&source, "'name'") ?? ""
      case "says": option.says = try builder.text(&source, "'says'")
      case "hears":
        for heard in try builder.names(&source, "an entry of 'hears'") {
          option.hears.append(heard.name)
          option.hearsPlaces.append(heard.place)
        }
      case "lines":
        try source.map("'lines'") { (source, key) throws(Problem) in
          lines.append(try line(key, &source, builder))
          return true
        }
      default: return false
      }
      return true
    }
    if option.text.isEmpty, source.findings.count == before {
      source.report("missing-key", at: key.place, "country '\(key.text)' needs 'name'")
    }
    var country = Helplines.Country(option)
    country.lines = lines
    return country
  }

  private static func line(
    _ id: Scalar, _ source: inout Source, _ builder: GraphBuilder
  ) throws(Problem) -> Helplines.Line {
    var line = Helplines.Line(id: source.id(id, "a line"))
    var seen: [String] = []
    try source.map("a line", keys: lineKeys) { (source, key) throws(Problem) in
      seen.append(key.text)
      switch key.text {
      case "for": line.purposes = try builder.purposes(&source)
      case "name": line.name = try builder.text(&source, "'name'") ?? ""
      case "number": line.number = try builder.text(&source, "'number'") ?? ""
      case "hours": line.hours = try builder.text(&source, "'hours'")
      case "note": line.note = try builder.text(&source, "'note'")
      case "source":
        let place = try source.place()
        line.source = try builder.text(&source, "'source'") ?? ""
        if !line.source.isEmpty, !line.source.contains(".") {
          source.report("wrong-kind", at: place, "'source' is the address of a page")
        }
      case "dated":
        line.year = try value(&source, "'dated' is a year such as 2025, or null") {
          $0.utf8.count == 4 ? Int($0) : nil
        }
      case "checked":
        line.checked = try value(&source, "'checked' is a day such as 2026-12-03, or null") {
          Day($0)
        }
      default: return false
      }
      return true
    }
    for key in neededKeys where !seen.contains(key) {
      source.report("missing-key", at: id.place, "line '\(id.text)' needs '\(key)'")
    }
    return line
  }

  /// Reads a value that may be `null`.
  private static func value<Value>(
    _ source: inout Source, _ message: String, _ parse: (String) -> Value?
  ) throws(Problem) -> Value? {
    guard let scalar = try source.scalar("this"), scalar.text != "null" else { return nil }
    let found = parse(scalar.text)
    if found == nil { source.report("wrong-kind", at: scalar.place, message) }
    return found
  }
}

extension GraphBuilder {
  /// Reads what helplines are there for: one purpose or a list.
  func purposes(_ source: inout Source) throws(Problem) -> [Helplines.Purpose] {
    var found: [Helplines.Purpose] = []
    let place = try source.place()
    let before = source.findings.count
    for name in try names(&source, "a purpose") {
      if let purpose = Helplines.Purpose(rawValue: name.name) {
        found.append(purpose)
      } else {
        let names = Helplines.Purpose.allCases.map(\.rawValue)
        source.report(
          "unknown-purpose", at: name.place,
          "'\(name.name)' is nothing that a helpline is there for"
            + didYouMean(name.name, among: names))
      }
    }
    if found.isEmpty, source.findings.count == before {
      source.report("empty-text", at: place, "this list is empty; name a purpose")
    }
    return found
  }
}
