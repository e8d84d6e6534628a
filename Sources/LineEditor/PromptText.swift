/// A prompt as libedit wants it.
enum PromptText {
  /// What stands before and after a sequence that takes no columns.
  static let fence: Unicode.Scalar = "\u{1}"

  /// Parts a prompt into what is written as it is, line by line, and the last line.
  static func split(_ prompt: String) -> (above: String, last: String) {
    guard let newline = prompt.lastIndex(of: "\n") else { return ("", prompt) }
    return (String(prompt[...newline]), String(prompt[prompt.index(after: newline)...]))
  }

  /// Returns a line with its escape sequences fenced, or without them.
  static func encode(_ line: String, color: Bool) -> String {
    var pieces = pieces(line).filter { color || !$0.isSequence }
    // libedit drops a sequence at the very end, so the last character goes after it.
    if let last = pieces.last, last.isSequence,
      let text = pieces.lastIndex(where: { !$0.isSequence })
    {
      let character = pieces[text].text.removeLast()
      pieces.append((String(character), false))
    }
    let fence = String(fence)
    return pieces.reduce("") { $0 + ($1.isSequence ? fence + $1.text + fence : $1.text) }
  }

  /// Returns a text without its escape sequences.
  static func plain(_ text: String) -> String {
    pieces(text).reduce("") { $0 + ($1.isSequence ? "" : $1.text) }
  }

  private static func pieces(_ line: String) -> [(text: String, isSequence: Bool)] {
    var result: [(text: String, isSequence: Bool)] = []
    var rest = line[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      if escape > rest.startIndex { result.append((String(rest[..<escape]), false)) }
      let end = rest[escape...].firstIndex { $0.isLetter } ?? rest.index(before: rest.endIndex)
      result.append((String(rest[escape...end]), true))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { result.append((String(rest), false)) }
    return result
  }
}
