/// What a line was before each change, so that changes can be taken back one by one.
///
/// It is told what the line is before each key, whoever changed it since the last: a command of
/// libedit's, or one of ours.
struct UndoHistory {
  /// A line with its cursor.
  struct State: Equatable {
    var before: String
    var after: String

    /// The whole line.
    var text: String { before + after }
  }

  // More than anybody goes back by hand.
  private static let most = 200
  /// A line of more scalars than this is not remembered; what it was before still is.
  static let longest = 1 << 14

  private var states: [State]
  private var isTyping = false

  init(_ first: State = State(before: "", after: "")) {
    states = [first]
  }

  /// Notes what the line is now; what is typed within one word is one change.
  mutating func note(_ state: State) {
    guard let last = states.last else { return }
    if last.text == state.text {
      isTyping = isTyping && last == state
      // A change that is taken back leads to where the cursor was before it.
      states[states.count - 1] = state
      return
    }
    let goesOn = Self.goesOn(last, state)
    if isTyping, goesOn == true {
      states[states.count - 1] = state
    } else {
      states.append(state)
      if states.count > Self.most { states.removeFirst() }
    }
    isTyping = goesOn != nil
  }

  /// Returns what the line was before its last change, or `nil` when nothing is left to take back.
  mutating func takeBack() -> State? {
    guard states.count > 1 else { return nil }
    states.removeLast()
    isTyping = false
    return states.last
  }

  /// Returns what was remembered last, where the line has grown past what is remembered.
  func remembered(otherThan text: String) -> State? {
    states.last.flatMap { $0.text == text ? nil : $0 }
  }

  /// Whether a word goes on that was typed before; `nil` when something else than typing happened.
  private static func goesOn(_ old: State, _ new: State) -> Bool? {
    guard new.after == old.after, new.before.hasPrefix(old.before) else { return nil }
    let added = new.before.dropFirst(old.before.count)
    guard let first = added.first else { return nil }
    let begins = isWord(first) && !(old.before.last.map(isWord) ?? false)
    return !begins && !added.dropFirst().contains { !isWord($0) }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
