import Dialogue

/// Somebody who answers as people do, also badly: with typos, commands, empty lines, changes of mind and lines that are
/// no answer. The same seed types the same.
struct Person {
  private var random: Seeded
  private let speech: Speech
  /// How many of a hundred lines are meant as an answer.
  private let care: Int
  /// How many of a hundred questions are skipped.
  private let skips: Int
  /// Whether now and then something is typed that sounds like danger.
  private let isAlarmed: Bool
  /// Decides some answers; the person answers the others at random.
  var decide: (Asked) -> String? = { _ in nil }

  /// Creates a person.
  ///
  /// - Parameters:
  ///   - speech: What is said besides answers.
  ///   - seed: What kind of person it is, and what is typed.
  ///   - isSteady: Whether it neither skips nearly all nor types what sounds like danger.
  init(_ speech: Speech, seed: UInt64, isSteady: Bool = false) {
    self.speech = speech
    isAlarmed = !isSteady
    random = Seeded(state: seed)
    care = Int.random(in: 70...96, using: &random)
    // One of ten skips nearly all.
    skips = random.isOne(in: 10) && !isSteady ? 80 : Int.random(in: 0...10, using: &random)
  }

  /// How many days a person stays away.
  mutating func days() -> Int64 {
    Int64(random.isOne(in: 30) ? 0 : Int.random(in: 1...90, using: &random))
  }

  /// Whether the person closes the terminal here.
  mutating func leaves() -> Bool { random.isOne(in: 1) }

  /// Returns what is typed at a question.
  ///
  /// - Parameters:
  ///   - asked: What is on the screen.
  ///   - isInNote: Whether an answer of several lines was begun.
  ///   - today: The day.
  mutating func line(at asked: Asked, isInNote: Bool, today: Day) -> String {
    if isInNote { return random.isOne(in: 60) ? "." : text() }
    if asked.pending == .none, let decided = decide(asked) { return decided }
    guard random.isOne(in: care) else { return aside(at: asked, today) }
    if random.isOne(in: skips) { return "/skip" }
    return answer(to: asked, today)
  }

  private mutating func aside(at asked: Asked, _ today: Day) -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<30: return mistyped(answer(to: asked, today))
    case 30..<45: return wrongKind()
    case 45..<70: return command()
    case 70..<78: return ""
    case 78..<88: return random.one(of: speech.situations, or: "what")
    case 88..<94: return "no wait, " + answer(to: asked, today)
    case 94..<97 where isAlarmed:
      return random.isOne(in: 50) ? "/safe" : random.one(of: speech.alarms, or: "/safe")
    default: return text()
    }
  }

  private mutating func command() -> String {
    let slashes = ["again", "back", "change", "help", "map", "pause", "show", "skip", "why"]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return random.one(of: speech.commands, or: "back")
    case 1:
      return random.one(of: ["/forget", "/forget answer", "/quit", "/nonsense", "?", "/"], or: "?")
    default: return "/" + random.one(of: slashes, or: "why")
    }
  }

  private mutating func wrongKind() -> String {
    random.one(
      of: [
        "0", "99", "-3", "17.5", "a", "maybe", "yes and no", "yesterday", "1 2 3", "half an hour",
        "the first one",
        "all of them", "none", "…", "31 February", "1/2",
      ], or: "99")
  }

  /// Swaps, drops or doubles a letter.
  private mutating func mistyped(_ line: String) -> String {
    var letters = Array(line)
    guard letters.count > 3 else { return line + "x" }
    let place = Int.random(in: 0..<letters.count - 1, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }

  private mutating func answer(to asked: Asked, _ today: Day) -> String {
    switch asked.pending {
    case .none: break
    case .own: return text()
    case .candidates(let answers, _) where answers.count > 1:
      return random.one(of: ["1", "2", "neither"], or: "1")
    case .candidates: return random.one(of: ["yes", "no"], or: "yes")
    case .sure: return random.one(of: ["yes", "no", "no"], or: "no")
    case .rows(let values): return row(asked.rows.count - values.count, asked)
    case .change(let offers), .show(let offers), .forget(let offers):
      return "\(Int.random(in: 1...max(1, offers.count), using: &random))"
    }
    switch asked.question.kind {
    case .choice, .conversation, .yesNo, .share: return option(of: asked)
    case .choices:
      let places = asked.options.indices.filter { _ in random.isOne(in: 35) }.map { "\($0 + 1)" }
      return places.isEmpty
        ? option(of: asked)
        : places.joined(separator: random.one(of: [", ", " and ", " "], or: " "))
    case .scale, .number, .duration: return number(asked)
    case .date: return date(asked, today)
    case .feelings: return random.one(of: speech.feelings, or: "sad")
    case .line, .note: return text()
    case .form: return row(asked.rows.count, asked)
    case .pick: return "\(Int.random(in: 1...max(1, asked.lines.count), using: &random))"
    case .goOn:
      return random.isOne(in: 90) ? "" : random.one(of: ["ok", "next", "go on"], or: "ok")
    }
  }

  private mutating func option(of asked: Asked) -> String {
    guard let first = asked.options.first else { return "1" }
    // The first is where most roads go on, and without it few walks come far.
    let option = random.isOne(in: 35) ? first : random.one(of: asked.options, or: first)
    let place = asked.options.firstIndex(of: option) ?? 0
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5 where !asked.question.isYesNo: return "\(place + 1)"
    case 5: return option.text.lowercased() + "."
    case 6: return random.one(of: option.hears, or: option.text)
    default: return option.text
    }
  }

  private mutating func number(_ asked: Asked) -> String {
    let range = asked.question.range ?? 0...10
    // The ends decide roads more often than the middle.
    let number = random.one(
      of: [range.lowerBound, range.upperBound, Int.random(in: range, using: &random)],
      or: range.lowerBound)
    if asked.question.kind == .duration {
      return random.one(of: ["\(number) minutes", "an hour", "20 min"], or: "1 h")
    }
    return random.isOne(in: 10) ? "about \(number)" : "\(number)"
  }

  private mutating func date(_ asked: Asked, _ today: Day) -> String {
    let range = asked.question.range ?? 0...30
    let day = Day(number: today.number + Int.random(in: range, using: &random))
    return random.one(
      of: ["tomorrow", "in two weeks", "next friday", day.description, day.description], or: "today"
    )
  }

  private mutating func row(_ count: Int, _ asked: Asked) -> String {
    let isPairs = asked.question.form?.isPairs ?? false
    let range = asked.question.range ?? 0...1
    // Whoever is calm gives every row the least.
    let isCalm = random.isOne(in: 30)
    let part = random.isOne(in: 15) ? Int.random(in: 1...max(1, count), using: &random) : count
    return (0..<part).map { _ in
      if random.isOne(in: 8) { return "-" }
      if isPairs { return random.one(of: ["a", "b"], or: "=") }
      return "\(isCalm ? range.lowerBound : Int.random(in: range, using: &random))"
    }.joined(separator: " ")
  }

  private mutating func text() -> String {
    var text = random.one(
      of: [
        "in my words", "It was late. Nobody spoke.", "Kim",
        "we sat down and talked about it for once",
        "I took it and said nothing. Then I lied. That is all.",
      ], or: "in my words")
    if random.isOne(in: 35) { text += ", " + random.one(of: speech.mentions, or: "but") }
    if random.isOne(in: 8) { text = String(repeating: text + " and ", count: 30) + "so on" }
    return text
  }
}
