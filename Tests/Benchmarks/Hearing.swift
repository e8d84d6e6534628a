import Corpora
import Dialogue
import DialogueYAML
import Listening

/// How long it takes to hear a line, beside a yardstick of the same run: the time to cut the line into
/// characters and count them.
struct Hearing {
  private static let lines = [
    "2", "courage", "the second one please", "i want to be brave this time",
    "no im not ready for that",
    "yeah, I think he told me most of it", "seven, maybe eight", "the friday after next",
    "wut do u mean",
    "not the apology, the conversation", "it went better than I thought it would, honestly",
    "i lied to her about the money and she found out by looking at my phone",
  ]

  private let corpus: Corpus

  init() throws { corpus = try Corpus() }

  func measure() {
    let files = corpus.wordFiles
    let load = Timing.best(of: 7) { Vocabulary(files) }
    let letters = files.reduce(0) { sum, file in
      sum + file.lists.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.text.utf8.count } }
    }
    let cut = Timing.best(of: 7) {
      files.map { $0.lists.map { $0.entries.map { Set($0.text.split(separator: " ")) } } }
    }
    Report.line(
      "words of a conversation, made ready", Report.milliseconds(load),
      "\(letters) letters; \(Report.number(load / cut)) times cutting them; to stay under 10 ms")
    let choices = corpus.questions.values.filter { $0.question.kind == .choice }
      .sorted { $0.text < $1.text }
    let listener = Listener(vocabulary: corpus.vocabulary)
    var training: [Double] = []
    var times: [Double] = []
    var plain: [Double] = []
    for asked in choices {
      var listener = listener
      training.append(Timing.seconds { listener.prepare(for: asked) })
      for line in Self.lines {
        plain.append(Timing.seconds { precondition(line.reduce(0) { sum, _ in sum + 1 } > 0) })
        // The best of three: what else the machine does at that moment is not reading.
        times.append(
          Timing.best(of: 3) { listener.read(line, to: asked, today: Day(number: 20_000)) })
      }
    }
    func part(_ times: [Double], _ share: Double) -> Double {
      times.sorted()[Int(Double(times.count - 1) * share)]
    }
    Report.line("train a question, p99", Report.milliseconds(part(training, 0.99)))
    let base = part(plain, 0.5)
    for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
      let time = part(times, share)
      Report.line(
        "hear a line, \(name)", Report.milliseconds(time),
        "\(Report.number(time / base)) times counting its characters; to stay under 2 ms")
    }
    megabyte(listener, choices)
  }

  private func megabyte(_ listener: Listener, _ choices: [Asked]) {
    let text = String(repeating: "i lied to her about the money, don't 1/2 - ", count: 24_400)
    let count = Timing.best(of: 3) { text.reduce(0) { sum, _ in sum + 1 } }
    for (name, asked) in [("free text", Asked(Question(.line))), ("choice", choices[0])] {
      let time = Timing.best(of: 3) {
        listener.read(text, to: asked, today: Day(number: 20_000)).evidence.count
      }
      Report.line(
        "hear a megabyte, \(name)", Report.seconds(time),
        "\(Report.number(time / count)) times counting its characters; to stay under 1 s")
    }
  }
}
