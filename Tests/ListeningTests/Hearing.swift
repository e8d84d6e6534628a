import Corpora
import Dialogue
import Listening

/// The files of words that come with mend, but those of situations and mentions.
let shippedWords = ((try? Corpus().wordFiles) ?? []).filter {
  !["situations", "mentions"].contains($0.id)
}

private let others = [
  WordFile(
    id: "situations",
    lists: [
      list("dont-know", ["i don't know", "no idea", "i don't know what to say"]),
      list("bot", ["are you a bot", "are you human"]),
    ]),
  WordFile(
    id: "mentions",
    lists: [
      list("excuse", ["but you", "it's not my fault", "made me"]),
      list("apology", ["sorry", "apologize"]),
    ]),
]

private func list(_ id: String, _ entries: [String]) -> WordFile.List {
  WordFile.List(id: id, place: .start, entries: entries.map { WordFile.Entry($0) })
}

/// A listener with the shipped words, and a few situations and mentions.
let listener = Listener(vocabulary: Vocabulary(shippedWords + others))

/// A listener that weighs nothing, and hears by lists and rules alone.
let ruled = Listener(vocabulary: Vocabulary(shippedWords.filter(\.weights.isEmpty) + others))

/// Tuesday, November 24, 2026.
let tuesday = Day("2026-11-24") ?? Day(number: 0)

/// Returns what a line means, in the short form of the tests.
func hear(_ line: String, _ asked: Asked) -> String {
  short(listener.read(line, to: asked, today: tuesday).act)
}

/// Returns an act in the short form of the tests: `ask a | b` for what is wondered.
func short(_ act: Act) -> String {
  switch act {
  case .answer(let answer): short(answer)
  case .partialRows(let values): "first " + short(values)
  case .command(let command): "/" + command.rawValue
  case .change(let slot): ["/change", slot].compactMap { $0 }.joined(separator: " ")
  case .show(let document): ["/show", document].compactMap { $0 }.joined(separator: " ")
  case .forget(let part, let isSure):
    (["/forget"] + [part?.rawValue, isSure ? "for good" : nil].compactMap(\.self))
      .joined(separator: " ")
  case .skip: "/skip"
  case .decline: "decline"
  case .wonder(let answers): "ask " + answers.map(short).joined(separator: " | ")
  case .impossible: "impossible"
  case .situation(let id): "situation " + id
  case .unclear: "unclear"
  case .silent: "silent"
  case .correct(let answer, _): "no, " + short(answer)
  }
}

private func short(_ answer: Answer) -> String {
  switch answer {
  case .option(let id, let own): own.map { "\(id): \($0)" } ?? id
  case .options(let ids): ids.isEmpty ? "nothing" : ids.joined(separator: "+")
  case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
  case .day(let day): day.description
  case .text(let text, let facts): ([text] + facts).joined(separator: " #")
  case .rows(let rows): short(rows.map(\.value))
  case .line(let range): "line \(range.lowerBound)"
  case .goOn: "go on"
  }
}

private func short(_ values: [Double?]) -> String {
  values.map { value in value.map { short(.number($0)) } ?? "-" }.joined(separator: " ")
}

/// Returns what is asked, with options whose ids are the first words of their labels.
func asked(
  _ kind: Question.Kind, _ options: [Option] = [], range: ClosedRange<Int>? = nil,
  count: ClosedRange<Int>? = nil, ends: [Question.End] = [], text: String = ""
) -> Asked {
  var question = Question(kind)
  question.options = options
  question.range = range
  question.count = count
  question.ends = ends
  var asked = Asked(question)
  asked.text = text
  return asked
}
