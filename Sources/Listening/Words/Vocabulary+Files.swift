import Dialogue

/// How each file of words is taken in.
extension Vocabulary {
  mutating func add(_ file: WordFile) {
    switch file.id {
    case "yes-no": addStances(file)
    case "commands": addCommands(file)
    case "cores": addCores(file)
    case "numbers": addNumbers(file)
    case "dates": addDates(file)
    case "feelings": addFeelings(file)
    case "situations":
      for list in file.lists { add(file[list.id], list.id, to: \.situations) }
    case "mentions":
      for list in file.lists { add(file[list.id], list.id, to: \.mentions) }
    case "grammar": addGrammar(file)
    case "synonyms":
      // Most words stand in several phrases, and their stems take the longest of all.
      var stems: [String: String] = [:]
      for list in file.lists { addSynonyms(list, &stems) }
    case "common":
      for entry in file.lists.flatMap(\.entries) { known.formUnion(words(of: entry.text)) }
    default: break
    }
  }

  private mutating func addStances(_ file: WordFile) {
    let ids: [(String, Stance)] = [
      ("yes", .yes), ("no", .no), ("unsure", .unsure), ("leaning-yes", .leaningYes),
      ("leaning-no", .leaningNo), ("go-along", .goAlong),
      ("subjects", .subject), ("auxiliaries", .auxiliary), ("negated", .negated),
    ]
    for (id, stance) in ids { add(file[id], stance, to: \.stances) }
    for phrase in file["negated"] { negations.formUnion(words(of: phrase).suffix(1)) }
  }

  private mutating func addCommands(_ file: WordFile) {
    for command in SpokenCommand.allCases {
      let id = command.rawValue
      add(file[id], Spoken(command: command, isPlain: true), to: \.commands)
      add(file[id + "-asked"], Spoken(command: command, isPlain: false), to: \.commands)
    }
    add(file["polite"], Spoken(command: nil, isPlain: false), to: \.commands)
    add(file["polite"], true, to: \.around)
    add(file["meant"], true, to: \.corrections)
    add(file["before-meant"], false, to: \.corrections)
    add(file["go-on"], true, to: \.goesOn)
    add(file["neither"], true, to: \.neither)
  }

  private mutating func addCores(_ file: WordFile) {
    for command in SpokenCommand.allCases {
      add(file[command.rawValue], command, to: \.commandCores)
    }
    add(file["around"] + file["meta"], true, to: \.around)
    add(file["meta"], true, to: \.meta)
  }

  private mutating func addNumbers(_ file: WordFile) {
    let ids: [(String, Piece)] = [
      ("hundred", .times(100)), ("thousand", .times(1_000)), ("half", .half),
      ("and-half", .andHalf),
      ("place-last", .last), ("place-middle", .middle), ("all", .all), ("none", .none),
      ("both", .both),
      ("except", .except), ("or", .or), ("through", .through), ("between", .between),
      ("out-of", .outOf), ("about", .filler), ("index", .index), ("hedges", .hedge),
    ]
    for (id, piece) in ids { add(file[id], piece, to: \.numbers) }
    for list in file.lists {
      guard let dash = list.id.lastIndex(of: "-"),
        let number = Int(list.id[list.id.index(after: dash)...])
      else { continue }
      let isPlace = list.id.hasPrefix("place")
      add(file[list.id], isPlace ? .place(number) : .number(Double(number)), to: \.numbers)
    }
    add(file["hedges"], .hedge, to: \.roles)
    add(file["hedges"], .hedge, to: \.feelings)
    add(file["or"], .or, to: \.feelings)
  }

  private mutating func addDates(_ file: WordFile) {
    for list in file.lists {
      if let word = DateWord(list: list.id) { add(file[list.id], word, to: \.dates) }
    }
  }

  private mutating func addFeelings(_ file: WordFile) {
    for list in file.lists {
      add([list.id] + file[list.id], .family(list.id), to: \.feelings)
    }
  }

  mutating func addSmall(_ file: WordFile) {
    add(file["fillers"], .filler, to: \.stances)
    add(file["fillers"] + ["no", "oops", "wait"], false, to: \.corrections)
    add(file["fillers"], Spoken(command: nil, isPlain: false), to: \.commands)
    add(file["fillers"] + file["choosing"], .filler, to: \.roles)
    add(file["fillers"] + file["choosing"] + file["articles"], .filler, to: \.numbers)
    add(file["choosing"] + file["fillers"] + file["articles"], .filler, to: \.dates)
    add(file["articles"], .article, to: \.roles)
    add(file["small"], .small, to: \.roles)
    add(file["fillers"] + file["feeling"] + file["articles"], .filler, to: \.feelings)
    add(file["not"], .not, to: \.feelings)
    for phrase in file["not"] {
      let words = words(of: phrase)
      negations.formUnion(words.contains("not") ? ["not"] : words.prefix(1))
    }
  }
}
