/// The words of a text as the net looks for them, in one row of letters with a space behind each.
///
/// A word and its successor stand next to each other there, so that both are looked up without being
/// copied. Words that a rule knows are written as the rules have them, slips of the keys put right.
struct Wording {
  private var letters: [UInt8] = []
  /// Where each word begins, the start `^` and the end `$` of each sentence included.
  private var starts: [Int] = []
  /// For each sentence the number of its start; behind the last one, how many words there are.
  private var firsts = [0]

  /// How many words a sentence has.
  func count(of sentence: Int) -> Int { firsts[sentence + 1] - firsts[sentence] - 2 }

  mutating func append(_ word: some Collection<UInt8>) {
    if starts.count == firsts.last { push(CollectionOfOne(UInt8(ascii: "^"))) }
    push(word)
  }

  /// Ends a sentence.
  mutating func end() {
    append(CollectionOfOne(UInt8(ascii: "$")))
    firsts.append(starts.count)
  }

  private mutating func push(_ word: some Collection<UInt8>) {
    starts.append(letters.count)
    letters += word
    letters.append(0x20)
  }

  /// Calls a closure with the letters of each word of a sentence, and of each two that follow each
  /// other.
  ///
  /// The start and the end of the sentence count as neighbors, not as words.
  func features(of sentence: Int, _ take: (Span<UInt8>) -> Void) {
    let span = letters.span
    let last = firsts[sentence + 1] - 1
    for word in firsts[sentence]..<last {
      let next = starts[word + 1]
      if word > firsts[sentence] { take(span.extracting(starts[word]..<next - 1)) }
      let end = word + 2 < starts.count ? starts[word + 2] : letters.count
      take(span.extracting(starts[word]..<end - 1))
    }
  }
}
