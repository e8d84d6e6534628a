extension Session {
  /// Says the parts of words whose guards hold, each as a paragraph.
  mutating func say(_ words: Words, _ effects: inout [Effect]) {
    // By their places: a part that is taken out to be looked at is copied as a whole.
    let parts = words.parts
    for index in parts.indices
    where decides(over: .part, parts[index].when, at: parts[index].place) {
      let text = render(parts[index], marks: true)
      if !text.isEmpty { effects.append(.say(text)) }
    }
  }

  /// Returns the parts of words whose guards hold, as one text.
  ///
  /// - Parameters:
  ///   - isDocument: Whether quotes stand in full, as in what a person takes away.
  ///   - marks: Whether the person's own words may be marked, since this only goes to the screen.
  mutating func text(of words: Words, isDocument: Bool = false, marks: Bool = false) -> String {
    let parts = words.parts
    if parts.count == 1, parts[0].when == nil {
      return render(parts[0], isDocument: isDocument, marks: marks)
    }
    var text = ""
    for part in words.parts where decides(over: .part, part.when, at: part.place) {
      let more = render(part, isDocument: isDocument, marks: marks)
      if !text.isEmpty, !more.isEmpty { text += " " }
      text += more
    }
    return text
  }

  /// Says a stock phrase.
  mutating func speak(
    _ phrase: Voice.Phrase, _ values: [String: String] = [:], _ effects: inout [Effect]
  ) {
    let text = text(of: phrase, values)
    if !text.isEmpty { effects.append(.say(text)) }
  }

  /// Returns a stock phrase with what is filled in.
  mutating func text(of phrase: Voice.Phrase, _ values: [String: String]) -> String {
    var text = ""
    for part in voice.phrases[phrase]?.parts ?? [] {
      let wording = choose(part, among: speech.lastSaid)
      if part.firstWording >= 0 { speech.lastSaid[part.firstWording + wording] = tick() }
      noteStock(part.wordings[wording])
      if !text.isEmpty { text += " " }
      for segment in part.wordings[wording].segments {
        switch segment {
        case .text(let fixed): text += fixed.following(text)
        case .slot(let use, let fallback):
          let value = values[voice.slots[use.slot]] ?? fallback
          if value == nil { noteHole(in: part.wordings[wording], isStock: true) }
          text += value ?? ""
        case .document: break
        }
      }
    }
    return text
  }

  /// Returns a stock phrase for what is no event, so that its wording does not count as said.
  public mutating func stock(_ phrase: Voice.Phrase, _ values: [String: String] = [:]) -> String {
    let before = speech
    defer { speech = before }
    return text(of: phrase, values)
  }

  mutating func speak(_ phrase: Voice.Phrase, _ effects: inout [Effect]) {
    speak(phrase, [:], &effects)
  }

  private mutating func render(
    _ part: Words.Part, isDocument: Bool = false, marks: Bool = false
  ) -> String {
    if let recall = part.recall {
      let text = say(recall, marks: marks)
      if !text.isEmpty { note(.wording, at: part.place) }
      return text
    }
    if !part.helplines.isEmpty {
      note(.wording, at: part.place)
      return helplines(for: part.helplines)
    }
    var wording = 0
    // What a person takes away stays as it was agreed to, so it does not change its wording.
    if part.firstWording >= 0, !isDocument, let graph = stack.last?.graph {
      wording = choose(part, among: library.lastSaid[graph])
      library.lastSaid[graph][part.firstWording + wording] = tick()
      said.append(part.wordings[wording].id)
    }
    if trail != nil {
      note(.wording, at: part.wordings[wording].place, part.wordings[wording].id)
    }
    let segments = part.wordings[wording].segments
    if segments.count == 1, case .text(let text) = segments[0] { return text }
    var text = ""
    var isHollow = false
    for segment in segments {
      switch segment {
      case .text(let fixed): text += fixed.following(text)
      case .slot(let use, let fallback):
        let value =
          value(of: use).map { said($0, isWhole: isDocument, marks: marks) } ?? fallback
        if value == nil { isHollow = true }
        text += value ?? ""
      case .document(let number): text += document(number)
      }
    }
    // A text that is a slot and nothing else is left out while that is empty.
    if isHollow, !text.isEmpty { noteHole(in: part.wordings[wording]) }
    return text
  }

  /// Says an answer again, where there is one; in a session of two that of each person who gave one.
  private mutating func say(_ recall: Words.Recall, marks: Bool) -> String {
    guard let binding = stack.last?.binding else { return "" }
    let number = library.bindings[binding][recall.use.slot]
    let twin = people == 2 ? library.twins[number] : -1
    var texts: [String] = []
    for (person, cell) in [number, twin].enumerated() where cell >= 0 {
      guard let value = library.cells[cell].value else { continue }
      var values = ["answer": said(value, marks: marks)]
      if twin >= 0 { values["name"] = name(of: person) }
      let isNamed = values["name"] != nil
      let stock: Voice.Phrase =
        switch recall {
        case .quote: isNamed ? .quotedOf : .quoted
        case .chosen: isNamed ? .chosenBy : .chosen
        }
      texts.append(text(of: stock, values))
    }
    return texts.joined(separator: "\n")
  }

  private mutating func tick() -> Int {
    speech.clock += 1
    return speech.clock
  }

  /// Returns the wording that was said longest ago; among those never said, the seed decides.
  private func choose(_ part: Words.Part, among lastSaid: [Int]) -> Int {
    guard part.firstWording >= 0 else { return 0 }
    let count = part.wordings.count
    let first = Int(mix(seed, UInt64(part.firstWording)) % UInt64(count))
    var best = first
    for step in 1..<count {
      let wording = (first + step) % count
      if lastSaid[part.firstWording + wording] < lastSaid[part.firstWording + best] {
        best = wording
      }
    }
    return best
  }

  /// Returns a document of the graph on top, line by line.
  private mutating func document(_ number: Int) -> String {
    guard let graph = stack.last?.graph else { return "" }
    return texts(of: library.graphs[graph].documents[number].lines).joined(separator: "\n")
  }

  /// Returns the lines of a document of the graph on top that say something; a line that is only a list has
  /// one for each entry.
  mutating func texts(of lines: [Document.Line]) -> [String] {
    var found: [String] = []
    for line in lines {
      if let list = line.list, case .list(let entries) = value(of: list) {
        let part = line.words.parts[0]
        guard decides(over: .part, part.when, at: part.place) else { continue }
        if !entries.isEmpty { note(.wording, at: part.wordings[0].place, part.wordings[0].id) }
        found += entries
        continue
      }
      let text = text(of: line.words, isDocument: true)
      if !text.isEmpty { found.append(text) }
    }
    return found
  }

  /// Returns how a value reads inside what is said.
  private func said(_ value: Value, isWhole: Bool = false, marks: Bool) -> String {
    let text = phrase(of: value, isWhole: isWhole)
    return marks && marksOwnWords && value.isOwnWords ? OwnWords.marked(text) : text
  }

  /// Returns how a value reads inside a sentence.
  ///
  /// - Parameter isWhole: Whether a long quote is left uncut.
  func phrase(of value: Value, isWhole: Bool = false) -> String {
    switch value {
    case .word(_, let phrase): phrase
    case .words(let chosen): join(chosen.map(\.phrase))
    case .number(let number, let level): level ?? digits(number)
    case .day(let day): labels.phrase(of: day, in: now.day.year)
    case .text(let text, _): isWhole ? text : cut(text)
    case .list(let entries): join(isWhole ? entries : entries.map(cut))
    case .form: ""
    }
  }

  private func digits(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? String(number)
  }

  private func join(_ phrases: [String]) -> String {
    guard phrases.count > 1, let last = phrases.last else { return phrases.first ?? "" }
    return phrases.dropLast().joined(separator: ", ") + labels.and + last
  }

  /// Cuts a long quote at the end of a word. The limit is the brief's: 160 characters.
  private func cut(_ text: String) -> String {
    if text.utf8.count <= 160 || text.count <= 160 { return text }
    let head = text.prefix(160)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + "…"
  }
}

extension String {
  /// The text without a full stop at its beginning, where what stands before it ends in one of its own: what the
  /// person wrote may end a sentence by itself.
  fileprivate func following(_ before: String) -> Substring {
    guard hasPrefix("."), let last = before.last, ".!?…".contains(last) else { return self[...] }
    return dropFirst()
  }
}

/// Returns a number that looks random and is the same every time (SplitMix64's finalizer).
func mix(_ seed: UInt64, _ number: UInt64) -> UInt64 {
  var z = seed &+ (number &+ 1) &* 0x9e37_79b9_7f4a_7c15
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}
