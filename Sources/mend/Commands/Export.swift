import ArgumentParser
import Dialogue
import Journal

/// Writes what came out of a session's conversations.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what came out of the conversations: drafts, lists, pages.",
    discussion: """
      Only lines are written that you said yes to showing, line by line, in the conversation: what comes out can be \
      handed over. With --whole nothing is left out: that is your own copy.
      """)

  @OptionGroup var options: DialogueOptions

  @Argument(help: ArgumentHelp("The session.", valueName: "name|file"))
  var session: String

  @Argument(help: ArgumentHelp("Only these documents, by their ids.", valueName: "document"))
  var documents: [String] = []

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "How it is written: markdown, text or json, where each line says whether it may be shown.",
      valueName: "format"))
  var format = Page.Format.markdown

  @Flag(help: "Leave nothing out: your own copy.")
  var whole = false

  @ArgumentParser.Option(
    help: ArgumentHelp("A new file to write to, readable by you alone.", valueName: "file"))
  var output: String?

  func run() throws { Main.run { try export() } }

  private func export() throws(Failure) {
    let folder = try DialogueFolder(named: options.dialogues)
    let program = try folder.program()
    for id in documents where !program.documents.contains(where: { $0.id.name == id }) {
      throw .noDocument(id, among: program.documents.map(\.id.name))
    }
    let file = try Saved.file(of: session)
    var session = try Saved.session(
      in: file, program: program, labels: try folder.labels(), folder: folder)
    var page = Page(format: format)
    var leftOut = 0
    for document in session.written where documents.isEmpty || documents.contains(document.id) {
      var document = document
      let count = document.lines.count
      document.lines.removeAll { !whole && !$0.isOpen }
      leftOut += count - document.lines.count
      page.add(document)
    }
    if leftOut > 0 {
      Notice.print(
        "\(leftOut) \(leftOut == 1 ? "line was" : "lines were") left out, for there is no yes to showing "
          + "\(leftOut == 1 ? "it" : "them"); --whole writes your own copy")
    }
    if !page.isEmpty || format == .json { return try write(page.text) }
    if leftOut == 0 { Notice.print("there is nothing to write in '\(self.session)'") }
  }

  private func write(_ text: String) throws(Failure) {
    guard let output else {
      var screen = Output()
      screen.write(text)
      return try screen.flush()
    }
    let descriptor = try File.create(output)
    defer { File.close(descriptor) }
    var file = Output(descriptor: descriptor)
    file.write(text)
    try file.flush()
  }
}
