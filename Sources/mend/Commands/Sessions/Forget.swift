import ArgumentParser
import Dialogue
import Journal

extension Sessions {
  /// Takes a part out of a session for good, or removes all of it.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Forget an answer, a conversation, the last sitting or all of a session for good.",
      discussion: """
        It cannot be undone. The words are overwritten where they stood, and in files that a repair set aside. Not \
        reached are backups, snapshots of the disk, second names of the file, and what a drive keeps that writes \
        elsewhere to wear evenly or never in place.
        """)

    @OptionGroup var options: DialogueOptions

    @Argument(help: ArgumentHelp("The session.", valueName: "name|file"))
    var name: String

    @ArgumentParser.Option(
      help: ArgumentHelp(
        "Forget one answer; 'sessions show NAME --answers' numbers them.", valueName: "number"))
    var answer: Int?

    @ArgumentParser.Option(
      help: ArgumentHelp("Forget all that was said in a conversation.", valueName: "graph"))
    var conversation: String?

    @Flag(help: "Forget all since the session was last begun or returned to.")
    var lastSitting = false

    @Flag(help: "Remove the session; also when nothing else is named.")
    var everything = false

    @Flag(help: "Yes, do it.") var yes = false

    func validate() throws {
      let named = [answer != nil, conversation != nil, lastSitting, everything]
      if named.filter(\.self).count > 1 {
        throw ValidationError(
          "Forget one thing at a time: --answer, --conversation, --last-sitting or --everything.")
      }
      if !yes { throw ValidationError("This removes \(what) for good; add --yes to do it.") }
    }

    func run() throws { Main.run { try forget() } }

    private var what: String {
      if let answer { return "answer \(answer) of '\(name)'" }
      if let conversation { return "all of '\(conversation)' from '\(name)'" }
      return lastSitting ? "the last sitting of '\(name)'" : "'\(name)'"
    }

    private var part: Forgetting? {
      if let answer { return .answer(number: answer) }
      if let conversation { return .conversation(conversation) }
      return lastSitting ? .lastSitting : nil
    }

    private func forget() throws {
      guard let part else { return try remove() }
      let file = try Saved.file(of: name)
      let folder = try DialogueFolder(named: options.dialogues)
      let voice = try folder.voice()
      let program = try folder.program()
      let labels = try folder.labels()
      try Saved.mapped(file.path, showing: "forgetting ...") {
        var records: [Record] = []
        var journal = try Journal.open(at: file.path, key: file.key) { records.append($0) }
        try check(part, records)
        var beginning = Session(program: program, labels: labels, seed: journal.header.seed)
        beginning.voice = voice
        let erasure = try Erasure(part, of: records, from: beginning, load: folder.graph)
        try journal.rewrite(in: file, erasure.apply)
      }
    }

    private func check(_ part: Forgetting, _ records: [Record]) throws(Failure) {
      switch part {
      case .answer(let number):
        let isThere = records.indices.contains(number - 1) && records[number - 1].hasWords
        if !isThere { throw .noAnswer(number, name) }
      case .conversation(let graph):
        let isThere = records.contains { $0.path.contains { $0.graph == graph } }
        if !isThere { throw .notTalked(graph, name) }
      case .lastSitting: break
      }
    }

    private func remove() throws(Failure) {
      let file = try Saved.file(of: name)
      // A file that stands elsewhere has to be a session, for whatever has the name would be gone; and who
      // cannot open a locked one cannot remove it by its name.
      if Saved.isPath(name) || file.key != nil {
        return try Saved.mapped(file.path) {
          try Journal.open(at: file.path, key: file.key).erase(at: file.path)
        }
      }
      let shelf = try Saved.shelf()
      try Saved.mapped(name) { try shelf.remove(name) }
    }
  }
}
