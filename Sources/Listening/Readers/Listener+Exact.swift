import Dialogue

extension Listener {
  /// Returns what a line means that is exactly what the screen offers, or a slash command.
  ///
  /// These are the number, the letter and the label of an option, what an option `hears`, a number
  /// inside the range, `yes` and `no`, and Enter where one goes on; for `line` and `note` only slash
  /// commands; and `safe` everywhere. Letters of the alphabet from A to Z match in either case.
  ///
  /// - Parameters:
  ///   - line: The line as it was typed.
  ///   - asked: What is on the screen.
  /// - Returns: What it means, or `nil` when it takes more to know.
  public static func exact(_ line: String, to asked: Asked) -> Act? {
    let text = trimmed(line)
    guard let first = text.first else {
      let goesOn = asked.question.kind == .goOn && asked.pending == .none
      return goesOn ? .answer(.goOn) : nil
    }
    if first == UInt8(ascii: "/"), let act = slash(text) { return act }
    if isSame(text, "safe") { return .command(.safe) }
    guard case .none = asked.pending else { return nil }
    switch asked.question.kind {
    case .choice, .conversation:
      return option(text, asked.options).map { .answer(.option($0, own: nil)) }
    case .choices:
      guard asked.question.count?.contains(1) ?? true else { return nil }
      return option(text, asked.options).map { .answer(.options([$0])) }
    case .yesNo, .share: return yesNo(text, asked)
    case .scale, .number: return number(text, asked)
    case .pick:
      guard let index = place(text), index < asked.lines.count else { return nil }
      return .answer(.line(index..<index + 1))
    case .duration, .date, .feelings, .line, .note, .form, .goOn: return nil
    }
  }

  /// The id of the option that a text names.
  private static func option(_ text: TypedBytes, _ options: [Option]) -> String? {
    var found = place(text)
    if let index = found, index >= options.count { found = nil }
    // A span lends its elements: copying an option costs more than all comparisons.
    let options = options.span
    let hasDigits = text.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    for index in options.indices {
      var isNamed =
        options[index].text.utf8.count == text.count && isSame(text, options[index].text)
      if !isNamed, !options[index].hears.isEmpty { isNamed = isAny(text, options[index].hears) }
      if !isNamed, hasDigits { isNamed = begins(options[index].text, with: text) }
      guard isNamed else { continue }
      // "2" where another option is called "2", or "2 weeks", is asked.
      if let before = found, before != index { return nil }
      found = index
    }
    return found.map { options[$0].id }
  }

  /// Whether a label begins with some text as a whole word.
  @inline(__always)
  private static func begins(_ name: String, with text: TypedBytes) -> Bool {
    let codes = name.utf8
    guard codes.count > text.count, codes.first == text.first, codes.starts(with: text.codes) else {
      return false
    }
    return codes[codes.index(codes.startIndex, offsetBy: text.count)] == 0x20
  }

  @inline(__always)
  private static func isAny(_ text: TypedBytes, _ names: [String]) -> Bool {
    let names = names.span
    for index in names.indices
    where names[index].utf8.count == text.count && isSame(text, names[index]) {
      return true
    }
    return false
  }

  private static func yesNo(_ text: TypedBytes, _ asked: Asked) -> Act? {
    let options = asked.options
    for index in options.indices {
      guard isSame(text, options[index].text) || isAny(text, options[index].hears) else { continue }
      return .answer(.option(options[index].id, own: nil))
    }
    if isSame(text, "yes") || isSame(text, "y") { return .answer(.option("yes", own: nil)) }
    if isSame(text, "no") || isSame(text, "n") { return .answer(.option("no", own: nil)) }
    return nil
  }

  private static func number(_ text: TypedBytes, _ asked: Asked) -> Act? {
    if let number = digits(text) {
      guard asked.question.range?.contains(number) ?? true else { return nil }
      return .answer(.number(Double(number)))
    }
    for end in asked.question.ends where isSame(text, end.text) {
      return .answer(.number(Double(end.number)))
    }
    return nil
  }

  private static func slash(_ text: TypedBytes) -> Act? {
    let rest = text.codes.dropFirst()
    guard let first = rest.first, isLetter(first), !rest.contains(0x0A) else { return nil }
    let word = TypedBytes(rest.prefix { $0 != 0x20 && $0 != 0x09 }, of: text.whole)
    let argument = rest[word.codes.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
    if isSame(word, "change") {
      return .change(argument.isEmpty ? nil : String(Substring(argument)))
    }
    if isSame(word, "show") { return .show(argument.isEmpty ? nil : String(Substring(argument))) }
    if isSame(word, "forget") {
      guard !argument.isEmpty else { return .forget(nil, isSure: false) }
      let part = TypedBytes(argument, of: text.whole)
      let found = Forgettable.allCases.first { isSame(part, $0.rawValue) }
      return found.map { .forget($0, isSure: false) } ?? .unclear
    }
    guard argument.isEmpty else { return .unclear }
    if isSame(word, "skip") { return .skip }
    if isSame(word, "quit") { return .command(.pause) }
    for command in Event.Command.allCases where isSame(word, command.rawValue) {
      return .command(command)
    }
    return .unclear
  }

  /// The index that a number or a single letter stands for.
  private static func place(_ text: TypedBytes) -> Int? {
    if let number = digits(text) { return number > 0 ? number - 1 : nil }
    guard let first = text.first, isLetter(first), text.count == 1 else { return nil }
    return Int((first | 0x20) - UInt8(ascii: "a"))
  }

  private static func digits(_ text: TypedBytes) -> Int? {
    guard text.count <= 9 else { return nil }
    var number = 0
    for code in text.codes {
      guard code >= 0x30, code <= 0x39 else { return nil }
      number = number * 10 + Int(code - 0x30)
    }
    return number
  }

  private static func isLetter(_ code: UInt8) -> Bool {
    (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7A
  }

  private static func isSame(_ text: TypedBytes, _ name: String) -> Bool {
    let other = name.utf8
    guard other.count == text.count else { return false }
    var place = other.startIndex
    var typed = text.start
    while place < other.endIndex {
      let (code, wanted) = (text.whole[typed], other[place])
      if code != wanted, code | 0x20 != wanted | 0x20 || !isLetter(code) { return false }
      other.formIndex(after: &place)
      text.whole.formIndex(after: &typed)
    }
    return true
  }

  private static func trimmed(_ line: String) -> TypedBytes {
    let codes = line.utf8
    var start = codes.startIndex
    var end = codes.endIndex
    func isSpace(_ code: UInt8) -> Bool { code == 0x20 || (code >= 0x09 && code <= 0x0D) }
    while start < end, isSpace(codes[start]) { codes.formIndex(after: &start) }
    while start < end {
      let before = codes.index(before: end)
      guard isSpace(codes[before]) else { break }
      end = before
    }
    return TypedBytes(codes[start..<end], of: codes)
  }
}

/// What was typed, without the white space around it.
private struct TypedBytes {
  // Single bytes of a whole text are read much faster than those of a part of it.
  let whole: String.UTF8View
  let start: String.Index
  let count: Int
  let first: UInt8?
  let codes: Substring.UTF8View

  init(_ codes: Substring.UTF8View, of whole: String.UTF8View) {
    self.codes = codes
    self.whole = whole
    start = codes.startIndex
    count = codes.count
    first = codes.first
  }
}
