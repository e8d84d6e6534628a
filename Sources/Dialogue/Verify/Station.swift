/// A state in terms of fields: what it does to a configuration, and where it leads.
final class Station {
  /// A change of one field.
  struct Move {
    var target: Field
    /// The field that decides the new code; the code is the only one of the table when `nil`.
    var source: Field?
    var table: [Int]
    /// When it happens: only where this field holds something.
    var onlyIf: (field: Field, kept: [Bool])?
  }

  /// A text that has a hole where a field holds nothing.
  struct Hole {
    var field: Field
    /// Whether each code is of something that is kept.
    var kept: [Bool]
    /// The clauses that all have to hold for it to be said.
    var clauses: [Int]
    /// Which of the holes of its graph it is.
    var number: Int
  }

  /// What a person can do at its question.
  struct Reply {
    /// What the first person's answer takes away and puts in place, and the second person's.
    var clear = Both()
    var put = Both()
    /// The clause that lets it be done, or -1.
    var clause = -1
    /// Whether it joins a list.
    var joins = false
    var act: Deed.Act
    /// Whether it is skipped.
    var isSkip: Bool

    init(act: Deed.Act) {
      self.act = act
      isSkip = act == .skip
    }
  }

  /// Something for each of two people.
  struct Both: Hashable {
    private var first = Packed.zero
    private var second = Packed.zero

    subscript(person: Int) -> Packed {
      @inline(__always) get { person == 0 ? first : second }
      set { if person == 0 { first = newValue } else { second = newValue } }
    }
  }

  /// Who is asked, in a session of two.
  struct Asked {
    var speaker: Speaker
    /// Whether the first and the second have that place.
    var clauses: [Int]
  }

  var isNeverTogether = false
  /// The fields that must be known when it is entered.
  var reads: [Field] = []
  var moves: [Move] = []
  /// How many people sit there from here on, or `nil`.
  var people: Int?
  /// Whether it opens the gate, and only where somebody was asked alone.
  var opensGate = false
  var holes: [Hole] = []
  var hasQuestion = false
  /// The clause that has it ask, or -1.
  var isAsked = -1
  /// Whether what it asks about may be nothing, so that it may go on at once.
  var mayPass = false
  /// The clause that says whether there is something to pick from, or -1.
  var canPick = -1
  var replies: [Reply] = []
  /// What an answer that joins a list does.
  var joins: [Move] = []
  /// The rows of a form that guards ask about, with the codes that each can have.
  var rows: [(field: Field, codes: [Int])] = []
  var asked: Asked?
  /// The fields that are emptied, for an answer that is not kept.
  var unkept: [Field] = []
  /// Where it gives up, or -1.
  var retry = -1
  var patience = 0
  var visit: Call?
  /// The ways on.
  var ways: [(clause: Int, target: Int)] = []
  /// What it ends with, or -1.
  var outcome = -1
  /// What matters when it is entered.
  var live = Packed.zero
  /// What matters when it was answered.
  var after = Packed.zero

  /// A visit.
  struct Call {
    var unit: Int
    /// What is handed in, and forgotten, before it begins.
    var moves: [Move]
    /// The field of its outcome with the code of each outcome, or `nil` where nobody asks.
    var outcome: (field: Field, codes: [Int])?
    /// What comes back; only what the gate is after a visit off the record.
    var returns: Packed
    var isNeverTogether: Bool
    var isUnrecorded: Bool
    /// Whether a list is walked, and whether each code is of one with entries.
    var each: (field: Field, kept: [Bool])?
  }
}
