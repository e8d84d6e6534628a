import Dialogue

/// Where saved sessions of one release land in another.
public struct Compatibility: Sendable {
  /// What becomes of a place or an answer.
  public enum Fate: String, CaseIterable, Sendable {
    /// It is found under the same id.
    case same
    /// It is found under a former id.
    case renamed
    /// Its conversation begins again, or goes on from a state that asks no longer; the answers stay.
    case moved
    /// No session that stands there can be opened, or nothing can be done with the answer any more.
    case lost
  }

  /// What becomes of one thing.
  public struct Line: Equatable, Sendable {
    /// What becomes of it.
    public var fate: Fate
    /// The file of the old release, relative to its folder.
    public var file: String
    /// Where in that file.
    public var place: Place
    /// One sentence: what it is, and where it is found.
    public var message: String
  }

  /// The places in which a saved session can stand: questions, and visits that go on.
  public private(set) var positions: [Line] = []
  /// The answers that would be lost, one line for each kind of answer.
  public private(set) var lostAnswers: [Line] = []
  /// How many kinds of answer can be in a saved session: each option, row, number, day or text of each question.
  public private(set) var answers = 0

  /// Whether nothing that somebody said would be lost.
  public var keepsAnswers: Bool {
    lostAnswers.isEmpty && !positions.contains { $0.fate == .lost }
  }

  /// Compares two releases by resuming in the new one, as a saved session does, from every place of the old one that can
  /// be reached.
  ///
  /// - Parameters:
  ///   - old: The release that sessions were saved with.
  ///   - new: The release that goes on with them; it needs a program.
  /// - Complexity: O(answers of the old release).
  public init(from old: Release, to new: Release) {
    let landing = Landing(new: new)
    for graph in old.glossary.graphs {
      for number in graph.reachedStates(enteredAt: old.entries(of: graph.id)) {
        let state = graph.states[number]
        guard state.question != nil || state.visit != nil else { continue }
        let position = landing.position(of: state, in: graph)
        positions.append(
          Line(
            fate: position.fate, file: graph.file, place: state.place, message: position.message))
        guard let question = state.question.map({ graph.questions[$0] }), position.fate != .lost
        else { continue }
        for kept in KeptAnswer.all(of: question) {
          answers += 1
          guard let reason = landing.loss(of: kept, to: question, at: state, in: graph) else {
            continue
          }
          lostAnswers.append(
            Line(fate: .lost, file: graph.file, place: kept.place, message: reason))
        }
      }
    }
  }

  /// How many places have a fate.
  public func count(_ fate: Fate) -> Int { positions.count { $0.fate == fate } }
}
