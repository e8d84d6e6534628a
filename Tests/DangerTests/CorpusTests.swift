import DangerScore
import Foundation
import Listening
import Testing

/// How well danger is heard on whole corpora.
///
/// The figures are floors: what was heard once is heard still. How well lines are heard that nobody
/// tuned for is told by the parts `aside`, `second`, `third` and `fourth`, which are never a reason to change a rule,
/// and best by the parts `held`, `held hard` and `held plain`, from whose writers nothing was learned.
struct CorpusTests {
  private let corpus = Shared.corpus
  private let danger = Shared.danger

  private func rows(_ part: String) -> [DangerCorpus.Row] {
    corpus.rows.filter { $0.part == part }
  }

  @Test func `half of the corpus is harmless`() {
    let harmless = corpus.rows.filter { $0.tier == "none" }.count
    #expect(corpus.rows.count >= 600)
    #expect(harmless * 5 >= corpus.rows.count * 2)
  }

  @Test(arguments: Floor.all)
  func `no figure falls below what it was`(floor: Floor) throws {
    let score = try #require(Shared.scores[floor.part])
    let figure = try #require(score.figures.first { $0.name == floor.figure })
    // Lines that are held are not shown, so that nobody writes a rule for them.
    let shown = floor.part.hasPrefix("held") ? [] : score.slips.prefix(40)
    let slips = Comment(rawValue: shown.joined(separator: "\n"))
    #expect(figure.of >= floor.of, "lines were taken out of the corpus")
    if floor.isMost {
      #expect(figure.count <= floor.count, slips)
    } else {
      #expect(figure.count >= floor.count, slips)
    }
  }

  @Test func `what people type in the transcripts alarms nobody`() throws {
    let folder = DangerCorpus.package.appending(path: "Tests/Transcripts")
    var lines: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".txt") && !name.hasPrefix("safety-") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("> ") {
        lines.insert(String(line.dropFirst(2)))
      }
    }
    let heard = lines.filter { danger.read($0).tier != .none }
    #expect(lines.count > 1_000)
    #expect(heard.count * 500 <= lines.count, "\(heard.sorted())")
  }

  @Test(arguments: Retyping.allCases)
  func `a line means the same however it is typed`(way: Retyping) {
    let rows = rows("tuned")
    let other = rows.filter { row in
      danger.read(row.text).tier != danger.read(way.retyped(row.text)).tier
    }
    let lines = Comment(rawValue: other.prefix(40).map(\.text).joined(separator: "\n"))
    // A slip of the keys may make another word; all else has to mean the same.
    let most = way == .typo ? 0.025 : 0.02
    #expect(Double(other.count) <= most * Double(rows.count), lines)
  }
}
