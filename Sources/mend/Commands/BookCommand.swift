import ArgumentParser
import Authoring
import Dialogue

/// Writes the whole program down for people.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Write all conversations as Markdown, to be read and marked up.",
    discussion: """
      In the order of the program: what is said and asked, in all wordings, the answers, and where each leads. The \
      anchors are made of ids, such as #trust.moment, so that links into the book stay right.
      """)

  @OptionGroup var options: DialogueOptions

  @ArgumentParser.Option(
    name: [.short, .long],
    help: ArgumentHelp("A file that is written, or written anew.", valueName: "file"))
  var output: String?

  func run() throws { Main.run { try write() } }

  private func write() throws(Failure) {
    let folder = try DialogueFolder(named: options.dialogues)
    let release = try folder.release()
    var book = Book(release.glossary)
    book.voice = release.voice
    book.helplines = release.helplines
    let text = book.markdown.visible
    if let output { return try File.replace(output, with: text) }
    var screen = Output()
    screen.write(text)
    try screen.flush()
  }
}
