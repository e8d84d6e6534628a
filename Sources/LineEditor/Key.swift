/// A key that does something, as the one control character that stands for it.
///
/// No person can type these: a control character of this range that comes in as text is replaced.
enum Key: UInt32, CaseIterable {
  case left = 0x80
  case right, wordLeft, wordRight, home, end
  case older, newer
  case eraseBack, erase, eraseWordBack, eraseWord
  case accept, newline
  case complete
  case search, cancel
  case interrupt, endOrErase
  /// What was decoded waits beside: a wide character, a paste, a line found.
  case insert, redraw

  /// The key for the character that a command was called with.
  init?(character: UInt32) {
    switch character {
    // Bound in the map of vi's commands, where the history is up and down too.
    case 0x6B: self = .older
    case 0x6A: self = .newer
    default: self.init(rawValue: character)
    }
  }
}
