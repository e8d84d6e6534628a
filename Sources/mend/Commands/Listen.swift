import ArgumentParser
import Dialogue
import LineEditor
import Listening

/// Says what typed lines mean, without a conversation.
struct Listen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listen",
    abstract: "Say what typed lines mean, for tests and the curious.",
    discussion: """
      With --question the lines of the input are heard at that question. With --questions and --batch the rows of a \
      file are, each at its own: {"id": "r1", "q": "q1", "text": "…"}. One JSON object a line comes out, or with \
      --explain a few words for people. Nothing is kept.
      """)

  @OptionGroup var options: DialogueOptions

  @ArgumentParser.Option(
    help: ArgumentHelp("A question of the conversations.", valueName: "graph/state"))
  var question: String?

  @ArgumentParser.Option(help: ArgumentHelp("A JSON list of questions.", valueName: "file"))
  var questions: String?

  @ArgumentParser.Option(help: ArgumentHelp("Rows as JSON lines.", valueName: "file"))
  var batch: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("What 'tomorrow' is counted from.", valueName: "yyyy-mm-dd"))
  var date: String?

  @Flag(help: "Print a few words for people instead of JSON.")
  var explain = false

  func validate() throws {
    if (questions == nil) != (batch == nil) {
      throw ValidationError("--questions and --batch belong together")
    }
    if (question == nil) == (batch == nil) {
      throw ValidationError("name either --question, or --questions and --batch")
    }
    if let date, Day(date) == nil { throw ValidationError("'\(date)' is no day; write 2026-12-03") }
  }

  func run() throws { Main.run { try listen() } }

  private func listen() throws(Failure) {
    let folder = try DialogueFolder(named: options.dialogues)
    let listener = SafeListener(
      listener: Listener(vocabulary: try folder.vocabulary()), danger: try folder.danger())
    var output = Output()
    if let questions, let batch {
      let list = try QuestionList(try File.read(questions), path: questions)
      try hear(try File.read(batch), path: batch, list.questions, listener, &output)
    } else if let question {
      try hear(at: try asked(question, folder), listener, &output)
    }
    try output.flush()
  }

  private var today: Day { date.flatMap { Day($0) } ?? Clock.scripted.now.day }

  private func asked(_ name: String, _ folder: DialogueFolder) throws(Failure) -> Asked {
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count == 2 else { throw .noQuestion(name) }
    let graph = try folder.graph(parts[0])
    guard let state = graph.stateNumbers[parts[1]], let number = graph.states[state].question else {
      throw .noQuestion(name)
    }
    var question = graph.questions[number]
    if question.isYesNo { question.options = question.answers(Option.yesNo.map(\.text)) }
    return Asked(question, text: question.plainText)
  }

  private func hear(
    at asked: Asked, _ listener: SafeListener, _ output: inout Output
  ) throws(Failure) {
    var listener = listener
    listener.listener.prepare(for: asked)
    var source = PipeSource()
    var number = 0
    while let line = try Self.next(&source) {
      number += 1
      try write(listener.read(line, to: asked, today: today), id: String(number), &output)
    }
  }

  /// Here even `qq` is only a line.
  private static func next(_ source: inout PipeSource) throws(Failure) -> String? {
    do throws(InputFault) { return try source.nextLine() } catch {
      throw .input(error, from: "standard input")
    }
  }

  private func hear(
    _ bytes: [UInt8], path: String, _ questions: [String: Asked], _ listener: SafeListener,
    _ output: inout Output
  ) throws(Failure) {
    // Each question keeps the model that was trained for it.
    var listeners: [String: SafeListener] = [:]
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
      guard let row = JSONReader.read(line), let id = row["id"]?.string, let q = row["q"]?.string,
        let text = row["text"]?.string, let asked = questions[q]
      else { throw .badBatch(path, line: number + 1) }
      var heard = listeners[q] ?? listener
      heard.listener.prepare(for: asked)
      listeners[q] = heard
      try write(heard.read(text, to: asked, today: today), id: id, &output)
    }
  }

  private func write(
    _ line: SafeListener.Line, id: String, _ output: inout Output
  ) throws(Failure) {
    output.write(
      explain
        ? HeardLine.plain(line.heard, sureness: line.sureness) : HeardLine.json(line.heard, id: id))
    if output.isFull { try output.flush() }
  }
}

extension Question {
  /// The fixed words of its text.
  fileprivate var plainText: String {
    let segments = text?.parts.first?.wordings.first?.segments ?? []
    return segments.map { if case .text(let words) = $0 { words } else { "" } }.joined()
  }
}
