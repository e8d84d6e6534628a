import Dialogue
import Foundation
import Testing

@testable import mend

/// Whole ways through the shipped conversations, by people who answer much at random.
struct WalkTests {
  private static let shared = Result {
    let folder = try DialogueFolder(named: Mend.project.appending(path: "Dialogues").path)
    return (rehearsal: try Rehearsal(folder), speech: try Speech(folder))
  }

  /// By hand with more: `MEND_WALKS=10000 swift test --filter WalkTests`.
  private var walks: Int {
    Int(ProcessInfo.processInfo.environment["MEND_WALKS"] ?? "") ?? 20
  }

  @Test func `people who answer at random are never left without a way`() throws {
    let (rehearsal, speech) = try Self.shared.get()
    for seed in 0..<UInt64(walks) {
      var person = Person(speech, seed: seed)
      let walk = try Walk(of: &person, on: Walk.Course(seed: seed), in: rehearsal)
      #expect(walk.fault == nil, "the walk of seed \(seed)")
    }
  }

  /// Somebody with a place in what happened, alone or with the other.
  struct Pilgrim: CustomTestStringConvertible {
    var role: String
    var isPair = false

    var testDescription: String { isPair ? "together" : role }

    static let all =
      ["hurt", "hurting", "both", "unsure", "untold"].map { Pilgrim(role: $0) }
      + [Pilgrim(role: "hurt", isPair: true)]
  }

  @Test(arguments: Pilgrim.all)
  func `whoever walks the whole path comes to the review after twelve weeks`(
    pilgrim: Pilgrim
  ) throws {
    let (rehearsal, speech) = try Self.shared.get()
    let graph = try rehearsal.folder.graph("twelve-weeks")
    let ends = Set(
      graph.states.filter { $0.exit == .end("done") }.map {
        Record.Step(graph: graph.id, state: $0.id)
      })
    // Now and then somebody loses the way by what they type at random, and stays with what they lost it to.
    var hasArrived = false
    for seed in 1...UInt64(4) where !hasArrived {
      var person = Person(speech, seed: seed, isSteady: true)
      var guide = Guide(
        conversations: rehearsal.program.conversations.map(\.graph.name), pilgrim)
      person.decide = { guide.line(at: $0) }
      var course = Walk.Course(lines: 3000, seed: seed)
      course.days = 10
      course.isDone = { !ends.isDisjoint(with: $0) }
      let walk = try Walk(of: &person, on: course, in: rehearsal)
      #expect(walk.fault == nil)
      hasArrived = !ends.isDisjoint(with: walk.states)
    }
    #expect(hasArrived)
  }
}
