import Dialogue

extension GraphBuilder {
  /// Reads words: one text, or a list of parts.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - what: What the words are, for findings.
  ///   - recalls: Whether a part may say an answer again.
  mutating func words(
    _ source: inout Source, _ what: String, recalls: Bool = true
  ) throws(Problem) -> Words? {
    if try source.isList {
      var parts: [Words.Part] = []
      let place = try source.place()
      let before = source.findings.count
      try source.list(what) { (source) throws(Problem) in
        if let part = try self.part(&source, what, recalls) { parts.append(part) }
      }
      if parts.isEmpty, source.findings.count == before {
        source.report("empty-text", at: place, "\(what) is empty; say something")
      }
      return Words(parts)
    }
    return try part(&source, what, recalls).map { Words([$0]) }
  }

  private mutating func part(
    _ source: inout Source, _ what: String, _ recalls: Bool
  ) throws(Problem) -> Words.Part? {
    if try source.isScalar {
      guard let wording = try wording(&source, id: "", what) else { return nil }
      return Words.Part(wordings: [wording], at: wording.place)
    }
    let place = try source.place()
    var part = Words.Part(wordings: [], at: place)
    var again: [Words.Recall] = []
    let before = source.findings.count
    let keys = ["text", "any", "when"] + (recalls ? ["quote", "chose", "helplines"] : [])
    try source.map("a part of \(what)", keys: keys) { (source, key) throws(Problem) in
      switch key.text {
      case "text":
        if let wording = try self.wording(&source, id: "", what) { part.wordings = [wording] }
      case "any": part.wordings += try self.wordings(&source, what)
      case "quote" where recalls:
        again += try self.slot(&source, "a slot").map { [.quote($0)] } ?? []
      case "chose" where recalls:
        again += try self.slot(&source, "a slot").map { [.chosen($0)] } ?? []
      case "helplines" where recalls:
        part.helplines += try self.purposes(&source)
        self.graph.needsHelplines = true
      case "when": part.when = try self.condition(&source)
      default: return false
      }
      return true
    }
    if !part.helplines.isEmpty {
      if again.isEmpty, part.wordings.isEmpty { return part }
      source.report("wrong-kind", at: place, "a part says helplines, or it says something else")
      return nil
    }
    if let recall = again.first {
      if again.count == 1, part.wordings.isEmpty {
        return Words.Part(when: part.when, recall: recall, at: place)
      }
      source.report("wrong-kind", at: place, "a part says one answer again, or it has a text")
      return nil
    }
    if part.wordings.isEmpty {
      if source.findings.count == before {
        source.report("missing-key", at: place, "a part of \(what) needs 'text' or 'any'")
      }
      return nil
    }
    if part.wordings.count > 1 {
      part.firstWording = graph.wordings
      graph.wordings += part.wordings.count
    }
    return part
  }

  private mutating func wordings(
    _ source: inout Source, _ what: String
  ) throws(Problem) -> [Words.Wording] {
    var found: [Words.Wording] = []
    try source.map("'any'") { (source, key) throws(Problem) in
      let id = source.id(key, "a wording")
      if let wording = try self.wording(&source, id: id, what) { found.append(wording) }
      return true
    }
    return found
  }

  private mutating func wording(
    _ source: inout Source, id: String, _ what: String
  ) throws(Problem) -> Words.Wording? {
    guard let scalar = try source.scalar(what) else { return nil }
    checkText(&source, scalar, what)
    return Words.Wording(
      id: id, segments: segments(&source, scalar), place: scalar.place, inset: scalar.inset)
  }

  /// Cuts a text where something is filled in: `{slot}`, `{slot|fallback}`, `{other.slot}`.
  mutating func segments(_ source: inout Source, _ scalar: Scalar) -> [Words.Segment] {
    let text = scalar.text
    guard text.utf8.contains(where: { $0 == 0x7B || $0 == 0x7D }) else { return [.text(text)] }
    var segments: [Words.Segment] = []
    var fixed = ""
    let characters = Array(text)
    // Without it, each of many open braces would be followed to the end of the text.
    let lastClose = characters.lastIndex(of: "}") ?? -1
    var index = 0
    while index < characters.count {
      let character = characters[index]
      let isDoubled = index + 1 < characters.count && characters[index + 1] == character
      if character == "{" || character == "}", isDoubled {
        fixed.append(character)
        index += 2
      } else if character == "{", index < lastClose,
        let close = characters[index...].firstIndex(of: "}")
      {
        if !fixed.isEmpty { segments.append(.text(fixed)) }
        fixed = ""
        segments.append(
          filling(
            &source, characters[(index + 1)..<close], at: scalar.place(ofCharacter: index + 1)))
        index = close + 1
      } else if character == "{" || character == "}" {
        source.report(
          "bad-text", at: scalar.place(ofCharacter: index),
          "'\(character)' stands alone; close it, or write it twice to show it")
        index += 1
      } else {
        fixed.append(character)
        index += 1
      }
    }
    if !fixed.isEmpty { segments.append(.text(fixed)) }
    return segments
  }

  private mutating func filling(
    _ source: inout Source, _ inside: ArraySlice<Character>, at place: Place
  ) -> Words.Segment {
    let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    var name = String(parts[0])
    let isOther = name.hasPrefix("other.")
    if isOther { name.removeFirst("other.".count) }
    let isSlot = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      String($0).isName
    }
    if !isSlot { source.report("bad-text", at: place, "'{\(name)}' names no slot") }
    return .slot(
      slot(name, other: isOther, at: place), fallback: parts.count > 1 ? String(parts[1]) : nil)
  }
}
