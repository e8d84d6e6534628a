import Corpora
import Foundation

/// Compares the figures of each corpus with those that must hold.
enum FloorReport {
  /// Prints each figure that fell, and ends with 1 if there is one.
  static func measure() throws {
    var hasFallen = false
    for (file, floors) in Floors.all {
      let path = Corpus.package.appending(path: "Tests/Corpus/\(file)").path
      let score = CorpusScore(try Corpus(path))
      for floor in floors {
        guard let count = score.counts[floor.kind] else { continue }
        let holds = count.right >= floor.right && count.wrong <= floor.wrong
        hasFallen = hasFallen || !holds
        Report.line(
          "\(file), \(floor.kind), \(count.all) lines",
          "right \(count.right), wrong \(count.wrong)",
          "\(holds ? "at least" : "FELL below") \(floor.right), at most \(floor.wrong)")
      }
    }
    if hasFallen { exit(1) }
  }
}
