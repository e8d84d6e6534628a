/// What the coach says in one file, in the order of the file.
struct Script {
  /// A text, and what it is there for.
  struct Saying {
    var purpose: Purpose
    var wording: Words.Wording
    var prose: Prose

    /// Where the character before which so many stand was written.
    func place(_ offset: Int) -> Place { wording.place(ofCharacter: offset) }
  }

  /// What a text is there for.
  enum Purpose {
    /// It is said, and asks nothing.
    case statement
    /// It is a question, or a part of one.
    case question
    /// It asks for an option in the person's own words.
    case ownWords
    /// It is a stock phrase.
    case phrase
    /// It can be chosen.
    case label
  }

  /// The file.
  let file: String
  /// The texts.
  private(set) var sayings: [Saying] = []
  private let names: Prose.Names

  /// Finds the texts of a graph.
  init(_ graph: Graph) {
    file = graph.file
    names = graph.names
    for state in graph.states {
      add(state.say, .statement)
      if let number = state.question { add(graph.questions[number]) }
    }
    for document in graph.documents {
      for line in document.lines { add(line.words, .statement) }
    }
    sayings.sort { $0.wording.place < $1.wording.place }
  }

  /// Finds the texts of the stock phrases.
  init(_ voice: Voice) {
    file = voice.file
    names = Prose.Names(slots: voice.slots, documents: [])
    for words in voice.phrases.values { add(words, .phrase) }
    sayings.sort { $0.wording.place < $1.wording.place }
  }

  private mutating func add(_ question: Question) {
    add(question.text, .question)
    for words in [question.why, question.help, question.unclear, question.invalid] {
      add(words, .statement)
    }
    for option in question.options {
      add(option.text, at: option.textPlace, .label)
      if let says = option.says { add(says, at: option.saysPlace, .label) }
      if let asks = option.asks { add(asks, at: option.asksPlace, .ownWords) }
    }
    for end in question.ends { add(end.text, at: end.place, .label) }
    for side in question.form?.rows.flatMap(\.sides) ?? [] {
      add(side.text, at: side.place, .label)
    }
  }

  private mutating func add(_ words: Words?, _ purpose: Purpose) {
    for wording in words?.parts.flatMap(\.wordings) ?? [] {
      sayings.append(Saying(purpose: purpose, wording: wording, prose: Prose(wording, names)))
    }
  }

  private mutating func add(_ text: String, at place: Place, _ purpose: Purpose) {
    let wording = Words.Wording(segments: [.text(text)], place: place)
    sayings.append(Saying(purpose: purpose, wording: wording, prose: Prose(text)))
  }
}

extension Graph {
  /// The names that its texts name by number.
  var names: Prose.Names { Prose.Names(slots: slots, documents: documents.map(\.id)) }
}
