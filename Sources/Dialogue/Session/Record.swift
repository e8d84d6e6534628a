/// One event as it is saved: what was done, where, and what was said in reply.
public struct Record: Equatable, Sendable {
  /// A step of the way to a question: a graph and the state that it stood in.
  public struct Step: Hashable, Sendable {
    /// The graph.
    public var graph: String
    /// The state; after a `~` one that was still to be entered.
    public var state: String

    /// Creates a step.
    public init(graph: String, state: String) {
      self.graph = graph
      self.state = state
    }
  }

  /// The number of the event, from 1.
  public var number: Int
  /// What was done, and when.
  public var event: Event
  /// Where: the conversation first, then the graphs that it visited. Empty at the beginning.
  public var path: [Step]
  /// The checksum of the graph that asked.
  public var digest: UInt64
  /// The slot that the answer is kept in, or `nil`.
  public var slot: String?
  /// Who was asked, in a session of two: 0 or 1.
  public var person: Int
  /// What happens to the words.
  public var retention: Retention
  /// The ids of the wordings that the reply chose, in order.
  public var said: [String]

  /// Creates a record.
  public init(
    number: Int, event: Event, path: [Step] = [], digest: UInt64 = 0, slot: String? = nil,
    person: Int = 0, retention: Retention = .kept, said: [String] = []
  ) {
    self.number = number
    self.event = event
    self.path = path
    self.digest = digest
    self.slot = slot
    self.person = person
    self.retention = retention
    self.said = said
  }
}
