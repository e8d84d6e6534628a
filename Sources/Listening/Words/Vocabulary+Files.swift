import Dialogue

/// How each file of words is taken in.
extension Vocabulary {
  mutating func add(_ file: WordFile) {
    switch file.id {
    case "yes-no": addStances(file)
    case "commands": addCommands(file)
    case "answers": addAnswers(file)
    case "senses": senses = Senses(file)
    case "talk": talk = LinearClassifier(file)
    case "assent": assent = LinearClassifier(file)
    case "edges":
      add(file["openers"], true, to: \.openers)
      add(file["closers"], true, to: \.closers)
      add(file["before-name"], true, to: \.nameOpeners)
      add(file["before-anything"], false, to: \.nameOpeners)
    case "numbers": addNumbers(file)
    case "several": addSeveral(file)
    case "pointing": addPointing(file)
    case "scale": addScale(file)
    case "dates": addDates(file)
    case "feelings": addFeelings(file)
    case "situations":
      for list in file.lists { add(file[list.id], list.id, to: \.situations) }
    case "mentions":
      for list in file.lists { add(file[list.id], list.id, to: \.mentions) }
    case "grammar": addGrammar(file)
    case "synonyms": addSynonyms(file)
    case "common":
      for list in file.lists { _ = cut(list.entries.map(\.text)) }
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
    let phrases = SpokenCommand.allCases.flatMap {
      file[$0.rawValue] + file[$0.rawValue + "-asked"]
    }
    commandWords = Set(phrases.flatMap { words(of: $0) }).filter { $0.utf8.count > 3 }.sorted()
    let polite = cut(file["polite"])
    add(polite, Spoken(command: nil, isPlain: false), to: \.commands)
    add(polite, true, to: \.around)
    add(file["meant"], true, to: \.corrections)
    add(file["before-meant"], false, to: \.corrections)
    add(file["go-on"], true, to: \.goesOn)
    add(file["neither"], true, to: \.neither)
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
    // These stand in many tables, and are cut once.
    let fillers = cut(file["fillers"])
    let choosing = cut(file["choosing"])
    let articles = cut(file["articles"])
    add(fillers, .filler, to: \.stances)
    add(file["tails"], .filler, to: \.stances)
    add(fillers, false, to: \.corrections)
    add(["no", "oops", "wait"], false, to: \.corrections)
    add(fillers, Spoken(command: nil, isPlain: false), to: \.commands)
    for phrases in [fillers, choosing, articles] {
      add(phrases, .filler, to: \.numbers)
      add(phrases, .filler, to: \.dates)
    }
    for phrases in [fillers, choosing] { add(phrases, .filler, to: \.roles) }
    add(articles, .article, to: \.roles)
    add(file["small"], .small, to: \.roles)
    add(fillers, .filler, to: \.feelings)
    add(file["feeling"], .filler, to: \.feelings)
    add(articles, .filler, to: \.feelings)
    add(file["not"], .not, to: \.feelings)
    for phrase in file["not"] {
      let words = words(of: phrase)
      negations.formUnion(words.contains("not") ? ["not"] : words.prefix(1))
    }
  }
}
