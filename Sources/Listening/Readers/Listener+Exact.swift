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
    var line = line
    return line.withUTF8 { unsafe exact(TypedBytes(trimmed: $0), to: asked) }
  }

  private static func exact(_ text: TypedBytes, to asked: Asked) -> Act? {
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
    guard codes.count > text.count, codes.first == text.first else { return false }
    var index = 0
    for code in codes {
      if index == text.count { return code == 0x20 }
      guard code == text[index] else { return false }
      index += 1
    }
    return false
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
    guard text.count > 1, isLetter(text[1]), !text.contains(0x0A) else { return nil }
    let end = text.place(of: isBlank, from: 1)
    let word = text[1..<end]
    let argument = text[text.place(of: { !isBlank($0) }, from: end)..<text.count]
    if isSame(word, "change") { return .change(argument.count == 0 ? nil : argument.string) }
    if isSame(word, "show") { return .show(argument.count == 0 ? nil : argument.string) }
    if isSame(word, "forget") {
      guard argument.count > 0 else { return .forget(nil, isSure: false) }
      let found = Forgettable.allCases.first { isSame(argument, $0.rawValue) }
      return found.map { .forget($0, isSure: false) } ?? .unclear
    }
    guard argument.count == 0 else { return .unclear }
    if isSame(word, "skip") { return .skip }
    if isSame(word, "quit") { return .command(.pause) }
    for command in Event.Command.allCases where isSame(word, command.rawValue) {
      return .command(command)
    }
    return .unclear
  }

  private static func isBlank(_ code: UInt8) -> Bool { code == 0x20 || code == 0x09 }

  /// The index that a number or a single letter stands for.
  private static func place(_ text: TypedBytes) -> Int? {
    if let number = digits(text) { return number > 0 ? number - 1 : nil }
    guard let first = text.first, isLetter(first), text.count == 1 else { return nil }
    return Int((first | 0x20) - UInt8(ascii: "a"))
  }

  private static func digits(_ text: TypedBytes) -> Int? {
    guard text.count <= 9 else { return nil }
    var number = 0
    for index in 0..<text.count {
      let code = text[index]
      guard code >= 0x30, code <= 0x39 else { return nil }
      number = number * 10 + Int(code - 0x30)
    }
    return number
  }

  private static func isLetter(_ code: UInt8) -> Bool {
    (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7A
  }

  private static func isSame(_ text: TypedBytes, _ name: String) -> Bool {
    let codes = name.utf8
    guard codes.count == text.count else { return false }
    var index = 0
    for wanted in codes {
      let code = text[index]
      if code != wanted, code | 0x20 != wanted | 0x20 || !isLetter(code) { return false }
      index += 1
    }
    return true
  }
}

/// What was typed, or a part of it, lent for as long as it is looked at.
@safe private struct TypedBytes {
  private let codes: UnsafeBufferPointer<UInt8>

  private init(_ codes: Slice<UnsafeBufferPointer<UInt8>>) {
    unsafe self.codes = UnsafeBufferPointer(rebasing: codes)
  }

  /// A line without the white space around it.
  init(trimmed line: UnsafeBufferPointer<UInt8>) {
    func isSpace(_ code: UInt8) -> Bool { code == 0x20 || (code >= 0x09 && code <= 0x0D) }
    var (start, end) = (0, line.count)
    while start < end, unsafe isSpace(line[start]) { start += 1 }
    while start < end, unsafe isSpace(line[end - 1]) { end -= 1 }
    unsafe self.init(line[start..<end])
  }

  var count: Int { unsafe codes.count }
  var first: UInt8? { unsafe codes.first }
  var string: String { unsafe String(decoding: codes, as: UTF8.self) }

  subscript(index: Int) -> UInt8 { unsafe codes[index] }
  subscript(range: Range<Int>) -> TypedBytes { unsafe TypedBytes(codes[range]) }

  func contains(_ code: UInt8) -> Bool { unsafe codes.contains(code) }

  /// The place of the first byte that is as asked for, or the end.
  func place(of isMeant: (UInt8) -> Bool, from start: Int) -> Int {
    var place = start
    while place < count, !isMeant(self[place]) { place += 1 }
    return place
  }
}
