import Dialogue
import DialogueYAML
import Foundation
import Testing

@testable import DangerScore

/// How the net is learned, and that the one that comes with mend is what was learned.
struct LearningTests {
  private static let rows: [LinearLearner.Row] = [
    [(0, 1), (2, 1)], [(0, 1)], [(1, 1), (2, 1)], [(1, 1)],
  ]

  private func learn(_ cost: Double = 1) -> LinearLearner {
    LinearLearner(
      Self.rows, isWanted: [true, true, false, false], cost: [1, 1, cost, cost], features: 3)
  }

  @Test func `what stands in dangers only speaks for danger`() {
    let learned = learn()
    #expect(learned.weights[0] > 0)
    #expect(learned.weights[1] < 0)
    #expect(abs(learned.weights[2]) < learned.weights[0] / 10)
    #expect(learned.score(Self.rows[0]) > learned.score(Self.rows[2]))
  }

  @Test func `the same lines teach the same`() { #expect(learn().weights == learn().weights) }

  @Test func `what costs more pulls harder`() {
    #expect(learn(8).score([(2, 1)]) < learn().score([(2, 1)]))
  }

  @Test func `a net is read as it was written`() throws {
    var net = NetFile(from: 12, urgent: 9, calm: 2)
    var section = NetFile.Section(about: PlacedText("suicide"))
    section.weights = ["be dead", "gone"].map {
      NetFile.Weight(words: $0, danger: 23, urgent: -4, place: .start)
    }
    net.sections = [section]
    let (file, findings) = DangerReader.read(Array(net.text.utf8), file: "net.yaml")
    #expect(findings == [])
    #expect(try #require(file.net).text == net.text)
    #expect(file.net?.urgent == 9)
    #expect(file.net?.calm == 2)
  }

  @Test func `the net that comes with mend stands in the order in which it is written`() throws {
    let net = try #require(try DangerCorpus.files().compactMap(\.net).first)
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == net.text)
    #expect(net.text.utf8.count < 80_000)
  }

  /// To learn takes too long here, so the test compares with what stood there when it was done last.
  @Test func `the net and the marked lines have changed together`() throws {
    let corpus = DangerCorpus.package.appending(path: "Tests/Corpus/danger.jsonl")
    let digests = try [
      Self.file, corpus, DangerCorpus.second, DangerCorpus.third, DangerCorpus.fourth,
    ].map {
      digest(try Data(contentsOf: $0))
    }
    #expect(
      digests == Self.digests,
      "learn again with 'Benchmarks train-danger', and write the new digests here")
  }

  private static let file = DangerCorpus.package.appending(path: "Dialogues/words/danger/net.yaml")
  private static let digests = [
    "9bc1709bab2b39c5", "98133ee66cb70f0a", "d6c9b03ee9ab7ef3", "8479bb655ef70458",
    "34fb29de88e709d5",
  ]

  /// The hash of Fowler, Noll and Vo, of 64 bits.
  private func digest(_ data: Data) -> String {
    let hash = data.reduce(14_695_981_039_346_656_037 as UInt64) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return String(hash, radix: 16)
  }
}
