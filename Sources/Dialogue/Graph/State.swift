/// A named point in a conversation: says something, asks at most one thing, goes on.
public struct State: Equatable, Sendable {
  /// The author's id.
  public var id: String
  /// Where the id was written.
  public var place: Place
  /// Former ids.
  public var was: [Reference] = []
  /// Whether it is closed while two people sit at the keyboard.
  public var isNeverTogether = false
  /// Who is asked, in a session of two.
  public var speaker: Speaker?
  /// How many people sit at the keyboard from here on, 1 or 2; as before when `nil`.
  public var people: Int?
  /// Whether it explains something at length, because the person asked for it.
  public var isTeaching = false
  /// Words that are kept without asking.
  public var set: [Assignment] = []
  /// What joins a list without asking.
  public var add: [Addition] = []
  /// What is said.
  public var say: Words?
  /// The index of its question in the graph, or `nil`.
  public var question: Int?
  /// The graph that is visited, or `nil`.
  public var visit: Visit?
  /// How it goes on.
  public var exit: Exit
  /// Where it was written how it goes on.
  public var exitPlace: Place

  /// Creates a state; what else it does is set afterwards.
  public init(_ id: String, at place: Place = .start, exit: Exit) {
    self.id = id
    self.place = place
    self.exit = exit
    exitPlace = place
  }

  /// How a state goes on.
  public enum Exit: Equatable, Sendable {
    /// To the first branch whose guard holds.
    case go([Branch])
    /// The graph ends with an outcome.
    case end(String)
    /// The graph ends, and the conversation that a slot names begins.
    case begin(SlotUse)
  }
}

/// Who is asked, in a session of two.
public enum Speaker: String, Sendable {
  /// The one whose trust was broken.
  case hurt
  /// The one who broke it.
  case hurting
  /// Both, in turn.
  case each
}

/// A word that is kept without asking, or a copy of what another slot holds.
public struct Assignment: Equatable, Sendable {
  /// The slot.
  public var slot: SlotUse
  /// The word; empty for a copy.
  public var word: String
  /// The slot that is copied; `nil` for a word.
  public var source: SlotUse?
  /// Where the word was written.
  public var wordPlace: Place

  /// Creates a copy.
  public init(_ slot: SlotUse, copying source: SlotUse) {
    self.slot = slot
    self.source = source
    word = ""
    wordPlace = source.place
  }

  /// Creates an assignment.
  public init(_ slot: SlotUse, _ word: String, at place: Place = .start) {
    self.slot = slot
    self.word = word
    wordPlace = place
  }
}

/// What joins a list without asking: the text that another slot holds.
public struct Addition: Equatable, Sendable {
  /// The list.
  public var list: SlotUse
  /// The slot whose text joins it.
  public var source: SlotUse

  /// Creates an addition.
  public init(_ source: SlotUse, to list: SlotUse) {
    self.list = list
    self.source = source
  }
}

/// One way on.
public struct Branch: Equatable, Sendable {
  /// When it is taken; always when `nil`.
  public var when: Guard?
  /// The state it leads to.
  public var to: Reference
  /// Where it was written.
  public var place: Place

  /// Creates a branch.
  public init(when: Guard? = nil, to: Reference, at place: Place = .start) {
    self.when = when
    self.to = to
    self.place = place
  }
}

/// A call of another graph.
public struct Visit: Equatable, Sendable {
  /// The graph.
  public var graph: Reference
  /// The name under which its slots and its outcome are kept.
  public var name: SlotUse
  /// What is handed in, by parameter.
  public var with: [Argument]
  /// The list that is walked, with the parameter that takes each entry.
  public var each: Each?
  /// Whether what an earlier visit of that name kept is left behind.
  public var isFresh = false
  /// Whether nothing of it is saved but its outcome.
  public var isUnrecorded = false

  /// Creates a visit.
  public init(graph: Reference, name: SlotUse, with: [Argument] = [], each: Each? = nil) {
    self.graph = graph
    self.name = name
    self.with = with
    self.each = each
  }

  /// Something handed in.
  public struct Argument: Equatable, Sendable {
    /// The parameter.
    public var parameter: Reference
    /// A slot whose value is handed in, or fixed words.
    public var value: Words.Segment

    /// Creates an argument.
    public init(_ parameter: Reference, _ value: Words.Segment) {
      self.parameter = parameter
      self.value = value
    }
  }

  /// A list that is walked.
  public struct Each: Equatable, Sendable {
    /// The list.
    public var list: SlotUse
    /// The parameter that takes each entry.
    public var item: Reference

    /// Creates a walk.
    public init(list: SlotUse, item: Reference) {
      self.list = list
      self.item = item
    }
  }
}
