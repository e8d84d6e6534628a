import CYAML
import Dialogue

/// The events of a YAML text, read one by one with libyaml.
///
/// What the strict subset leaves out (anchors, aliases, tags, further documents) ends the stream with
/// a problem before anything is expanded.
@safe struct EventStream: ~Copyable {
  /// What a YAML text is made of.
  enum Event {
    case scalar(Scalar)
    case mapStart(Place)
    case mapEnd(Place)
    case listStart(Place)
    case listEnd(Place)
    case end
  }

  /// Why a text cannot be read.
  struct Problem: Error {
    var rule: String
    var place: Place
    var message: String
  }

  // libyaml keeps pointers into the parser and the text, so both need a fixed address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  private var depth = 0
  private var documents = 0
  private var parts = 0

  static let deepest = 32
  // Fifty times the largest conversation, and no more than can be refused within a tenth of a second, whatever it holds.
  static let largestFile = 5 << 20
  static let longestText = 64 << 10
  static let mostParts = 1_000_000

  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe text = .allocate(capacity: max(1, bytes.count))
    _ = unsafe text.initialize(from: bytes)
    precondition(unsafe yaml_parser_initialize(parser) == 1, "libyaml needs memory to start")
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// Returns the next event.
  mutating func next() throws(Problem) -> Event {
    if unsafe text.count > Self.largestFile {
      throw Problem(
        rule: "bad-yaml", place: .start, message: "this file is over 5 MB; split it")
    }
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxProblem() }
      defer { unsafe yaml_event_delete(&event) }
      let place = unsafe Self.place(event.start_mark)
      parts += 1
      if parts > Self.mostParts {
        throw Problem(
          rule: "bad-yaml", place: place, message: "this file has over a million parts; split it")
      }
      let type = unsafe event.type
      switch type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT:
        unsafe try checkDocument(event, at: place)
        continue
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end
      case YAML_ALIAS_EVENT:
        throw forbidden("an alias (*) is not read here; write the text out", at: place)
      case YAML_SCALAR_EVENT: return unsafe .scalar(try scalar(event, at: place))
      case YAML_SEQUENCE_START_EVENT:
        let start = unsafe event.data.sequence_start
        unsafe try enter(start.anchor, start.tag, place)
        return .listStart(place)
      case YAML_MAPPING_START_EVENT:
        let start = unsafe event.data.mapping_start
        unsafe try enter(start.anchor, start.tag, place)
        return .mapStart(place)
      case YAML_SEQUENCE_END_EVENT:
        depth -= 1
        return .listEnd(place)
      default:
        depth -= 1
        return .mapEnd(place)
      }
    }
  }

  private mutating func checkDocument(_ event: yaml_event_t, at place: Place) throws(Problem) {
    documents += 1
    if documents > 1 {
      throw forbidden("a second document is not read here; use a file each", at: place)
    }
    let start = unsafe event.data.document_start
    let hasTags = unsafe start.tag_directives.start != start.tag_directives.end
    if unsafe start.version_directive != nil || hasTags {
      throw forbidden("a directive (%) is not read here; take it out", at: place)
    }
  }

  private mutating func enter(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?,
    _ place: Place
  ) throws(Problem) {
    if unsafe anchor != nil {
      throw forbidden("an anchor (&) is not read here; take it out", at: place)
    }
    if unsafe tag != nil { throw forbidden("a tag (!) is not read here; take it out", at: place) }
    depth += 1
    if depth > Self.deepest {
      throw forbidden("this is nested deeper than \(Self.deepest); flatten it", at: place)
    }
  }

  private func scalar(_ event: yaml_event_t, at place: Place) throws(Problem) -> Scalar {
    let scalar = unsafe event.data.scalar
    if unsafe scalar.anchor != nil {
      throw forbidden("an anchor (&) is not read here; take it out", at: place)
    }
    if unsafe scalar.tag != nil {
      throw forbidden("a tag (!) is not read here; take it out", at: place)
    }
    let length = unsafe Int(scalar.length)
    if length > Self.longestText {
      throw forbidden("this text is longer than 64 KB; shorten it", at: place)
    }
    let text = unsafe String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: length), as: UTF8.self)
    let end = unsafe event.end_mark
    let style = unsafe scalar.style
    let inset = style == YAML_PLAIN_SCALAR_STYLE ? 0 : 1
    // An escape takes more columns than what it stands for.
    let width = unsafe Int(end.column) - Int(event.start_mark.column) - 2 * inset
    let isAsWritten =
      unsafe end.line == event.start_mark.line
      && (width == length || width == text.unicodeScalars.count)
    return Scalar(text: text, place: place, inset: isAsWritten ? inset : nil)
  }

  private func forbidden(_ message: String, at place: Place) -> Problem {
    Problem(rule: "forbidden-yaml", place: place, message: message)
  }

  private func syntaxProblem() -> Problem {
    let what =
      unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it cannot be read"
    var place = unsafe Self.place(parser.pointee.problem_mark)
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // Before the scanner has begun there is no mark, only the offset of the byte.
      place = unsafe self.place(ofByte: Int(parser.pointee.problem_offset))
    }
    let hint =
      what.hasSuffix("or '}'") ? "; put a text that begins with '{' in quotation marks" : ""
    return Problem(rule: "bad-yaml", place: place, message: "bad YAML: \(what)\(hint)")
  }

  private func place(ofByte offset: Int) -> Place {
    var line = 1
    var column = 1
    for index in 0..<min(offset, unsafe text.count) {
      let byte = unsafe text[index]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(line: line, column: column)
  }

  private static func place(_ mark: yaml_mark_t) -> Place {
    Place(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
