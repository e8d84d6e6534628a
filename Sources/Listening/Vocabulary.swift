import Dialogue

/// What people say, ready to be found in a line.
///
/// It is built from the files of `Dialogues/words`. A list that is missing is empty: then nothing
/// is
/// understood that needs it.
public struct Vocabulary: Sendable {
  /// What a word says about a yes or a no.
  enum Stance: Sendable {
    case yes, no, unsure, leaningYes, leaningNo, goAlong, filler, subject, auxiliary, negated
  }

  /// A command in words.
  struct Spoken: Sendable {
    /// What it asks for; `nil` for words of politeness around it.
    var act: Act?
    /// Whether it is heard where a free text is asked.
    var isPlain: Bool
  }

  /// What a word does around a choice.
  enum Role: Sendable {
    case filler, hedge, article, small
  }

  /// What a word does in a feeling.
  enum Feeling: Sendable {
    case family(String)
    case not, filler, hedge, or
  }

  var stances = PhraseTable<Stance>()
  var commands = PhraseTable<Spoken>()
  var goesOn = PhraseTable<Bool>()
  var neither = PhraseTable<Bool>()
  var numbers = PhraseTable<Piece>()
  var dates = PhraseTable<DateWord>()
  var feelings = PhraseTable<Feeling>()
  var situations = PhraseTable<String>()
  var mentions = PhraseTable<String>()
  /// Words around a choice.
  var roles = PhraseTable<Role>()
  /// Words that turn an answer around.
  var negations: Set<String> = []
  /// Words that are never taken for a typing mistake.
  var known: Set<String> = []

  /// Builds the vocabulary.
  ///
  /// - Parameter files: The files of words; those with an unknown id are ignored.
  public init(_ files: [WordFile]) {
    // A word of an answer counts before a small one, whatever the order of the files.
    let ordered = files.filter { $0.id != "small" } + files.filter { $0.id == "small" }
    for file in ordered {
      switch file.id {
      case "yes-no": addStances(file)
      case "commands": addCommands(file)
      case "numbers": addNumbers(file)
      case "dates": addDates(file)
      case "feelings": addFeelings(file)
      case "situations":
        for list in file.lists { situations.add(file[list.id], list.id) }
      case "mentions":
        for list in file.lists { mentions.add(file[list.id], list.id) }
      case "small": addSmall(file)
      default: break
      }
      for entry in file.lists.flatMap(\.entries) {
        known.formUnion(TypedLine.words(of: entry.text))
      }
    }
  }

  private mutating func addStances(_ file: WordFile) {
    let ids: [(String, Stance)] = [
      ("yes", .yes), ("no", .no), ("unsure", .unsure), ("leaning-yes", .leaningYes),
      ("leaning-no", .leaningNo), ("go-along", .goAlong),
      ("subjects", .subject), ("auxiliaries", .auxiliary), ("negated", .negated),
    ]
    for (id, stance) in ids { stances.add(file[id], stance) }
    for word in file["negated"] { negations.formUnion(TypedLine.words(of: word).suffix(1)) }
  }

  private mutating func addCommands(_ file: WordFile) {
    for command in Event.Command.allCases { addCommand(command.rawValue, .command(command), file) }
    addCommand("skip", .skip, file)
    addCommand("change", .change(nil), file)
    addCommand("show", .show(nil), file)
    commands.add(file["polite"], Spoken(act: nil, isPlain: false))
    goesOn.add(file["go-on"], true)
    neither.add(file["neither"], true)
  }

  private mutating func addCommand(_ id: String, _ act: Act, _ file: WordFile) {
    commands.add(file[id], Spoken(act: act, isPlain: true))
    commands.add(file[id + "-asked"], Spoken(act: act, isPlain: false))
  }

  private mutating func addNumbers(_ file: WordFile) {
    let ids: [(String, Piece)] = [
      ("hundred", .times(100)), ("thousand", .times(1_000)), ("half", .half),
      ("and-half", .andHalf),
      ("place-last", .last), ("all", .all), ("none", .none), ("both", .both),
      ("except", .except), ("or", .or), ("through", .through), ("between", .between),
      ("out-of", .outOf), ("about", .filler), ("index", .index), ("hedges", .hedge),
    ]
    for (id, piece) in ids { numbers.add(file[id], piece) }
    for list in file.lists {
      guard let dash = list.id.lastIndex(of: "-"),
        let number = Int(list.id[list.id.index(after: dash)...])
      else { continue }
      numbers.add(
        file[list.id], list.id.hasPrefix("place") ? .place(number) : .number(Double(number)))
    }
    roles.add(file["hedges"], .hedge)
    feelings.add(file["hedges"], .hedge)
    feelings.add(file["or"], .or)
  }

  private mutating func addDates(_ file: WordFile) {
    for list in file.lists {
      if let word = DateWord(list: list.id) { dates.add(file[list.id], word) }
    }
  }

  private mutating func addFeelings(_ file: WordFile) {
    for list in file.lists {
      feelings.add(list.id, .family(list.id))
      feelings.add(file[list.id], .family(list.id))
    }
  }

  private mutating func addSmall(_ file: WordFile) {
    stances.add(file["fillers"], .filler)
    commands.add(file["fillers"], Spoken(act: nil, isPlain: false))
    roles.add(file["fillers"] + file["choosing"], .filler)
    numbers.add(file["fillers"] + file["choosing"] + file["articles"], .filler)
    dates.add(file["choosing"], .filler)
    roles.add(file["articles"], .article)
    roles.add(file["small"], .small)
    feelings.add(file["fillers"] + file["feeling"] + file["articles"], .filler)
    feelings.add(file["not"], .not)
    for word in file["not"] { negations.formUnion(TypedLine.words(of: word).prefix(1)) }
  }
}
