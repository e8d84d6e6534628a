/// What a session came to: for coverage, for mutants and for walkers, none of which a chat pays for.
public struct Trail: Equatable, Sendable {
  /// What it came to since the trail was laid.
  public private(set) var landmarks: Set<Landmark> = []
  /// The last text in which a slot without a fallback held nothing, so that something is missing in what is said.
  public private(set) var hole: Landmark?

  /// Creates the trail of a session that came to nothing yet.
  public init() {}

  /// Forgets what it came to, and goes on from here.
  public mutating func clear() {
    landmarks.removeAll(keepingCapacity: true)
    hole = nil
  }

  mutating func note(_ landmark: Landmark) { landmarks.insert(landmark) }

  mutating func noteHole(in landmark: Landmark) { hole = landmark }
}

extension Session {
  /// Notes something of the graph on top.
  mutating func note(_ kind: Landmark.Kind, at place: Place, _ name: String = "") {
    guard trail != nil, let graph = stack.last?.graph, graph >= 0 else { return }
    trail?.note(Landmark(kind, of: library.graphs[graph].id, at: place, name))
  }

  /// Notes a wording of the voice.
  mutating func noteStock(_ wording: Words.Wording) {
    guard trail != nil else { return }
    trail?.note(Landmark(.wording, of: "", at: wording.place, wording.id))
  }

  /// Notes that something is missing in a wording that is said.
  ///
  /// - Parameters:
  ///   - wording: The wording.
  ///   - isStock: Whether it is one of the voice.
  mutating func noteHole(in wording: Words.Wording, isStock: Bool = false) {
    guard trail != nil else { return }
    let graph = isStock ? "" : stack.last.map { library.graphs[$0.graph].id } ?? ""
    trail?.noteHole(in: Landmark(.wording, of: graph, at: wording.place, wording.id))
  }

  /// Notes what was chosen, where the author wrote it.
  mutating func noteChoice(_ answer: Answer, of asked: Asked) {
    guard trail != nil else { return }
    let ids: [String]
    switch answer {
    case .option(let id, _): ids = [id]
    case .options(let chosen): ids = chosen
    default: return
    }
    for id in ids {
      if asked.question.isYesNo {
        note(.option, at: asked.question.place, id)
      } else if let option = asked.question.options.first(where: { $0.id == id }) {
        note(.option, at: option.place, id)
      }
    }
  }

  /// Returns whether a guard of the graph on top holds, and notes it; one that is not there does.
  mutating func decides(
    over subject: Landmark.Subject, _ condition: Guard?, at place: Place, _ name: String = ""
  ) -> Bool {
    let isHeld = holds(condition)
    if condition != nil { note(.decision(subject, isHeld), at: place, name) }
    return isHeld
  }
}
