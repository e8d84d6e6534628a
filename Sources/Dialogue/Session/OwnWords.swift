/// Marks around what the person wrote, where the coach says it again.
///
/// They are Unicode's own for a text within a text, take no column, and stand in what is said only where
/// ``Session/marksOwnWords`` asks for them. A screen may show what is between them in a manner of its own.
public enum OwnWords {
  /// Stands before it.
  public static let start: Character = "\u{FFF9}"
  /// Stands after it.
  public static let end: Character = "\u{FFFB}"

  /// Returns a text between the marks.
  static func marked(_ text: String) -> String { "\(start)\(text)\(end)" }
}

extension Value {
  /// Whether it reads as the person wrote it.
  var isOwnWords: Bool {
    switch self {
    case .text, .list: true
    case .word, .words, .number, .day, .form: false
    }
  }
}
