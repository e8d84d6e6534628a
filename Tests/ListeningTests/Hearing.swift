import Dialogue
import Foundation
import Listening

/// Reads the word files the way the tests need it: ids, and lists in brackets.
private func wordFile(_ id: String) -> WordFile {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Dialogues/words")
  let text = (try? String(contentsOf: folder.appending(path: id + ".yaml"), encoding: .utf8)) ?? ""
  var file = WordFile(id: id, lists: [])
  var isExample = false
  for line in text.split(separator: "\n") {
    if line == "examples:" { isExample = true }
    guard line.hasPrefix("  ") else { continue }
    if line.drop(while: { $0 == " " }).first == "#" { continue }
    var entries = line
    // One line for each list of examples, with commas of its own.
    if isExample, let colon = line.firstIndex(of: ":") {
      let name = line[..<colon].trimmingCharacters(in: .whitespaces)
      let entry = line[line.index(after: colon)...]
      let example = entry.trimmingCharacters(in: CharacterSet(charactersIn: " []\""))
      file.examples.append(
        WordFile.List(id: name, place: .start, entries: [WordFile.Entry(example)]))
      continue
    }
    if !line.hasPrefix("    "), let colon = line.firstIndex(of: ":") {
      let name = line[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
      file.lists.append(WordFile.List(id: name, place: .start, entries: []))
      entries = line[line.index(after: colon)...]
    }
    for entry in entries.split(separator: ",") {
      let word = entry.trimmingCharacters(in: CharacterSet(charactersIn: " []\""))
      if !word.isEmpty { file.lists[file.lists.count - 1].entries.append(WordFile.Entry(word)) }
    }
  }
  return file
}

/// The files of words that come with the module.
let shippedWords = [
  "yes-no", "answers", "classes", "edges", "commands", "cores", "numbers", "scale", "several",
  "dates", "feelings", "small", "short", "grammar", "irregular", "synonyms", "common",
].map(wordFile)

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
  count: ClosedRange<Int>? = nil, ends: [Question.End] = []
) -> Asked {
  var question = Question(kind)
  question.options = options
  question.range = range
  question.count = count
  question.ends = ends
  return Asked(question)
}
