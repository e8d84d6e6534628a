import Dialogue

/// Understands the files of danger.
struct DangerBuilder {
  private(set) var reader = PatternReader()
  private(set) var entries: [DangerEntry] = []
  private var findings: [Finding] = []
  private var names: Set<String> = []
  private var others: [String] = []

  /// What is wrong with the files.
  var allFindings: [Finding] { findings + reader.words.findings }

  /// The words that the rules know.
  var lexicon: Lexicon { reader.words.lexicon }

  init(_ files: [DangerFile]) {
    for file in files { readWords(file) }
    for file in files {
      for entry in file.entries { add(entry, file.file) }
    }
    for number in entries.indices { resolveDespite(number) }
    others = files.flatMap(\.spelled).map(\.text)
    addSlips()
  }

  /// Makes the words ready to be asked.
  mutating func seal() { reader.words.lexicon.seal(others: others) }

  /// The set of a class that the code itself needs.
  mutating func set(_ name: String) -> Int {
    reader.words.lexicon.set(reader.words.classes[name] ?? [])
  }

  private mutating func readWords(_ file: DangerFile) {
    for list in file.past { reader.words.past[list.name.text] = list.words.map(\.text) }
    for list in file.short {
      for word in list.words {
        let expansion = list.name.text.split(separator: " ").map(String.init)
        reader.words.lexicon.add(word.text, for: expansion)
      }
    }
    for list in file.classes {
      let name = list.name.text
      if reader.words.classes[name] != nil {
        report("duplicate-id", file.file, list.name, "'@\(name)' is a class already; keep one")
      }
      var words: [Int32] = []
      for word in list.words {
        // A class may be made of others.
        if word.text.hasPrefix("@") {
          guard let others = reader.words.classes[String(word.text.dropFirst())] else {
            report("unknown-class", file.file, word, "'\(word.text)' stands nowhere above")
            continue
          }
          words += others
        } else {
          words.append(reader.words.lexicon.add(word.text))
        }
      }
      reader.words.classes[name] = words
      if name == "common" { for word in words { reader.words.lexicon.makeCommon(word) } }
    }
  }

  private mutating func add(_ source: DangerFile.Entry, _ file: String) {
    if !names.insert(source.name.text).inserted {
      report(
        "duplicate-id", file, source.name, "'\(source.name.text)' stands twice; rename one")
    }
    var entry = DangerEntry(source: source, file: file)
    let number = entries.count
    entry.patterns = read(source.say, number, file)
    entry.notAfter = read(source.notAfter, nil, file)
    entry.notBefore = read(source.notBefore, nil, file)
    entry.with = read(source.with, nil, file)
    entry.notWith = read(source.notWith, nil, file)
    for line in source.notInside {
      entry.notInside = reader.set(line, in: file)
    }
    for line in source.category {
      if let category = value(Safety.Category.self, line, Safety.Category.allCases, file) {
        entry.categories.append(category)
      }
    }
    if let tier = source.tier.flatMap({ value(Safety.Tier.self, $0, [.check, .act], file) }) {
      entry.tier = tier
    }
    if let effect = source.effect.flatMap({
      value(DangerEntry.Effect.self, $0, DangerEntry.Effect.allCases, file)
    }) {
      entry.effect = effect
    }
    if let side = source.side.flatMap({
      value(DangerEntry.Side.self, $0, DangerEntry.Side.allCases, file)
    }) {
      entry.side = side
    }
    checkKeys(source, file)
    entries.append(entry)
  }

  private mutating func checkKeys(_ source: DangerFile.Entry, _ file: String) {
    func miss(_ key: String) {
      report("missing-key", file, source.name, "'\(source.name.text)' needs '\(key)'")
    }
    if source.say.isEmpty { miss("say") }
    if source.kind == .rule, source.category.isEmpty { miss("about") }
    if source.kind == .rule, source.tier == nil { miss("tier") }
    if source.kind == .context, source.effect == nil { miss("effect") }
  }

  private mutating func read(
    _ lines: [PlacedText], _ entry: Int?, _ file: String
  ) -> [Pattern] {
    var patterns: [Pattern] = []
    for line in lines {
      if let pattern = reader.read(line, entry: entry, in: file) { patterns.append(pattern) }
    }
    return patterns
  }

  private mutating func value<Value: RawRepresentable<String>>(
    _ type: Value.Type, _ line: PlacedText, _ known: [Value], _ file: String
  ) -> Value? {
    if let value = known.first(where: { $0.rawValue == line.text }) { return value }
    report(
      "unknown-value", file, line,
      "'\(line.text)' is not known here; write one of "
        + known.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    return nil
  }

  private mutating func resolveDespite(_ number: Int) {
    for line in entries[number].source.despite {
      if line.text == "not" {
        entries[number].isDespiteNot = true
      } else if let context = entries.firstIndex(where: {
        $0.source.kind == .context && $0.name == line.text
      }) {
        entries[number].despite.insert(context)
      } else {
        report(
          "unknown-value", entries[number].file, line,
          "'\(line.text)' is no context; write 'not' or the name of one")
      }
    }
  }

  /// The words of rules are looked for with repeated letters, too, and with one slip of the keys.
  private mutating func addSlips() {
    let words = reader.words.lexicon.index.count
    var isSought = Array(repeating: false, count: words)
    var isSeen = Array(repeating: false, count: reader.words.lexicon.sets.count)
    for entry in entries where entry.source.kind == .rule {
      for pattern in entry.patterns {
        for case .word(let set, _) in pattern.elements where !isSeen[set] {
          isSeen[set] = true
          for word in reader.words.lexicon.sets.words(set) { isSought[Int(word)] = true }
        }
      }
    }
    for word in Int(Utterance.name) + 1..<words where isSought[word] {
      reader.words.lexicon.addRepeats(of: Int32(word))
      reader.words.lexicon.addSlips(of: Int32(word))
    }
  }

  private mutating func report(
    _ rule: String, _ file: String, _ line: PlacedText, _ message: String
  ) {
    findings.append(Finding(rule, in: file, at: line.place, message))
  }
}
