import Dialogue
import Testing

/// Every road that the program has into couple work, with the gate not asked and with it closed.
struct GateRoadTests {
  /// How the gate stands.
  enum Gate: CaseIterable { case unasked, closed }

  private let shipped: Shipped

  init() throws { shipped = try Shipped() }

  private var couple: [Program.Conversation] {
    shipped.program.conversations.filter(\.isCouple)
  }

  @Test func `the steps that lean on the other person are behind the gate`() throws {
    let names = couple.map(\.graph.name)
    #expect(names == ["apologize", "memories", "ask", "vulnerable", "reconnect", "future"])
  }

  @Test(arguments: Gate.allCases)
  func `no choice at the crossroads and no name given at the start leads past the gate`(
    gate: Gate
  ) throws {
    for conversation in couple {
      let name = conversation.graph.name
      var talk = GatedTalk(shipped, .began(graph: name, people: 1), gate)
      #expect(talk.isOutside, "\(name) at the start")
      talk = GatedTalk(shipped, .began(graph: "crossroads", people: 1), gate)
      talk.perform(.answered(.option("another", own: nil), text: ""))
      talk.perform(.answered(.option(name, own: nil), text: ""))
      #expect(talk.isOutside, "\(name) at the crossroads")
    }
  }

  @Test(arguments: Gate.allCases)
  func `a session that was saved in the middle of couple work does not go on there`(
    gate: Gate
  ) throws {
    for conversation in couple {
      let graph = try #require(shipped.graphs[conversation.graph.name])
      for state in graph.states where state.question != nil {
        var talk = GatedTalk(shipped, .began(graph: "crossroads", people: 1), gate)
        talk.stand(in: graph.id, state.id)
        for seconds in [60, 864_000] as [Int64] {
          var later = talk
          later.clock.seconds += seconds
          later.perform(.returned)
          #expect(later.isOutside, "\(graph.id)/\(state.id) after \(seconds) s")
        }
      }
    }
  }

  @Test(arguments: Gate.allCases)
  func `no plan and no review of couple work is followed up`(gate: Gate) throws {
    for conversation in couple {
      var talk = GatedTalk(shipped, .began(graph: "crossroads", people: 1), gate)
      talk.plan(conversation)
      talk.clock.seconds += 2 * 86_400
      talk.perform(.returned)
      for _ in 0..<12 where talk.session.asked != nil {
        #expect(talk.isOutside, "\(conversation.graph.name)")
        talk.goOn()
      }
    }
  }
}
