/// A talk off the record: what it came to is saved, and nothing else of it.
struct Aside: Equatable, Sendable {
  /// The session as it was before, alone in a list. All of it comes back, so whatever was answered
  /// off the record is gone when it ends, and a replay, which never was there, stands where the talk does.
  var before: [Session]
  /// Where its first graph lies on the stack.
  var base: Int
  /// What was typed to begin it, or `nil` when the conversation led there.
  var alarm: Event.Alarm?
}

extension Session {
  /// Whether the talk is off the record.
  public var isAside: Bool { aside != nil }

  /// Whether nothing of the last event is saved, since it began and ended off the record.
  public var keepsNothing: Bool { beganAside && isAside }

  /// Returns whether a line of these kinds of danger is to be met, and not taken as it would be
  /// otherwise.
  ///
  /// - Parameter alarm: What the line may mean.
  public func heeds(_ alarm: Event.Alarm) -> Bool {
    guard program.safety != nil else { return false }
    switch (alarm, aside?.alarm) {
    // One check a kind is enough, unless what is said is stronger.
    case (.check(let kinds), nil): return !dismissed.isSuperset(of: kinds)
    case (.check, _), (.act, .act), (.asked, .some): return false
    case (.act, _), (.asked, nil): return true
    }
  }

  /// Leaves the record, because of what was typed.
  mutating func stepAside(_ alarm: Event.Alarm, _ effects: inout [Effect]) {
    guard heeds(alarm), let safety = program.safety else { return misunderstand(&effects) }
    if aside == nil {
      leaveRecord(from: stack.count)
      recorded = .withheld
    } else if let base = aside?.base {
      stack.removeSubrange(base...)
    }
    aside?.alarm = alarm
    asked?.pending = .none
    asked = nil
    let graph = people == 2 ? safety.together : safety.graph(after: alarm)
    effects.append(.clear)
    stack.append(Frame(graph.name, as: .aside, prefix: graph.name + "."))
    walk(&effects)
  }

  /// Leaves the record.
  ///
  /// - Parameter base: Where its first graph lies on the stack, or will.
  mutating func leaveRecord(from base: Int) {
    var before = self
    before.said = []
    before.trail = nil
    before.entered = []
    before.recorded = nil
    before.beganAside = false
    aside = Aside(before: [before], base: base)
  }

  /// Comes back to the record with an outcome; returns false when the sitting ends.
  ///
  /// - Parameters:
  ///   - outcome: What the talk off the record came to.
  ///   - isAnswered: Whether what was asked there was answered; who only took it back has said nothing, and
  ///     is asked about the same kind of danger again.
  mutating func comeBack(
    with outcome: String, isAnswered: Bool = true, _ effects: inout [Effect]
  ) -> Bool {
    let decided = gate
    let alarm = aside?.alarm
    effects.insert(.clear, at: 0)
    rejoin()
    if isAnswered, case .check(let kinds) = alarm, outcome == "again" || outcome == "keep" {
      dismissed.formUnion(kinds)
    }
    let change = decided == gate ? nil : decided
    if let change { setGate(change) }
    let isOn = settle(outcome, &effects)
    // What began and ended with one event is part of it, and comes about again when it is replayed.
    if beganAside { recorded = .released(outcome, gate: change) }
    return isOn
  }

  /// Does what a talk off the record came to, as it was saved.
  mutating func release(_ outcome: String, _ gate: String?, _ effects: inout [Effect]) {
    rejoin()
    if let gate { setGate(gate) }
    if settle(outcome, &effects) { walk(&effects) }
  }

  /// Takes up the record where it was left, as if nothing had been between.
  mutating func rejoin() {
    guard let before = aside?.before.first else { return }
    let (now, steps, dismissed, voice) = (now, steps, dismissed, voice)
    let (beganAside, recorded, trail) = (beganAside, recorded, trail)
    self = before
    self.trail = trail
    self.beganAside = beganAside
    self.recorded = recorded
    // It may have been read only since then.
    if self.voice.phrases.isEmpty { self.voice = voice }
    self.now = now
    enteredAside = steps
    self.dismissed = dismissed
  }

  /// Goes on after a talk off the record; returns false when the sitting ends.
  private mutating func settle(_ outcome: String, _ effects: inout [Effect]) -> Bool {
    guard let outcome = Event.Outcome(rawValue: outcome) else {
      return endUnrecorded(outcome, &effects)
    }
    asked = nil
    isUnsettled = outcome == .leave
    switch outcome {
    case .again: break
    case .keep: effects.append(.hearAgain)
    case .onward:
      stack.removeAll()
      enterNext()
    case .leave:
      leaveCoupleWork()
      effects.append(.vanish)
      return false
    }
    return true
  }

  /// Ends the graph on top, which was walked off the record.
  private mutating func endUnrecorded(_ outcome: String, _ effects: inout [Effect]) -> Bool {
    guard let top = stack.last else { return true }
    if case .gate = top.purpose, Self.gateWords.contains(outcome) { setGate(outcome) }
    return end(outcome, &effects)
  }

  /// Takes back the last turn, where it led off the record.
  mutating func backFromAside(_ effects: inout [Effect]) {
    if aside?.alarm == nil {
      rejoin()
      return goBack(&effects)
    }
    let again = Event.Outcome.again.rawValue
    if comeBack(with: again, isAnswered: false, &effects) { walk(&effects) }
  }
}

extension Program.Safety {
  /// Where the talk goes, when one person sits at the keyboard.
  fileprivate func graph(after alarm: Event.Alarm) -> Reference {
    switch alarm {
    case .check: check
    case .act: act
    case .asked: menu
    }
  }
}
