import Dialogue
import Foundation

/// The file of a session of about fifty turns that answers every kind of question.
struct Recording {
  /// What is in the file.
  let bytes: [UInt8]
  /// What that means.
  let records: [Record]

  /// What was typed, which is all understood exactly.
  static let script = String(
    repeating: """
      1
      1, 3
      yes
      7
      42
      I lied to you, "twice" \\ over
      né 日 🙂
      nothing of this
      first line
      second line
      .
      3 4 0
      1

      /back

      3
      by the river
      /skip
      no
      /why
      /skip
      /skip
      One more line
      /skip
      /skip
      /skip
      040
      /skip


      """, count: 2)

  /// A place in memory, where there is one.
  static var fastPlace: String? {
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : nil
  }

  init(_ shop: Workshop) throws {
    let home = try shop.room()
    let path = home + "/kinds.jsonl"
    let run = try shop.chat(path, input: Self.script, home: home, arguments: ["--start", "kinds"])
    guard run.status == 3 else { throw NotPossible("a session to damage: \(run.summary)") }
    bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    records = try Saved(path).records
  }

  /// How many lines there are, with the first.
  var lines: Int { records.count + 1 }
}
