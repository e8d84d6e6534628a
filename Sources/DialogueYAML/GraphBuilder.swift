import Dialogue

/// A graph that is being read.
struct GraphBuilder {
  typealias Problem = EventStream.Problem

  var graph: Graph
  /// The indices of the graph's slots by name.
  var slotNumbers: [String: Int] = [:]
  /// Whether a guard asks how often a state was entered.
  var countsVisits = false

  // Guards are trees that are walked by recursion.
  private static let longestGuard = 2000

  init(file: String, digest: UInt64 = 0) {
    graph = Graph("", file: file, digest: digest, start: Reference("", at: .start))
  }

  /// Returns the use of a slot, which enters the graph's table when it is new.
  mutating func slot(_ name: String, other: Bool = false, at place: Place) -> SlotUse {
    if let number = slotNumbers[name] { return SlotUse(number, other: other, at: place) }
    let number = graph.slots.count
    graph.slots.append(name)
    slotNumbers[name] = number
    return SlotUse(number, other: other, at: place)
  }

  /// Reads a slot's name.
  mutating func slot(_ source: inout Source, _ what: String) throws(Problem) -> SlotUse? {
    guard let name = try reference(&source, what) else { return nil }
    return slot(name.name, at: name.place)
  }

  /// Reads the name of a slot that is kept here, which must be an id.
  mutating func newSlot(_ source: inout Source, _ what: String) throws(Problem) -> SlotUse? {
    guard let scalar = try source.scalar(what) else { return nil }
    return newSlot(&source, scalar.text, at: scalar.place)
  }

  /// Returns the use of a slot that is kept here, whose name must be an id.
  mutating func newSlot(_ source: inout Source, _ name: String, at place: Place) -> SlotUse {
    slot(source.id(Scalar(text: name, place: place), "a slot"), at: place)
  }

  /// Reads a guard.
  mutating func condition(_ source: inout Source) throws(Problem) -> Guard? {
    guard let scalar = try source.scalar("a guard") else { return nil }
    if scalar.text.utf8.count > Self.longestGuard {
      source.report(
        "bad-guard", at: scalar.place, "this guard is longer than 2,000 characters; split it")
      return nil
    }
    do throws(GuardParser.Problem) {
      return resolve(try GuardParser.parse(scalar.text, at: scalar.place(ofCharacter: 0)))
    } catch {
      source.report("bad-guard", at: error.place, error.message)
      return nil
    }
  }

  private mutating func resolve(_ condition: Guard) -> Guard {
    switch condition {
    case .fact(var fact):
      if case .visits = fact.test { countsVisits = true }
      if fact.isAboutSlot {
        fact.subject.index = slot(fact.subject.name, at: fact.subject.place).slot
      }
      return .fact(fact)
    case .not(let inner): return .not(resolve(inner))
    case .and(let left, let right): return .and(resolve(left), resolve(right))
    case .or(let left, let right): return .or(resolve(left), resolve(right))
    }
  }

  /// Reads a reference to something that has a name.
  func reference(_ source: inout Source, _ what: String) throws(Problem) -> Reference? {
    guard let scalar = try source.scalar(what) else { return nil }
    if scalar.text.isEmpty {
      source.report("empty-text", at: scalar.place, "\(what) is missing here; name one")
      return nil
    }
    return Reference(scalar.text, at: scalar.place)
  }

  /// Reads `yes`, `no`, `true` or `false`.
  func flag(_ source: inout Source, _ key: String) throws(Problem) -> Bool? {
    guard let scalar = try source.scalar("'\(key)'") else { return nil }
    switch scalar.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      source.report("wrong-kind", at: scalar.place, "'\(key)' is true or false")
      return nil
    }
  }

  /// Reads a whole number.
  func number(_ source: inout Source, _ what: String) throws(Problem) -> Int? {
    guard let scalar = try source.scalar(what) else { return nil }
    if let number = Int(scalar.text) { return number }
    source.report(
      "wrong-kind", at: scalar.place, "\(what) is a whole number; '\(scalar.text)' is not")
    return nil
  }

  /// Reads a text that is shown as it is.
  func text(_ source: inout Source, _ what: String) throws(Problem) -> String? {
    guard let scalar = try source.scalar(what) else { return nil }
    checkText(&source, scalar, what)
    return scalar.text
  }

  /// Reports a text that is empty or would send control characters to a terminal.
  func checkText(_ source: inout Source, _ scalar: Scalar, _ what: String) {
    var isBlank = true
    var isSuspect = false
    for byte in scalar.text.utf8 {
      if byte > 0x20 { isBlank = false }
      // 0xC2 begins the C1 controls, 0xE2 the marks that turn writing around.
      if byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xE2 {
        isSuspect = true
      }
    }
    if isSuspect, scalar.text.unicodeScalars.contains(where: \.isUnwelcome) {
      return source.report(
        "control-character", at: scalar.place, "\(what) has a control character; take it out")
    }
    if isBlank { source.report("empty-text", at: scalar.place, "\(what) is empty; say something") }
  }
}

extension Unicode.Scalar {
  /// Whether it would do something to a terminal, or to the order of the letters around it.
  var isUnwelcome: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
