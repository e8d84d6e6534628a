import Dialogue

extension Event.Action {
  /// Whether two actions lead the same way, whatever words were typed.
  func isAlike(_ other: Event.Action) -> Bool {
    switch (self, other) {
    case (.answered(let one, _), .answered(let two, _)): one.isAlike(two)
    case (.filled(let one, _), .filled(let two, _)): one == two
    case (.wondered(let one, _), .wondered(let two, _)): one == two
    case (.situation(let one, _, _), .situation(let two, _, _)): one == two
    case (.unclear, .unclear), (.impossible, .impossible): true
    default: self == other
    }
  }
}

extension Answer {
  fileprivate func isAlike(_ other: Answer) -> Bool {
    switch (self, other) {
    case (.text(let one, let facts), .text(let two, let others)):
      facts == others && one.sentences == two.sentences
    case (.option(let one, let own), .option(let two, let other)):
      one == two && (own == nil) == (other == nil)
    default: self == other
    }
  }
}

extension String {
  /// How many sentences and lines it has, which is how many can be picked from it.
  var sentences: Int {
    var count = 0
    var isInside = false
    var previous: Character = " "
    for character in self {
      if character.isNewline || (character == " " && ".!?…".contains(previous)) {
        isInside = false
      } else if character != " ", !isInside {
        isInside = true
        count += 1
      }
      previous = character
    }
    return count
  }
}
