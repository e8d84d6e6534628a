import Dialogue
import Foundation
import Journal

/// A session's file as the program's own reader sees it.
struct Saved {
  /// All records, in order.
  var records: [Record] = []
  /// How many bytes of a torn line stand after them.
  var torn = 0

  /// Reads a file.
  init(_ path: String) throws(JournalError) {
    var reader = try JournalReader(at: path)
    while let record = try reader.next() { records.append(record) }
    torn = reader.torn
  }

  /// The answers' texts, in order.
  var answers: [String] {
    records.compactMap { record in
      if case .answered(_, let text) = record.event.action { text } else { nil }
    }
  }

  /// How many numbered answers there are, or `nil` when one is missing or out of order.
  var numbered: Int? {
    let answers = answers
    return answers == answers.indices.map { "answer \($0 + 1)" } ? answers.count : nil
  }

  /// Checks that a session holds every answer whose reply was seen, in order.
  ///
  /// - Returns: How many answers it holds.
  static func check(
    _ path: String, holds replied: Int, _ tally: inout Tally, _ what: @autoclosure () -> String
  ) -> Int {
    guard FileManager.default.fileExists(atPath: path) else {
      tally.expect(replied == 0, "\(what()): there is no file, and \(replied) replies were seen")
      return 0
    }
    do throws(JournalError) {
      let saved = try Saved(path)
      let count = saved.numbered
      tally.expect(
        count ?? -1 >= replied, "\(what()): \(replied) replies, saved \(count ?? -1) in order")
      return count ?? 0
    } catch {
      tally.expect(false, "\(what()): \(error)")
      return 0
    }
  }
}
