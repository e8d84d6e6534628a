/// Looks for the shortest transcript that comes to the same fault, by leaving out one part after another.
struct Shrinking {
  private let fault: Fault
  private let play: (Transcript) throws(Failure) -> Fault?
  /// How many transcripts are still tried.
  private var tries: Int

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - fault: What must still come of it.
  ///   - tries: How many transcripts are tried at most.
  ///   - play: Plays a transcript, and returns the first fault in it.
  init(to fault: Fault, tries: Int = 2000, _ play: @escaping (Transcript) throws(Failure) -> Fault?)
  {
    self.fault = fault
    self.tries = tries
    self.play = play
  }

  /// Returns the shortest sittings that were found.
  mutating func shortest(of sittings: [Transcript.Sitting]) throws(Failure) -> [Transcript.Sitting]
  {
    var best = sittings
    var size = max(1, best.lineCount / 2)
    while true {
      var isShorter = false
      var start = 0
      while start < best.lineCount, tries > 0 {
        let shorter = best.without(start..<min(start + size, best.lineCount))
        tries -= 1
        if try play(Transcript(shorter, path: "")) == fault {
          best = shorter
          isShorter = true
        } else {
          start += size
        }
      }
      if tries == 0 || (size == 1 && !isShorter) { return best }
      size = max(1, size / 2)
    }
  }
}

extension [Transcript.Sitting] {
  /// How many lines and beginnings of sittings besides the first there are.
  fileprivate var lineCount: Int { reduce(count - 1) { $0 + $1.lines.count } }

  /// The sittings without some of their lines; a sitting whose beginning is left out joins the one before.
  fileprivate func without(_ range: Range<Int>) -> Self {
    var found: Self = []
    var number = 0
    for sitting in self {
      var kept = sitting
      kept.lines = []
      let isJoined = !found.isEmpty && range.contains(number)
      if !found.isEmpty { number += 1 }
      for line in sitting.lines {
        if !range.contains(number) { kept.lines.append(line) }
        number += 1
      }
      if isJoined { found[found.count - 1].lines += kept.lines } else { found.append(kept) }
    }
    return found
  }
}
