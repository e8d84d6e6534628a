/// What exploring conversations has shown.
public struct Verification: Equatable, Sendable {
  /// What stopped an exploration before it was complete.
  public enum Bound: String, Equatable, Sendable {
    /// There were more configurations than were allowed.
    case configurations
    /// A slot has more values that guards tell apart than can be numbered.
    case values
    /// Visits come round to the graph that makes them.
    case visits
  }

  /// What was explored of one conversation.
  public struct Exploring: Equatable, Sendable {
    /// The graph.
    public var graph: String
    /// How many configurations it has, those of the graphs that it visits included.
    public var configurations = 0
    /// The slots that were not followed, since they tell too much apart: they were taken to hold anything wherever they
    /// are read.
    public var unfollowed: [String] = []
    /// What stopped it, or `nil` when it is complete.
    public var bound: Bound?
    /// The fewest turns to an end, or `nil` when there is none.
    public var shortest: Int?
    /// The most turns to an end on a road that goes round nowhere.
    public var longest: Int?
  }

  /// Something that must not be.
  public struct Fault: Equatable, Sendable {
    /// What is wrong, and where.
    public var finding: Finding
    /// What a person does until it can be seen.
    public var witness: Witness?
  }

  /// The conversations, in the order of the program, then the other graphs that it enters.
  public internal(set) var graphs: [Exploring] = []
  /// How many configurations the program as a whole has; 0 while not every graph was explored whole.
  public internal(set) var programConfigurations = 0
  /// At how many questions it was seen that `safe`, back and a pause lead away; one that is asked alone and of two counts
  /// twice.
  public internal(set) var questions = 0
  /// What a real session shows, too.
  public internal(set) var faults: [Fault] = []
  /// What only the exploration shows, which may allow more than a real session does.
  public internal(set) var doubts: [Fault] = []

  /// How many configurations there are.
  public var configurations: Int { graphs.reduce(programConfigurations) { $0 + $1.configurations } }
  /// Whether all of them were explored.
  public var isComplete: Bool { graphs.allSatisfy { $0.bound == nil } }
}
