import Dialogue
import DialogueYAML
import Foundation
import Listening
import Testing

@testable import DangerScore

/// How the net is learned, and that the one that comes with mend is what was learned.
struct LearningTests {
  /// Four lines: two dangers that share a word with two harmless lines.
  private static let rows: FeatureRows = {
    var rows = FeatureRows(width: 1 << 12)
    for words in [["hit", "again"], ["hit"], ["shop", "again"], ["shop"]] {
      rows.append(words.map(Danger.feature), value: 0.5)
    }
    return rows
  }()

  private func learn(_ cost: Double = 1) -> LinearLearner {
    LinearLearner(
      Self.rows, [0, 1, 2, 3], isWanted: [true, true, false, false], cost: [1, 1, cost, cost])
  }

  private func weight(_ word: String, _ learned: LinearLearner) -> Double {
    let (one, two) = WeightTable.places(of: Danger.feature(of: word), in: 1 << 12)
    return learned.weights[one] + learned.weights[two]
  }

  @Test func `what stands in dangers only speaks for danger`() {
    let learned = learn()
    #expect(weight("hit", learned) > 0)
    #expect(weight("shop", learned) < 0)
    #expect(abs(weight("again", learned)) < weight("hit", learned) / 5)
    #expect(learned.score(Self.rows, 0) > learned.score(Self.rows, 2))
  }

  @Test func `the same lines teach the same`() { #expect(learn().weights == learn().weights) }

  @Test func `what costs more pulls harder`() {
    #expect(weight("again", learn(8)) < weight("again", learn()))
  }

  @Test func `a word that stands twice counts twice, and shares its slots with no other`() {
    var rows = FeatureRows(width: 1 << 12)
    rows.append([7, 7, 9], value: 0.5)
    #expect(rows.square(0) == 2 * (1 + 0.25))
  }

  @Test func `a net is read as it was written`() throws {
    var net = NetFile(from: 12, urgent: 9, calm: -2, calmUrgent: -8)
    net.abouts = [NetFile.About(PlacedText("suicide"), [PlacedText("gone"), PlacedText("@death")])]
    net.dangerWeights = WeightTable((0..<65_536).map { Int8($0 % 15 - 7) })
    net.urgentWeights = WeightTable([3, -7])
    let (file, findings) = DangerReader.read(Array(net.text.utf8), file: "net.yaml")
    #expect(findings == [])
    let read = try #require(file.net)
    #expect(read.text == net.text)
    #expect((read.from, read.urgent, read.calm, read.calmUrgent) == (12, 9, -2, -8))
    #expect(read.dangerWeights == net.dangerWeights)
    #expect(read.urgentWeights == net.urgentWeights)
  }

  @Test func `the net that comes with mend is as it is written`() throws {
    let net = try #require(try DangerCorpus.files().compactMap(\.net).first)
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == net.text)
    #expect(net.text.utf8.count < 300_000)
  }

  /// To learn takes too long here, so the test compares with what stood there when it was done last.
  @Test func `the net and the marked lines have changed together`() throws {
    let senses = DangerCorpus.package.appending(path: "Dialogues/words/senses.yaml")
    let digests = try ([Self.file, senses, DangerCorpus.first] + DangerCorpus.learned).map {
      digest(try Data(contentsOf: $0))
    }
    #expect(
      digests == Self.digests,
      "learn again with 'Benchmarks train-danger', and write the new digests here")
  }

  private static let file = DangerCorpus.package.appending(path: "Dialogues/words/danger/net.yaml")
  private static let digests = [
    "be02b8e670c4f975", "c89f3ed48d38ff1a", "98133ee66cb70f0a", "d6c9b03ee9ab7ef3",
    "8479bb655ef70458", "34fb29de88e709d5", "dd7e463a8bc9e03",
  ]

  /// The hash of Fowler, Noll and Vo, of 64 bits.
  private func digest(_ data: Data) -> String {
    let hash = data.reduce(14_695_981_039_346_656_037 as UInt64) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return String(hash, radix: 16)
  }
}
