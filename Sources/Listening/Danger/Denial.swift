/// Tells whether a "not" takes words back.
struct Denial: Sendable {
  /// The words that deny.
  let negators: Int
  /// The words behind a "not" that make it deny nothing: "cannot stop", "not only".
  let unmoved: Int
  /// The words that begin a clause; what stands before them denies something else.
  let clause: Int
  /// The words after which everything is different, such as "but".
  let turn: Int

  private static let reach = 6

  /// Whether one stands between the subject and the rarest word of a place.
  func isDenied(_ hit: Hit, _ utterance: Utterance, _ lexicon: Lexicon) -> Bool {
    var place = hit.key - 1
    while place >= 0, place >= hit.key - Self.reach {
      let word = utterance.words[place]
      if lexicon.sets.has(turn, word) { return false }
      if lexicon.sets.has(negators, word), !hit.places.contains(place) {
        let next = place + 1
        let last = min(next + 3, hit.key + 1)
        if next < last,
          (next..<last).contains(where: { lexicon.sets.has(unmoved, utterance.words[$0]) })
        {
          return false
        }
        return true
      }
      if lexicon.sets.has(clause, word) { return false }
      // "No, hits me" takes nothing back.
      if utterance.isAfterComma[place], place <= hit.range.lowerBound { return false }
      place -= 1
    }
    return false
  }
}
