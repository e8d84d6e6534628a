import Dialogue

/// What the words of a sentence do, as far as it takes to tell who did what.
struct Grammar: Sendable {
  /// The kinds of words on which the parts of a sentence hang.
  enum Role: String, CaseIterable, Sendable {
    /// The person who types, the other person, both.
    case me, them, us
    /// The same before what they have: "my phone" is not me.
    case mine, theirs
    /// "Was" and "got", before what is done to someone.
    case be, get
    /// "Did", "have", "will".
    case auxiliary
    /// "But", "because": what is said ends here.
    case border
    /// "And", "to": what is said goes on.
    case link
    /// Who did it, where something was done to someone.
    case by
    /// What turns the words after it around.
    case not
    /// Words that say little.
    case empty
  }

  private var roles: [String: Role] = [:]
  private var bases: [String: String] = [:]

  /// Adds words of one role.
  mutating func add(_ words: [String], as role: Role) {
    for word in words where roles[word] == nil { roles[word] = role }
  }

  /// Adds a form that no rule leads back to its base.
  mutating func add(form: String, of base: String) { bases[form] = base }

  /// The role of a word; `nil` for one that says something by itself.
  func role(of word: String) -> Role? { roles[word] }

  /// The stem of a word, by way of its base where its form is irregular.
  func stem(of word: String) -> String { Stemmer.stem(bases[word] ?? word) }

  /// Whether a word can say what was done to someone.
  func isParticiple(_ word: String) -> Bool {
    word.hasSuffix("ed") || word.hasSuffix("en") || bases[word] != nil
  }
}

extension Vocabulary {
  mutating func addIrregular(_ file: WordFile) {
    for list in file.lists {
      for entry in list.entries {
        grammar.add(form: entry.text, of: list.id)
        known.insert(entry.text)
      }
      known.insert(list.id)
    }
  }

  mutating func addGrammar(_ file: WordFile) {
    for role in Grammar.Role.allCases {
      let words = file[role.rawValue]
      grammar.add(words, as: role)
      known.formUnion(words)
    }
  }
}
