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
  var commands = PhraseTable<Spoken>()
  /// What makes a line a command when it is said among the words of ``around``.
  var commandCores = PhraseTable<SpokenCommand>()
  /// Words that are said around a command.
  var around = PhraseTable<Bool>()
  /// Words by which a line speaks of the talk itself.
  var meta = PhraseTable<Bool>()
  var goesOn = PhraseTable<Bool>()
  /// What is said before a correction; whether it makes one by itself.
  var corrections = PhraseTable<Bool>()
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
    known.formUnion(normalizer.words)
    // A word of an answer counts before a small one, whatever the order of the files; stems are
    // known before the words that are compared by them.
    for file in files where file.id == "irregular" { addIrregular(file) }
    for file in files where file.id != "small" && file.id != "irregular" { add(file) }
    for file in files where file.id == "small" { addSmall(file) }
  }

  /// Adds phrases to one of the tables, and their words to those that are known.
  mutating func add<Meaning>(
    _ phrases: [String], _ meaning: Meaning,
    to table: WritableKeyPath<Vocabulary, PhraseTable<Meaning>>
  ) {
    for phrase in phrases {
      let words = normalizer.words(of: phrase)
      self[keyPath: table].add(words, meaning)
      for word in words { known.insert(word) }
    }
  }

  /// Returns the words of a phrase.
  func words(of phrase: some StringProtocol) -> [String] { normalizer.words(of: phrase) }

  /// Cuts a line, and shortens what is drawn out in it: "soooo" is "so".
  func tokens(ofLine line: some StringProtocol) -> [Token] {
    var tokens = Tokenizer.tokens(of: line)
    for index in tokens.indices where tokens[index].kind == .word {
      if let short = squeezed(tokens[index].text) { tokens[index].text = short }
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
