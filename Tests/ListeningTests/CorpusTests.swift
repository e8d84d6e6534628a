import Corpora
import Listening
import Testing

/// How well the corpora are heard; `Benchmarks heard FILE` prints the same figures.
struct CorpusTests {
  @Test(arguments: Floors.all.map(\.file))
  func `no figure of a corpus falls`(file: String) throws {
    let path = Corpus.package.appending(path: "Tests/Corpus/\(file)").path
    // `Benchmarks floors` counts choices, too, which take longer.
    let score = CorpusScore(try Corpus(path), isQuick: true)
    let floors = Floors.all.first { $0.file == file }?.floors ?? []
    for floor in floors where !["choice", "choices", "command", "ask"].contains(floor.kind) {
      let count = try #require(score.counts[floor.kind], "no lines of kind \(floor.kind)")
      #expect(count.right >= floor.right, "\(floor.kind) right")
      #expect(count.wrong <= floor.wrong, "\(floor.kind) wrong")
    }
  }

  @Test func `every label and all that an option hears is read as that option`() throws {
    let sayings = Sayings.heard(try Corpus())
    #expect(sayings.all.count > 1_000)
    let listener = Listener(vocabulary: sayings.vocabulary)
    for saying in sayings.all {
      let heard = listener.read(saying.line, to: saying.asked, today: tuesday).heard(
        at: saying.asked)
      let isRight = heard.act == "answer" && heard.value == [saying.option] && heard.isSure
      #expect(isRight, "\(saying.question): \(saying.line)")
    }
  }

  @Test func `the same words written otherwise are heard the same`() throws {
    // Every line of them is heard by `Benchmarks variants`.
    let score = VariantScore(try Sayings.all(isQuick: true), every: 401)
    #expect(score.counts.count >= 10)
    let all = score.counts.values.reduce(0) { $0 + $1.all }
    let same = score.counts.values.reduce(0) { $0 + $1.same }
    #expect(all > 200 && same * 100 >= all * 96, "\(same) of \(all)")
  }
}
