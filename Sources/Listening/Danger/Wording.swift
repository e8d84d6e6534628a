/// The words of a text as the net looks for them.
///
/// Words that a rule knows are written as the rules have them, slips of the keys put right.
struct Wording {
  /// The letters of all words, one behind the other.
  private var letters: [UInt8] = []
  /// Where each word ends.
  private var ends: [Int] = []
  /// Behind which word each sentence ends.
  private var sentences: [Int] = []

  mutating func append(_ word: some Collection<UInt8>) {
    letters += word
    ends.append(letters.count)
  }

  /// Ends a sentence.
  mutating func end() { sentences.append(ends.count) }

  /// The words of a sentence.
  func words(of sentence: Int) -> Range<Int> {
    (sentence == 0 ? 0 : sentences[sentence - 1])..<sentences[sentence]
  }

  /// A word.
  func text(of word: Int) -> String {
    String(decoding: letters[(word == 0 ? 0 : ends[word - 1])..<ends[word]], as: UTF8.self)
  }
}
