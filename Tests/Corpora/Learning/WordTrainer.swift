import Dialogue
import Foundation
import Listening

/// Learns the files of weights that come with mend.
public struct WordTrainer {
  /// A file that was learned.
  public struct File {
    /// Its name in `Dialogues/words`.
    public var name: String
    /// What stands in it.
    public var text: String
  }

  private static let commands: [(id: String, letter: Character)] = [
    ("text", "t"), ("about", "i"), ("again", "a"), ("back", "b"), ("change", "c"),
    ("clarify", "l"), ("dont-know", "d"), ("forget", "f"), ("help", "h"), ("map", "m"),
    ("pause", "p"), ("privacy", "v"), ("restart", "r"), ("safe", "e"), ("show", "o"), ("skip", "s"),
    ("stop", "x"), ("why", "w"),
  ]
  private static let answers: [(id: String, letter: Character)] = [
    ("open", "o"), ("yes", "y"), ("no", "n"), ("unsure", "u"),
  ]

  private let lines: MarkedLines

  /// Reads the lines.
  ///
  /// - Parameter writers: Whose lines are left out, to see how well these are heard by what was learned from
  ///   all others.
  public init(without writers: Set<String> = []) throws {
    lines = try MarkedLines(without: writers)
  }

  /// Learns from all lines.
  public func train() -> [File] {
    [
      file(
        "talk", Self.commands, lines.talk(), most: 4_500,
        comment: [
          "What words weigh for each command, and for a text, which is none; learned from marked lines by",
          "`Benchmarks train-words`. A line is one word by its stem, two that follow each other, or two with one word",
          "between them, where `@back` stands for every word of that sense in `senses.yaml`, and what they weigh for the",
          "meanings of these letters; `^` is the start of what is typed, `$` its end, and `?` one that asks; `*` is what",
          "every line weighs. Whoever finds a wrong one deletes it.",
        ]),
      file(
        "assent", Self.answers, lines.assent(), most: 5_000,
        comment: [
          "What words weigh for a yes, a no and being unsure, and for what leaves that open; learned like",
          "`talk.yaml`, and written the same.",
        ]),
    ]
  }

  private func file(
    _ id: String, _ meanings: [(id: String, letter: Character)],
    _ examples: [ClassifierTrainer.Example], most: Int, comment: [String]
  ) -> File {
    let trainer = ClassifierTrainer(meanings: meanings.map(\.id), most: most)
    let text = WeightText(id: id, meanings: meanings, comment: comment)
    return File(name: "\(id).yaml", text: text.text(trainer.train(examples)))
  }
}
