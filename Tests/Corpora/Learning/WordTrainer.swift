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

  private let lines: MarkedLines
  private let commands = ClassifierTrainer(
    labels: SpokenCommand.allCases.filter { $0 != .show }.map(\.rawValue), most: 450)
  private let talk = ClassifierTrainer(labels: ["talk"], most: 5_500)
  private let assent = ClassifierTrainer(labels: ["yes", "no", "unsure"], most: 1_500)

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
      File(
        name: "talk.yaml",
        text: ClassifierTrainer.text(
          talkWeights(lines.talk()), id: "talk",
          comment: [
            "What words weigh for being said to the coach about the talk, and for each command; learned from",
            "marked lines by `Benchmarks train-words`. A line is a weight and all that weighs so much: stems, and",
            "two that follow each other; `*` is what every line weighs. Whoever finds a wrong one deletes it.",
          ])),
      File(
        name: "assent.yaml",
        text: ClassifierTrainer.text(
          assent.train(lines.assent()), id: "assent",
          comment: [
            "What words weigh for a yes, a no and being unsure; learned like `talk.yaml`, and written the same."
          ])),
    ]
  }

  /// Learns what is said about the talk from all lines, and which command it is from commands alone.
  private func talkWeights(_ examples: [ClassifierTrainer.Example]) -> [WordFile.Weights] {
    let marked = examples.map { example in
      var example = example
      if example.label != nil { example.label = "talk" }
      return example
    }
    return talk.train(marked) + commands.train(examples.filter { $0.label != nil })
  }
}
