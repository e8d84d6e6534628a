import Dialogue

/// A picture of one conversation: its states, and the ways between them.
public struct Picture: Equatable, Sendable {
  /// One state, or a place where the graph is entered.
  public struct Node: Equatable, Sendable {
    /// What it stands for.
    public enum Kind: Equatable, Sendable {
      /// Where the conversation begins, or is entered later on.
      case entry
      /// A state that says something and asks nothing.
      case says
      /// A state that asks.
      case asks
      /// A visit to another graph.
      case visits
      /// A state with which the graph ends.
      case ends
      /// A name that is no state.
      case missing
    }

    /// The id, which no other node has.
    public var id: String
    /// What it stands for.
    public var kind: Kind
    /// The first line.
    public var title: String
    /// What is said or asked there, shortened, or empty.
    public var text = ""
    /// What else is to know, a few words each.
    public var notes: [String] = []
    /// Whether a transcript came there; `nil` where that is not known.
    public var isReached: Bool?

    /// Creates a node; what it says is set afterwards.
    public init(_ id: String, _ kind: Kind, title: String) {
      self.id = id
      self.kind = kind
      self.title = title
    }
  }

  /// All ways from one node to another.
  public struct Edge: Equatable, Sendable {
    /// The id of the node that it leaves.
    public var from: String
    /// The id of the node that it leads to.
    public var to: String
    /// When it is taken, one way each; empty where it is the only one.
    public var labels: [String]
    /// Whether it is only taken when too many lines were not understood.
    public var isLastResort = false

    /// Creates an edge.
    public init(from: String, to: String, labels: [String] = []) {
      self.from = from
      self.to = to
      self.labels = labels
    }
  }

  /// The title of the conversation.
  public let title: String
  /// The nodes: entries first, then the states in the order of the file.
  public internal(set) var nodes: [Node] = []
  /// The edges, from the nodes in their order.
  public internal(set) var edges: [Edge] = []

  /// Draws a conversation.
  ///
  /// - Parameters:
  ///   - graph: The conversation.
  ///   - glossary: What its slots and words are called.
  ///   - reached: The ids of the states that transcripts came to, or `nil` to leave that out.
  public init(of graph: Graph, _ glossary: Glossary, reached: Set<String>? = nil) {
    var title = glossary.title(of: graph.id)
    if let reached {
      let count = graph.states.count { reached.contains($0.id) }
      title += " (\(count) of \(graph.states.count) states reached)"
    }
    self.title = title
    let artist = Artist(graph: graph, glossary: glossary)
    addEntries(of: graph, glossary)
    for state in graph.states {
      var node = artist.node(of: state)
      node.isReached = reached?.contains(state.id)
      nodes.append(node)
    }
    for state in graph.states { for edge in artist.edges(from: state) { add(edge) } }
    let known = Set(nodes.map(\.id))
    for edge in edges where !known.contains(edge.to) && !nodes.contains(where: { $0.id == edge.to })
    {
      nodes.append(Node(edge.to, .missing, title: "no state '\(edge.to)'"))
    }
  }

  private mutating func addEntries(of graph: Graph, _ glossary: Glossary) {
    addEntry("start", "start", to: graph.start)
    for conversation in glossary.program?.conversations ?? []
    where conversation.graph.name == graph.id {
      let words = GuardWords(glossary: glossary, graph: nil)
      if let due = conversation.followUp {
        addEntry("follow-up", "later, as a follow-up: if \(words.words(due.when))", to: due.at)
      }
      if let due = conversation.review {
        addEntry("review", "later, as a review: if \(words.words(due.when))", to: due.at)
      }
    }
  }

  private mutating func addEntry(_ id: String, _ title: String, to state: Reference) {
    // A state's id has no space, so that the two never meet.
    nodes.append(Node("entry " + id, .entry, title: title))
    add(Edge(from: "entry " + id, to: state.name))
  }

  /// Adds an edge, to one that is there already if it leads the same way.
  private mutating func add(_ edge: Edge) {
    let same = edges.lastIndex {
      $0.from == edge.from && $0.to == edge.to && $0.isLastResort == edge.isLastResort
    }
    guard let same else { return edges.append(edge) }
    edges[same].labels += edge.labels
  }
}
