import Dialogue

/// What is compared of a conversation: its states and what each has, however the file is laid out.
struct Outline {
  /// The id, by which it is found in the other release.
  var id: String
  /// What it is called in a heading.
  var title: String
  /// What it has: states, documents, phrases.
  var items: [Item]

  /// Something with an id.
  struct Item {
    /// What it is, such as `state`.
    var kind: String
    /// The id.
    var id: String
    /// Former ids.
    var was: [String] = []
    /// What is compared of it.
    var traits: [Trait]

    /// What it says first, to tell what was added or taken out.
    var summary: String {
      let first = traits.first { $0.name == "asks" } ?? traits.first { $0.name == "says" }
      guard let text = first?.passages.first?.text else { return "" }
      return ": \u{201C}\(shortened(text, to: 70))\u{201D}"
    }
  }

  /// One thing about an item.
  struct Trait {
    /// How its texts are shown.
    enum Kind {
      /// As texts, in which changed words are marked.
      case text
      /// As names and numbers, which change as a whole.
      case name
      /// As a set, whose order does not matter.
      case set
      /// As an order, which only matters for what is in both.
      case order
    }

    /// What it is, to be read before its texts.
    var name: String
    var kind = Kind.name
    /// Its texts.
    var passages: [Passage]
    /// The name of the trait that this one is about, without which it goes without saying.
    var owner: String?

    /// Creates a trait of one name or number.
    init(_ name: String, _ text: String) {
      self.name = name
      passages = [Passage(text: text)]
    }

    /// Creates a trait.
    init(_ name: String, _ kind: Kind, _ passages: [Passage]) {
      self.name = name
      self.kind = kind
      self.passages = passages
    }
  }

  /// A text, with when it counts.
  struct Passage: Equatable {
    /// The author's id, empty where there is none.
    var id = ""
    /// The condition by ids, so that a reworded option is no other condition; empty when there is none.
    var condition = ""
    /// The condition in words.
    var shown = ""
    /// The text.
    var text: String

    /// Whether two are the same but for the words that their conditions are put into.
    func isSame(as other: Passage) -> Bool { condition == other.condition && text == other.text }
  }
}
