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
  case cutAfter, cutBefore, cutWord, writeCut, writeOlderCut
  case transpose, undo, edit
  /// What was decoded waits beside: a wide character, a paste, a line found.
  case insert, redraw

  /// The control characters of emacs that are keys of ours unless the person's settings say otherwise.
  static let controls: [UInt32] = [0x0B, 0x14, 0x15, 0x17, 0x19, 0x1F]

  /// The character for a newline that does not end the line, where libedit does not edit.
  static var newlineWithin: Character { Character(Unicode.Scalar(newline.rawValue) ?? "\n") }

  /// The key for the character that a command was called with.
  init?(character: UInt32) {
    switch character {
    // Bound in the map of vi's commands, where the history is up and down too.
    case 0x6B: self = .older
    case 0x6A: self = .newer
    // Bound in the map of emacs, where a person's settings may bind them otherwise.
    case 0x0B: self = .cutAfter
    case 0x14: self = .transpose
    case 0x15: self = .cutBefore
    case 0x17: self = .cutWord
    case 0x19: self = .writeCut
    case 0x1F: self = .undo
    default: self.init(rawValue: character)
    }
  }
}
