/// What a line of a transcript expects, after its sign.
enum Expectation: Equatable {
  /// `> text`: this is typed.
  case typed(String)
  /// Exactly this line; after `= ` where it would begin with a sign.
  case exact(String)
  /// `~ part`: a line with this in it, where `*` stands for any text.
  case part(String)
  /// `! part`: no line of the reply has this in it.
  case never(String)
  /// `...`: any number of lines, or none.
  case any

  /// Reads a line.
  ///
  /// - Returns: `nil` where nothing follows a sign that needs something.
  init?(_ line: String) {
    switch line.prefix(2) {
    case ">", "> ": self = .typed(String(line.dropFirst(2)))
    case "= ": self = .exact(String(line.dropFirst(2)))
    case "~ ", "~": self = .part(String(line.dropFirst(2)))
    case "! ", "!": self = .never(String(line.dropFirst(2)))
    default: self = line == "..." ? .any : .exact(line)
    }
    switch self {
    case .part(let part), .never(let part):
      if part.allSatisfy({ $0 == " " || $0 == "*" }) { return nil }
    default: break
    }
  }

  /// The line as a transcript has it.
  var text: String {
    switch self {
    case .typed(let text): text.isEmpty ? "> " : "> " + text
    case .exact(let line): Expectation(line) == self ? line : "= " + line
    case .part(let part): "~ " + part
    case .never(let part): "! " + part
    case .any: "..."
    }
  }

  /// Whether it is a line that is typed.
  var isTyped: Bool { if case .typed = self { true } else { false } }

  /// Whether a line of the screen is what is expected.
  func holds(for line: String) -> Bool {
    switch self {
    case .typed(let text): Expectation(line) == .typed(text)
    case .exact(let text): line == text
    case .part(let part), .never(let part): line.hasParts(part.split(separator: "*"))
    case .any: true
    }
  }
}

extension String {
  /// Whether the text has all parts, one after another.
  fileprivate func hasParts(_ parts: [Substring]) -> Bool {
    var rest = self[...]
    for part in parts {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
