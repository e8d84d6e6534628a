import Dialogue

/// A YAML file that is being read: the next event, what was found wrong, and where.
///
/// Reading goes straight from events to values. What is not as the format says is reported and
/// passed over, so that one run names every mistake; text that is not YAML ends the reading.
struct Source: ~Copyable {
  typealias Problem = EventStream.Problem

  let file: String
  private(set) var findings: [Finding] = []
  private var stream: EventStream
  private var ahead: EventStream.Event?
  /// The keys of the maps that are open, so that one that stands twice is noticed.
  private var seen: [String] = []

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    stream = EventStream(bytes)
  }

  /// How many mistakes of one file are named; a file that has more is no conversation yet.
  static let mostFindings = 1_000

  mutating func report(_ rule: String, at place: Place, _ message: @autoclosure () -> String) {
    guard findings.count < Self.mostFindings else { return }
    let isLast = findings.count == Self.mostFindings - 1
    findings.append(
      isLast
        ? Finding(
          "too-many", in: file, at: place,
          "mistakes from here on are not named; mend those above first")
        : Finding(rule, in: file, at: place, message()))
  }

  /// The rules that are also broken by what stands in the wrong place.
  private static let aboutShape: Set<String> = [
    "missing-key", "unknown-key", "wrong-kind", "wrong-count", "bad-id", "no-way-on",
  ]

  mutating func report(_ problem: Problem) {
    if problem.rule == "bad-yaml" {
      // A line that is set in wrongly closes what is around it before it makes no sense at all.
      let line = problem.place.line
      findings.removeAll {
        $0.place.line == line || $0.place.line > line - 16 && Self.aboutShape.contains($0.rule)
      }
    }
    report(problem.rule, at: problem.place, problem.message)
  }

  mutating func peek() throws(Problem) -> EventStream.Event {
    if let ahead { return ahead }
    let event = try read()
    ahead = event
    return event
  }

  private mutating func next() throws(Problem) -> EventStream.Event {
    if let event = ahead {
      ahead = nil
      return event
    }
    return try read()
  }

  /// Reads on, unless so many mistakes were found that nothing more of the file is named.
  private mutating func read() throws(Problem) -> EventStream.Event {
    guard findings.count < Self.mostFindings else {
      throw Problem(rule: "too-many", place: .start, message: "there are too many mistakes")
    }
    return try stream.next()
  }

  /// Where the next value begins.
  mutating func place() throws(Problem) -> Place {
    switch try peek() {
    case .scalar(let scalar): scalar.place
    case .mapStart(let place), .mapEnd(let place), .listStart(let place), .listEnd(let place): place
    case .end: .start
    }
  }

  /// How many parts of a value are passed over that is none of the format's.
  private static let mostSkipped = 100_000

  /// Passes over the next value, whatever it is.
  ///
  /// - Throws: Also for one that goes on and on: it would cost as much as a whole file, and mean nothing.
  mutating func skip() throws(Problem) {
    let place = try place()
    var (depth, parts) = (0, 0)
    repeat {
      parts += 1
      if parts > Self.mostSkipped {
        throw Problem(
          rule: "forbidden-yaml", place: place,
          message: "this is not read here, and has over 100,000 parts; take it out")
      }
      switch try next() {
      case .mapStart, .listStart: depth += 1
      case .mapEnd, .listEnd: depth -= 1
      case .scalar: break
      case .end: return
      }
    } while depth > 0
  }

  var isScalar: Bool {
    mutating get throws(Problem) {
      if case .scalar = try peek() { true } else { false }
    }
  }

  var isList: Bool {
    mutating get throws(Problem) {
      if case .listStart = try peek() { true } else { false }
    }
  }

  /// Reads a text, or reports that something else stands there.
  mutating func scalar(_ what: String) throws(Problem) -> Scalar? {
    if case .scalar(let scalar) = try peek() {
      ahead = nil
      return scalar
    }
    report("wrong-kind", at: try place(), "\(what) is a text here; write it on one line")
    try skip()
    return nil
  }

  /// Reads a list, calling a closure that reads each entry.
  mutating func list(
    _ what: String, _ entry: (inout Source) throws(Problem) -> Void
  ) throws(Problem) {
    guard try isList else {
      report("wrong-kind", at: try place(), "\(what) is a list here; write [ ] around it")
      return try skip()
    }
    _ = try next()
    while true {
      if case .listEnd = try peek() {
        ahead = nil
        return
      }
      try entry(&self)
    }
  }

  /// Reads a map, calling a closure that reads the value of each key.
  ///
  /// - Parameters:
  ///   - what: What the map is, for messages.
  ///   - value: Reads the value; returns false when it does not know the key and read nothing.
  mutating func map(
    _ what: String, keys: [String]? = nil,
    _ value: (inout Source, Scalar) throws(Problem) -> Bool
  ) throws(Problem) {
    guard case .mapStart = try peek() else {
      report("wrong-kind", at: try place(), "\(what) is a map here; write 'key: value'")
      return try skip()
    }
    _ = try next()
    let first = seen.count
    defer { seen.removeSubrange(first...) }
    var many: Set<String> = []
    while true {
      switch try next() {
      case .mapEnd: return
      case .scalar(let key):
        if key.text == "<<" {
          report("forbidden-yaml", at: key.place, "a merge key (<<) is not read here; write it out")
          try skip()
          continue
        }
        // A short list is searched faster than a set is made; states can be many.
        let isShort = seen.count - first < 16
        let isNew =
          isShort ? !seen[first...].contains(key.text) : many.insert(key.text).inserted
        if isNew {
          if isShort { seen.append(key.text) }
          if isShort, seen.count - first == 16 { many = Set(seen[first...]) }
        } else {
          report("duplicate-key", at: key.place, "'\(key.text)' stands here twice; keep one")
          try skip()
          continue
        }
        if try !value(&self, key) {
          report(
            "unknown-key", at: key.place,
            "'\(key.text)' is not a key of \(what)" + didYouMean(key.text, among: keys ?? []))
          try skip()
        }
      default:
        throw Problem(rule: "bad-yaml", place: try place(), message: "a key is a single word")
      }
    }
  }

  /// Reads an id, or reports that it is none.
  mutating func id(_ scalar: Scalar, _ what: String) -> String {
    if !scalar.text.isName {
      report(
        "bad-id", at: scalar.place,
        "'\(scalar.text)' is no id for \(what); use letters, digits, - and _, beginning with a letter"
      )
    }
    return scalar.text
  }

  /// Makes sure that nothing follows.
  mutating func finish() throws(Problem) {
    while true {
      if case .end = try peek() { return }
      report("bad-yaml", at: try place(), "nothing may follow here")
      try skip()
    }
  }
}

extension String {
  /// Whether this is an id of the format.
  var isName: Bool {
    guard let first = utf8.first, utf8.count <= 64 else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    return isLetter(first)
      && utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F }
  }
}
