/// A graph that is being walked.
struct Frame: Equatable, Sendable {
  /// Why it is walked, which decides what happens when it ends.
  enum Purpose: Equatable, Sendable {
    /// As one of the program's conversations, or what stands between them.
    case conversation
    /// Visited by the state of the graph below, under a name.
    case visit
    /// At the beginning of a sitting; the outcome `pause` ends the sitting.
    case opening
    /// As the answer to something that was said at the question below.
    case situation
    /// To change one earlier answer.
    case amendment
    /// Because one of a conversation's needs does not hold.
    case need(conversation: Int, index: Int)
    /// Off the record, because a conversation is couple work and nothing has opened the gate to it.
    /// Behind it, that conversation follows, from one of its needs on.
    case gate(conversation: Int, need: Int)
    /// Off the record, since what was typed sounded like danger.
    case aside
  }

  /// What happens next in it.
  enum Phase: Equatable, Sendable {
    /// It begins, at a state or at its start.
    case fresh(at: String?)
    /// Its state is entered.
    case entering
    /// Its state's question waits for an answer.
    case waiting
    /// Its state goes on.
    case leaving
  }

  var purpose: Purpose
  var name: String
  /// The prefix of the slots that it keeps; empty for conversations.
  var prefix: String
  var phase: Phase
  /// The index of the graph, or -1 while it was not needed.
  var graph = -1
  var state = 0
  var binding = -1
  /// How often the counted states were entered.
  var counts: [Int] = []
  /// The entry of the list that a visit walks, or the line of the document that is asked about.
  var entry = 0
  /// Who is asked, in a session of two: 0 or 1.
  var person = 0
  /// Who is still to be asked after the present person, in a session of two.
  var others: [Int] = []

  init(
    _ name: String, as purpose: Purpose, prefix: String = "", at state: String? = nil
  ) {
    self.name = name
    self.purpose = purpose
    self.prefix = prefix
    phase = .fresh(at: state)
  }
}
