import Dialogue

/// Which small changes of the conversations no transcript notices.
struct MutationScore {
  private let rehearsal: Rehearsal
  private let takes: [Take]
  /// How many changes were tried.
  private(set) var count = 0
  /// How many of them a transcript noticed.
  private(set) var noticed = 0
  /// The others.
  private(set) var findings: [Finding] = []

  /// Plays the transcripts once.
  init(_ transcripts: [Transcript], in rehearsal: Rehearsal) throws(Failure) {
    self.rehearsal = rehearsal
    var takes: [Take] = []
    for transcript in transcripts { takes.append(try Take(transcript, in: rehearsal)) }
    self.takes = takes
  }

  /// The share that was noticed, in percent; 100 of nothing.
  var percent: Double { count == 0 ? 100 : Double(noticed) * 100 / Double(count) }

  /// Tries a change.
  mutating func tryOut(_ mutant: Mutant) throws(Failure) {
    count += 1
    let graph = try rehearsal.folder.graph(mutant.graph)
    let changed = mutant.applied(to: graph)
    // A graph that cannot be walked is refused before anybody talks.
    var isKnown = !changed.isSound
    if !isKnown { isKnown = try isNoticed(changed, instead: graph, at: mutant.landmarks) }
    if isKnown {
      noticed += 1
      return
    }
    findings.append(
      Finding(
        "unnoticed", in: rehearsal.folder.relative(graph.file), at: mutant.place,
        "no transcript notices it when \(mutant.change); write one that does"))
  }

  private func isNoticed(
    _ changed: Graph, instead graph: Graph, at landmarks: [Landmark]
  ) throws(Failure) -> Bool {
    let retake = Retake(changed, instead: graph, in: rehearsal)
    for take in takes {
      let positions = Set(landmarks.flatMap { take.touched[$0] ?? [] }).sorted()
      if positions.isEmpty { continue }
      if try retake.isNoticed(by: take, at: positions) { return true }
    }
    return false
  }
}
