/// Text that came from elsewhere.
enum PastedText {
  /// Returns it with one kind of newline, none at the end, and no control character but these.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n" where afterReturn: break
      case "\n", "\t": result.append(scalar)
      case _ where scalar.isControl: break
      default: result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    while result.last == "\n" { result.removeLast() }
    return String(result)
  }

  /// Returns a line without what only libedit's quoting commands could have put there.
  static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isControl && $0 != "\n" && $0 != "\t" }) else {
      return text
    }
    let kept = text.unicodeScalars.filter { !$0.isControl || $0 == "\n" || $0 == "\t" }
    return String(String.UnicodeScalarView(kept))
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey this scalar rather than show it.
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
