/// Something in the dialogues that a conversation can come to.
public struct Landmark: Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// The graph; empty for the voice.
  public var graph: String
  /// Where it was written.
  public var place: Place
  /// The id of the state, option or wording, or of the state that a way leads to; empty where there is none.
  public var name: String

  /// Creates a landmark.
  public init(_ kind: Kind, of graph: String, at place: Place, _ name: String = "") {
    self.kind = kind
    self.graph = graph
    self.place = place
    self.name = name
  }

  /// Kinds of landmarks.
  public enum Kind: Hashable, Sendable {
    /// A state that is entered.
    case state
    /// An option that is chosen; for a question of yes or no its yes, no or unsure.
    case option
    /// A wording, or another part of what is said, that is said.
    case wording
    /// What a guard decides over, and whether the guard holds. A way without a guard is only ever taken.
    case decision(Subject, Bool)
  }

  /// What a guard decides over.
  public enum Subject: Hashable, Sendable {
    /// An entry of `go`.
    case way
    /// A part of what is said.
    case part
    /// An option, whether it is offered.
    case option
    /// A question, whether it is asked.
    case question
  }
}

extension Landmark: Comparable {
  /// Orders landmarks of one graph as they are read.
  public static func < (left: Landmark, right: Landmark) -> Bool {
    if left.place != right.place { return left.place < right.place }
    return (left.kind.rank, left.name) < (right.kind.rank, right.name)
  }
}

extension Landmark.Kind {
  fileprivate var rank: Int {
    switch self {
    case .state: 0
    case .decision(_, true): 1
    case .decision(_, false): 2
    case .option: 3
    case .wording: 4
    }
  }
}
