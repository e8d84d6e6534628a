/// A text as it is heard: its sentences, words and marks.
struct Prose {
  /// One word.
  struct Word: Equatable {
    /// Its letters and digits in lower case; empty where something is filled in.
    var plain: String
    /// How many characters of the file stand before it in its text.
    var offset: Int
    /// Whether it stands in quotation marks.
    var isQuoted: Bool
    /// Whether it is counted: the second half of `half-open` is not, nor what is filled in.
    var isCounted: Bool
  }

  /// A question mark or an exclamation mark.
  struct Mark: Equatable {
    var sign: Unicode.Scalar
    /// How many characters of the file stand before it in its text.
    var offset: Int
    /// Whether it stands in quotation marks.
    var isQuoted: Bool
    /// Whether nothing follows it but closing quotation marks.
    var isLast = false
  }

  /// The words in order.
  var words: [Word] = []
  /// The words of each sentence.
  var sentences: [Range<Int>] = []
  /// The marks in order.
  var marks: [Mark] = []

  /// Cuts a text.
  ///
  /// - Parameters:
  ///   - wording: The text.
  ///   - names: The names in it, so that the place of what follows them is known.
  init(_ wording: Words.Wording, _ names: Names) {
    var cutter = ProseCutter(wording.segments)
    for segment in wording.segments {
      switch segment {
      case .text(let text): cutter.read(text)
      case .slot(let use, let fallback):
        let name = names.slots[use.slot].unicodeScalars.count + (use.other ? "other.".count : 0)
        cutter.fill(length: name + (fallback.map { $0.unicodeScalars.count + 1 } ?? 0) + 2)
      case .document(let number):
        cutter.fill(length: names.documents[number].unicodeScalars.count + 2)
      }
    }
    self = cutter.finish()
  }

  /// Cuts a text without anything to fill in.
  init(_ text: String) {
    self.init(
      Words.Wording(segments: [.text(text)], place: .start), Names(slots: [], documents: []))
  }

  /// Creates a text without words.
  init() {}

  /// How many words are said, without what is filled in.
  var count: Int { count(words.indices) }

  /// How many of some words are counted.
  func count(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where words[index].isCounted { count += 1 }
    return count
  }

  /// The names that texts of a file name by number.
  struct Names {
    var slots: [String]
    var documents: [String]
  }
}

extension Words.Wording {
  /// Where a character of the text stands, as exactly as is known.
  func place(ofCharacter offset: Int) -> Place {
    inset.map { place.advanced(by: $0 + offset) } ?? place
  }
}
