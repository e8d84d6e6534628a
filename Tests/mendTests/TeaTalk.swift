import Foundation
import Testing

/// A small conversation about tea in a folder of its own, with transcripts beside it.
struct TeaTalk {
  /// The conversation.
  static let graph = """
    graph: walk
    start: tea
    states:
      tea:
        ask: { type: yes-no, text: "Tea?", keep: tea }
        go:
          - { when: tea is yes, to: drink }
          - { to: last }
      drink:
        say:
          - any: { warm: "Warm it is.", hot: "Hot it is." }
          - { when: tea is no, text: "Cold it is." }
        go: last
      last:
        ask: { type: line, text: "More?", keep: more, why: "There is more." }
        go: close
      close: { say: "You wrote: {more|nothing}", end: done }
    """

  /// A transcript of it that goes as it is written down.
  static let good = """
    $ mend chat

    Tea?
      yes / no / not sure
    > yes

    Hot it is.

    More?
      (One line.)
    > sugar

    You wrote: sugar

    """

  let mend: Mend
  let folder: String

  /// Writes everything; the graph passes `mend check` unless it is meant not to.
  init(_ transcripts: [String: String], graph: String = Self.graph, isSound: Bool = true) throws {
    mend = try Mend()
    let dialogues = try Folder(
      ["walk.yaml": graph, "program.yaml": "program: t\nfirst: walk\n"], in: mend)
    let talk = mend.home.appending(path: "talk")
    folder = talk.path
    try FileManager.default.createDirectory(at: talk, withIntermediateDirectories: true)
    for (name, text) in transcripts {
      try Data(text.utf8).write(to: talk.appending(path: name))
    }
    if isSound { #expect(try mend.run(["check", "--dialogues", dialogues.path]).output == "") }
  }

  func remove() { mend.remove() }

  /// Runs a command on the conversation.
  func run(
    _ command: String, _ arguments: [String] = [], input: String = ""
  ) throws -> Mend.Run {
    let dialogues = mend.home.appending(path: "Dialogues").path
    return try mend.run([command, "--dialogues", dialogues] + arguments, input: input)
  }

  /// Plays the transcripts.
  func test(_ arguments: [String] = []) throws -> Mend.Run {
    try run("test", [folder] + arguments)
  }

  /// What a transcript holds now.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }
}
