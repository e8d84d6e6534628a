import Dialogue
import Foundation

/// A folder of conversations that is written out in a test.
struct Folder {
  let url: URL

  var path: String { url.path }

  /// Writes the files, and beside them labels and a voice in which each phrase says its own name.
  init(_ files: [String: String], in mend: Mend) throws {
    url = mend.home.appending(path: "Dialogues")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write("labels.yaml", Self.labels)
    try write("voice.yaml", "phrases:\n" + Voice.Phrase.allCases.map(Self.line).joined())
    for (name, text) in files { try write(name, text) }
  }

  /// Writes a file.
  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  private static func line(_ phrase: Voice.Phrase) -> String {
    let name = phrase.rawValue
    let text =
      switch phrase {
      case .quoted, .chosen, .mayShare: "[\(name): {answer}]"
      case .turn: "[\(name): {name}]"
      case .helpline: "[\(name): {number}]"
      case .forgetAnswer, .forgetSure: "[\(name): {candidate}]"
      default: "[\(name)]"
      }
    return "  \(name): \"\(text)\"\n"
  }

  private static let labels = """
    answers: { "yes": "yes", "no": "no", unsure: not sure }
    progress: { done: done, here: here, open: open, later: later }
    months: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]
    weekdays: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]
    and: " and "
    go-on: Go on.
    line: (One line.)
    plan-open: a plan is open
    note-end: (A dot ends it.)
    not-kept: "[not kept]"
    no-trace: "[no trace]"
    forgotten: "[forgotten]"
    forget: { answer: my answer, conversation: this talk, sitting: this sitting, everything: everything }
    commands: { again: "?", back: "?", change: "?", edit: "?", forget: "?", help: "?", map: "?", pause: "?",
      safe: "?", show: "?", skip: "?", why: "?" }
    days: [tomorrow]
    covered-soon: "[covered soon]"
    edit-closed: "[edit closed]"
    edit-failed: "[edit failed]"

    """
}
