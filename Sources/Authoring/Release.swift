import Dialogue

/// All that the coach says, as one folder has it.
public struct Release: Sendable {
  /// The conversations and their order.
  public var glossary: Glossary
  /// The short words around what is said.
  public var labels: Labels
  /// The stock phrases.
  public var voice: Voice
  /// Where help can be found, or `nil` when no file says so.
  public var helplines: Helplines?

  /// Creates a release.
  ///
  /// - Parameters:
  ///   - glossary: The conversations and their order, which a session cannot do without.
  ///   - labels: The short words around what is said.
  ///   - voice: The stock phrases.
  ///   - helplines: Where help can be found.
  public init(
    _ glossary: Glossary, labels: Labels = Labels(), voice: Voice = Voice(),
    helplines: Helplines? = nil
  ) {
    self.glossary = glossary
    self.labels = labels
    self.voice = voice
    self.helplines = helplines
  }

  /// Returns a graph as a session is handed it, or `nil` when none could be walked under that id.
  func playable(_ id: String) -> Graph? {
    guard var graph = glossary.graph(id), graph.isSound else { return nil }
    if graph.needsHelplines, let helplines { graph.take(helplines) }
    return graph
  }

  /// A session that has not begun.
  var beginning: Session? {
    guard let program = glossary.program else { return nil }
    var session = Session(program: program, labels: labels, seed: 1)
    session.voice = voice
    return session
  }

  /// The ids of the states in which the program enters a graph besides its start.
  func entries(of graph: String) -> [String] {
    (glossary.program?.conversations ?? []).filter { $0.graph.name == graph }
      .flatMap { [$0.followUp?.at.name, $0.review?.at.name].compactMap(\.self) }
  }
}
