import Dialogue

/// Leads a walker through the door and from one conversation to the next, in their order.
struct Guide {
  private let conversations: [String]
  private let pilgrim: WalkTests.Pilgrim
  private var opened: Set<String> = []
  private var rests = false

  init(conversations: [String], _ pilgrim: WalkTests.Pilgrim) {
    self.conversations = conversations
    self.pilgrim = pilgrim
  }

  /// Decides what leads on, and leaves all else to the walker.
  mutating func line(at asked: Asked) -> String? {
    if asked.question.kind == .conversation { return conversation(asked) }
    // Each person of a pair has a place of their own.
    if pilgrim.isPair, let choice = option(asked.person == nil ? "hurt" : "hurting", asked) {
      return choice
    }
    // Nothing in the home of a pilgrim keeps couple work closed, and what sounds like it is misread.
    if let never = option("never", asked) { return never }
    if let misread = option("keep", asked) { return misread }
    if asked.text.contains("safe"), let same = option("same", asked) { return same }
    if asked.text.contains("18 or older") { return option("yes", asked) }
    return option(pilgrim.isPair ? "two" : "alone", asked) ?? option(pilgrim.role, asked)
      ?? option("anyway", asked)
  }

  private mutating func conversation(_ asked: Asked) -> String? {
    let offered = conversations.filter { name in asked.options.contains { $0.id == name } }
    if let next = offered.first(where: { !opened.contains($0) }) {
      opened.insert(next)
      return option(next, asked)
    }
    if let whole = option("another", asked) { return whole }
    // What did not come to its end is tried once more, until only the weeks have to pass.
    rests.toggle()
    let last = offered.last { $0 == "twelve-weeks" || $0 == "future" } ?? "rest"
    return option(rests ? "rest" : last, asked)
  }

  private func option(_ id: String, _ asked: Asked) -> String? {
    guard let place = asked.options.firstIndex(where: { $0.id == id }) else { return nil }
    return asked.question.isYesNo ? asked.options[place].text : "\(place + 1)"
  }
}
