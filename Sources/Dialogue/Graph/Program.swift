/// The order of the conversations, and what each needs.
public struct Program: Equatable, Sendable {
  /// One conversation.
  public struct Conversation: Equatable, Sendable {
    /// The graph.
    public var graph: Reference
    /// Its title.
    public var title: String
    /// Its label in the order, such as `F1` or `2`.
    public var step: String
    /// About how long it takes, in minutes.
    public var minutes: Int
    /// Whether it has the person do something with or toward the partner.
    public var isCouple: Bool
    /// When it is offered; always when `nil`.
    public var when: Guard?
    /// What it needs.
    public var needs: [Need]
    /// When and where it is followed up at the next sitting.
    public var followUp: FollowUp?
    /// When and where it is offered at the beginning of a sitting, as a review.
    public var review: FollowUp?

    /// Creates a conversation; what it needs is set afterwards.
    public init(graph: Reference, title: String, step: String = "", minutes: Int = 15) {
      self.graph = graph
      self.title = title
      self.step = step
      self.minutes = minutes
      isCouple = false
      needs = []
    }
  }

  /// What comes out of a conversation and can be read again.
  public struct Document: Equatable, Sendable {
    /// Its id, by which it is asked for.
    public var id: Reference
    /// Its title.
    public var title: String
    /// The graph that has it.
    public var graph: Reference
    /// The document of that graph.
    public var document: Reference
    /// The list of its lines that may be shown to the other person, or `nil`.
    public var shared: SlotUse?

    /// Creates a document of a program.
    public init(id: Reference, title: String, graph: Reference, document: Reference) {
      self.id = id
      self.title = title
      self.graph = graph
      self.document = document
    }
  }

  /// What must hold before a conversation begins.
  public struct Need: Equatable, Sendable {
    /// What must hold.
    public var when: Guard
    /// The graph that is visited otherwise.
    public var otherwise: Reference
    /// Whether its outcome `anyway` opens the way.
    public var isSoft: Bool

    /// Creates a need.
    public init(when: Guard, otherwise: Reference, isSoft: Bool) {
      self.when = when
      self.otherwise = otherwise
      self.isSoft = isSoft
    }
  }

  /// When a conversation is entered at the beginning of a sitting, and where.
  public struct FollowUp: Equatable, Sendable {
    /// When.
    public var when: Guard
    /// The state of its graph that is entered.
    public var at: Reference

    /// Creates a follow-up.
    public init(when: Guard, at: Reference) {
      self.when = when
      self.at = at
    }
  }

  /// How a sitting begins after some time away.
  public struct Return: Equatable, Sendable {
    /// The graph that is entered first.
    public var graph: Reference
    /// After so many hours away.
    public var after: Int
    /// The graph that is entered when the follow-ups are through.
    public var then: Reference?

    /// Creates a return.
    public init(graph: Reference, after: Int, then: Reference? = nil) {
      self.graph = graph
      self.after = after
      self.then = then
    }
  }

  /// Which graph answers a situation.
  public struct Situation: Equatable, Sendable {
    /// The situation.
    public var id: Reference
    /// The graph.
    public var graph: Reference

    /// Creates a situation.
    public init(id: Reference, graph: Reference) {
      self.id = id
      self.graph = graph
    }
  }

  /// What opens and closes couple work.
  public struct Gate: Equatable, Sendable {
    /// The graph that asks, and keeps nothing but `open` or `closed`.
    public var graph: Reference
    /// The slot that it keeps it in.
    public var slot: SlotUse

    /// Creates a gate.
    public init(graph: Reference, slot: SlotUse) {
      self.graph = graph
      self.slot = slot
    }
  }

  /// Where the talk goes when a line sounds like danger, and when `safe` is typed.
  public struct Safety: Equatable, Sendable {
    /// After what may mean that someone is not safe.
    public var check: Reference
    /// After what may mean danger now.
    public var act: Reference
    /// After `safe`.
    public var menu: Reference
    /// After any of these, while two people sit at the keyboard.
    public var together: Reference

    /// Creates the ways.
    public init(check: Reference, act: Reference, menu: Reference, together: Reference) {
      self.check = check
      self.act = act
      self.menu = menu
      self.together = together
    }

    /// All of the graphs.
    public var graphs: [Reference] { [check, act, menu, together] }
  }

  /// The file, relative to the folder of the dialogues.
  public var file = "program.yaml"
  /// The graph in which a new session begins.
  public var first: Reference
  /// How a sitting begins after some time away.
  public var returning: Return?
  /// The graph that is entered when a conversation has ended; the session is finished when `nil`.
  public var next: Reference?
  /// What opens and closes couple work; nothing does when `nil`.
  public var gate: Gate?
  /// Where the talk goes when a line sounds like danger.
  public var safety: Safety?
  /// The conversations in order.
  public var conversations: [Conversation] = []
  /// What comes out of the conversations, in order.
  public var documents: [Document] = []
  /// Which graphs answer situations.
  public var situations: [Situation] = []
  /// The names of slots that guards of the program name.
  public var slots: [String] = []

  /// Creates a program that runs one graph.
  public init(first: Reference) { self.first = first }
}
