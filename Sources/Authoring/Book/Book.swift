import Dialogue

/// The whole program as Markdown, to be read and marked up by somebody who does not read YAML.
public struct Book: Sendable {
  /// What is in it.
  public let glossary: Glossary
  /// The stock phrases, or `nil` to leave them out.
  public var voice: Voice?
  /// Where help can be found, or `nil` to leave it out.
  public var helplines: Helplines?

  /// Creates a book of the conversations only.
  public init(_ glossary: Glossary) { self.glossary = glossary }

  /// The book, in the order of the program: a heading for each conversation and each state.
  ///
  /// Each heading has an anchor made of ids, `conversation.state`, so that links into it hold for as long as the ids do.
  public var markdown: String {
    let listed = glossary.program.map { program in
      [program.first.name] + program.conversations.map(\.graph.name)
    }
    let chapters = glossary.graphs.map { Chapter(graph: $0, glossary: glossary) }
    let main = chapters.filter { listed?.contains($0.graph.id) ?? true }
    let shared = chapters.filter { !(listed?.contains($0.graph.id) ?? true) }
    var blocks = [["# The conversations of mend"]] + Self.guide
    blocks.append(["## Contents"])
    blocks.append(main.map(entry))
    if !shared.isEmpty { blocks += [["What they share:"], shared.map(entry)] }
    blocks.append(["## The conversations"])
    blocks += main.flatMap(\.blocks)
    if !shared.isEmpty {
      blocks.append(["## What the conversations share"])
      blocks += shared.flatMap(\.blocks)
    }
    if let voice { blocks += phrases(voice) }
    if let helplines { blocks += numbers(helplines) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func entry(_ chapter: Chapter) -> String {
    "- " + Markdown.link(chapter.title, to: Markdown.anchor(chapter.graph.id))
  }

  private static let guide = [
    [
      """
      Every word that the coach says is in here, in the order in which a person meets it. What is indented is said as it \
      stands; the rest explains it. Each small heading is one place in a conversation, and an arrow or a link says where it \
      goes on from there.
      """
    ],
    [
      """
      - \\[Square brackets\\] are filled in with what the person answered before.
      - *One of these, in turn* are wordings of one message; the one that was said least recently comes next.
      - A name such as *role* is an answer that was kept; a link leads to the question it came from.
      - That an answer *mentions 'excuse'* means that a word of the list of that name was heard in it.
      - How else an answer may be put into words is not listed; `mend listen` tells what a typed line would mean.
      """
    ],
  ]

  private func phrases(_ voice: Voice) -> [[String]] {
    let speech = Speech(voice, glossary)
    var blocks = [["## What is said in every conversation"]]
    for phrase in Voice.Phrase.allCases {
      guard let words = voice.phrases[phrase] else { continue }
      blocks.append([Markdown.heading(4, phrase.rawValue, anchor: "phrase.\(phrase.rawValue)")])
      blocks.append(speech.quotation(words))
    }
    return blocks
  }

  private func numbers(_ helplines: Helplines) -> [[String]] {
    var blocks = [["## Helplines"]]
    for country in helplines.countries {
      blocks.append([
        Markdown.heading(
          4, Markdown.escaped(country.option.text), anchor: "helplines.\(country.id)")
      ])
      blocks.append(country.lines.map(Self.line))
    }
    if !helplines.note.text.isEmpty {
      blocks.append(["Said below them: " + Markdown.escaped(helplines.note.text)])
    }
    return blocks
  }

  private static func line(_ line: Helplines.Line) -> String {
    var parts = ["**\(Markdown.escaped(line.name))**: \(Markdown.escaped(line.number))"]
    if let hours = line.hours { parts.append(Markdown.escaped(hours)) }
    if let note = line.note { parts.append(Markdown.escaped(note)) }
    parts.append("for \(Markdown.list(line.purposes.map(\.inWords)))")
    parts.append(line.checked.map { "checked on \($0)" } ?? "not checked by anyone yet")
    return "- " + parts.joined(separator: "; ") + "."
  }
}
