import Dialogue

extension Header {
  /// The version of the format that is written, and the newest that is read.
  static let version = 1

  private static let beginning = #"{"format":"mend-session","version":"#

  /// Writes the line of the header.
  func write(to writer: inout LineWriter) {
    let fits = writer.line { writer in
      writer.append(Self.beginning)
      writer.append(Self.version)
      writer.append(#","made":""#)
      writer.append(made)
      writer.append(#"","seed":""#)
      writer.append(hex: seed, digits: 16)
      writer.append(#"","people":"#)
      writer.append(people)
    }
    precondition(fits, "a header is short")
  }

  /// Whether a line may be a header at all.
  static func begins(_ reader: LineReader) -> Bool {
    var reader = reader
    return (try? reader.take(beginning)) == true
  }

  /// Reads a line up to its checksum, or the number of its version when that is a newer one.
  ///
  /// In every version the first line keeps its beginning, its version and its checksum.
  static func read(from reader: inout LineReader) throws(LineFault) -> (Header?, version: Int) {
    try reader.expect(beginning)
    let version = try reader.integer()
    guard version <= Self.version else {
      reader.skipToSum()
      return (nil, version)
    }
    guard version > 0 else { throw reader.fault(.shape) }
    try reader.expect(#","made":""#)
    let made = try reader.moment()
    try reader.expect(#"","seed":""#)
    let seed = try reader.hex(digits: 16)
    try reader.expect(#"","people":"#)
    return (Header(seed: seed, made: made, people: try reader.integer()), version)
  }
}
