import Dialogue

/// What people say, ready to be found in a line.
///
/// It is built from the files of `Dialogues/words`. A list that is missing is empty: then nothing
/// is understood that needs it.
public struct Vocabulary: Sendable {
  /// What a word says about a yes or a no.
  enum Stance: Sendable {
    case yes, no, unsure, leaningYes, leaningNo, goAlong, filler, subject, auxiliary, negated
  }

  /// A command in words.
  struct Spoken: Sendable {
    /// What it asks for; `nil` for words of politeness around it.
    var command: SpokenCommand?
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
  /// What questions do, by their words.
  var acts = PatternTable<QuestionAct>()
  /// What means yes, no or unsure, by what the question does.
  var answers: [QuestionAct: PatternTable<Position>] = [:]
  /// The words of yes and no, toward which a slip is mended.
  var answerWords: [String] {
    answers.values.reduce(into: Set(stances.firstWords)) { $0.formUnion($1.words) }
      .filter { $0.utf8.count > 2 }.sorted()
  }
  /// What is said before an answer, and after one.
  var openers = PhraseTable<Bool>()
  var closers = PhraseTable<Bool>()
  /// What is said before a name; whether nothing but a name follows it.
  var nameOpeners = PhraseTable<Bool>()
  /// What takes back the yes or the no before it.
  var takesBack = PhraseTable<Bool>()
  /// What asks for an age.
  var orOlder = PhraseTable<Bool>()
  /// What is said in irony when more follows.
  var irony: [[String]] = []
  var commands = PhraseTable<Spoken>()
  /// The words of commands, toward which a slip is mended.
  var commandWords: [String] = []
  /// Words that are said around a command.
  var around = PhraseTable<Bool>()
  /// Words on which a yes or a no may hang.
  var conditions: Set<String> { classes["condition"] ?? [] }
  /// Words that say how much, or what somebody thinks.
  var limits: Set<String> { classes["limits"] ?? [] }
  /// Words after "it did" that tell of something that has passed.
  var passing: Set<String> { classes["passing"] ?? [] }
  /// Words that begin what may take back a part of a yes.
  var turns: Set<String> { classes["turn"] ?? [] }
  /// Words that may follow a yes or a no without a comma.
  var starters: Set<String> { classes["starter"] ?? [] }
  /// Words that change nothing after a yes or a no.
  var loose: Set<String> { classes["loose"] ?? [] }
  /// "Nobody" and the like, which make a no of what follows.
  var nobody: Set<String> { classes["nobody"] ?? [] }
  /// Words with which the two halves of being torn begin.
  var halves: Set<String> { classes["half"] ?? [] }
  /// Words right before one's own age.
  var beforeAge: Set<String> { classes["before-age"] ?? [] }
  /// Words beside an age that is not the one of today, and of them those of the past.
  var notToday: Set<String> { classes["not-today"] ?? [] }
  var past: Set<String> { classes["past"] ?? [] }
  /// Words for all people.
  var everyone: Set<String> { classes["everyone"] ?? [] }
  /// Words before a "one" that counts nothing, what tells somebody else's number, and what makes a number
  /// tell how many.
  var beforeOne: Set<String> { classes["before-one"] ?? [] }
  var retells: Set<String> { classes["retells"] ?? [] }
  var counted: Set<String> { classes["counted"] ?? [] }
  /// The words of each class of a pattern.
  var classes = WordClasses()
  /// What kind of thing words speak of.
  var senses = Senses()
  /// What words weigh for each command, and for a text.
  var talk = LinearClassifier(WordFile(id: "talk", lists: []))
  /// What words weigh for a yes, a no and being unsure, and for what leaves it open.
  var assent = LinearClassifier(WordFile(id: "assent", lists: []))
  var goesOn = PhraseTable<Bool>()
  /// What is said before a correction; whether it makes one by itself.
  var corrections = PhraseTable<Bool>()
  var neither = PhraseTable<Bool>()
  var numbers = PhraseTable<Piece>()
  var several = PhraseTable<SeveralWord>()
  /// What is said where somebody points at one option.
  var pointing = PhraseTable<PointingWord>()
  /// What takes back the options before it; whether it does so between any, or only between numbers.
  var takenBack = PhraseTable<Bool>()
  var afterNumbers = PhraseTable<Bool>()
  /// Words of a question that asks what to leave out, and what turns something down there.
  var declining = PhraseTable<Bool>()
  var refusals = PhraseTable<Bool>()
  var scale = PhraseTable<ScaleWord>()
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
  /// What the words of a sentence do.
  var grammar = Grammar()
  /// Words that mean the same.
  var synonyms = Synonyms()
  /// The one way in which words are written.
  let normalizer: Normalizer

  /// Builds the vocabulary.
  ///
  /// - Parameter files: The files of words; those with an unknown id are ignored.
  public init(_ files: [WordFile]) {
    normalizer = Normalizer(files.first { $0.id == "short" })
    known.reserveCapacity(6_000)
    known.formUnion(normalizer.words)
    // A word of an answer counts before a small one, whatever the order of the files; stems are
    // known before the words that are compared by them.
    for file in files where file.id == "irregular" { addIrregular(file) }
    for file in files where file.id == "classes" { addClasses(file) }
    for file in files where file.id != "small" && file.id != "irregular" { add(file) }
    for file in files where file.id == "small" { addSmall(file) }
  }

  /// Adds phrases to one of the tables, and their words to those that are known.
  mutating func add<Meaning>(
    _ phrases: [String], _ meaning: Meaning,
    to table: WritableKeyPath<Vocabulary, PhraseTable<Meaning>>
  ) {
    add(cut(phrases), meaning, to: table)
  }

  /// Adds phrases that were cut to one of the tables.
  mutating func add<Meaning>(
    _ phrases: [Phrase], _ meaning: Meaning,
    to table: WritableKeyPath<Vocabulary, PhraseTable<Meaning>>
  ) {
    self[keyPath: table].add(phrases, meaning)
  }

  /// Cuts phrases as they are looked up, and knows their words from then on.
  mutating func cut(_ phrases: [String]) -> [Phrase] {
    phrases.map { text in
      let plain = Normalizer.plainWords(of: text)
      let words = plain.map { normalizer.expanded($0) ?? $0 } ?? normalizer.words(of: text)
      for word in words { known.insert(word) }
      return plain == words ? Phrase(plain: text, words) : Phrase(words)
    }
  }

  /// Returns the words of a phrase.
  func words(of phrase: some StringProtocol) -> [String] { normalizer.words(of: phrase) }

  /// Cuts a line, and shortens what is drawn out in it: "soooo" is "so".
  func tokens(ofLine line: some StringProtocol) -> [Token] {
    var tokens = Tokenizer.tokens(of: line)
    for index in tokens.indices where tokens[index].kind == .word {
      let word = tokens[index].text
      if let short = squeezed(word) ?? undoubled(word) { tokens[index].text = short }
    }
    return normalizer.expanded(tokens)
  }

  /// A word whose runs of three and more letters are two or one, whichever is known; `nil` where
  /// there are none.
  private func squeezed(_ word: String) -> String? {
    var last: (UInt8, UInt8) = (0, 0)
    let isDrawnOut = word.utf8.contains { code in
      defer { last = (last.1, code) }
      return code == last.0 && code == last.1
    }
    guard isDrawnOut, !known.contains(word) else { return nil }
    let double = shortened(word, to: 2)
    if known.contains(double) { return double }
    let single = shortened(word, to: 1)
    return known.contains(single) ? single : double
  }

  /// A word with one letter less where it stands twice and should not; `nil` for words that are right.
  private func undoubled(_ word: String) -> String? {
    guard word.utf8.count > 4, word.utf8.count < 20, !known.contains(word) else { return nil }
    let letters = Array(word)
    for index in letters.indices.dropFirst() where letters[index] == letters[index - 1] {
      var shorter = letters
      shorter.remove(at: index)
      let single = String(shorter)
      if known.contains(single) { return single }
    }
    return nil
  }

  private func shortened(_ word: String, to length: Int) -> String {
    var result: [Character] = []
    var run = 0
    for character in word {
      run = character == result.last ? run + 1 : 1
      if run == 3 { result.removeLast(2 - length) }
      if run <= 2 { result.append(character) }
    }
    return String(result)
  }
}
