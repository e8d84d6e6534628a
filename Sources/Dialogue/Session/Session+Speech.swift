extension Session {
  /// Says the parts of words whose guards hold, each as a paragraph.
  mutating func say(_ words: Words, _ effects: inout [Effect]) {
    for part in words.parts where holds(part.when) {
      let text = render(part)
      if !text.isEmpty { effects.append(.say(text)) }
    }
  }

  /// Returns the parts of words whose guards hold, as one text.
  ///
  /// - Parameter isDocument: Whether quotes stand in full, as in what a person takes away.
  mutating func text(of words: Words, isDocument: Bool = false) -> String {
    if words.parts.count == 1, words.parts[0].when == nil {
      return render(words.parts[0], isDocument: isDocument)
    }
    var text = ""
    for part in words.parts where holds(part.when) {
      let more = render(part, isDocument: isDocument)
      if !text.isEmpty, !more.isEmpty { text += " " }
      text += more
    }
    return text
  }

  /// Says a stock phrase.
  mutating func speak(
    _ phrase: Voice.Phrase, _ values: [String: String] = [:], _ effects: inout [Effect]
  ) {
    guard let words = voice.phrases[phrase] else { return }
    for part in words.parts {
      let wording = choose(part, among: speech.lastSaid)
      if part.firstWording >= 0 { speech.lastSaid[part.firstWording + wording] = tick() }
      var text = ""
      for segment in part.wordings[wording].segments {
        switch segment {
        case .text(let fixed): text += fixed
        case .slot(let use, let fallback): text += values[voice.slots[use.slot]] ?? fallback ?? ""
        case .document: break
        }
      }
      effects.append(.say(text))
    }
  }

  mutating func speak(_ phrase: Voice.Phrase, _ effects: inout [Effect]) {
    speak(phrase, [:], &effects)
  }

  private mutating func render(_ part: Words.Part, isDocument: Bool = false) -> String {
    var wording = 0
    if part.firstWording >= 0, let graph = stack.last?.graph {
      wording = choose(part, among: library.lastSaid[graph])
      library.lastSaid[graph][part.firstWording + wording] = tick()
      said.append(part.wordings[wording].id)
    }
    let segments = part.wordings[wording].segments
    if segments.count == 1, case .text(let text) = segments[0] { return text }
    var text = ""
    for segment in segments {
      switch segment {
      case .text(let fixed): text += fixed
      case .slot(let use, let fallback):
        text += value(of: use).map { phrase(of: $0, isWhole: isDocument) } ?? fallback ?? ""
      case .document(let number): text += document(number)
      }
    }
    return text
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
    var lines: [String] = []
    for line in library.graphs[graph].documents[number].lines {
      let text = text(of: line.words, isDocument: true)
      if !text.isEmpty { lines.append(text) }
    }
    return lines.joined(separator: "\n")
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

/// Returns a number that looks random and is the same every time (SplitMix64's finalizer).
func mix(_ seed: UInt64, _ number: UInt64) -> UInt64 {
  var z = seed &+ (number &+ 1) &* 0x9e37_79b9_7f4a_7c15
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}
