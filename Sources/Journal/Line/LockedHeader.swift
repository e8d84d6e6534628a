import Sealing

/// What the file of a locked session begins with, in the clear; all after it is sealed.
public struct LockedHeader: Equatable, Sendable {
  /// How the key is made of the passphrase.
  public var parameters: KeyParameters
  /// What was drawn at random when the file was written.
  var id: [UInt8]

  /// Draws the id of a new file.
  init(parameters: KeyParameters) {
    self.parameters = parameters
    id = LineSeal.makeID()
  }

  private init(parameters: KeyParameters, id: [UInt8]) {
    self.parameters = parameters
    self.id = id
  }

  /// How long its line is at the most.
  static let longest = 512

  /// The version of the format that is written, and the newest that is read.
  private static let version = 1
  private static let beginning = #"{"format":"mend-locked","version":"#

  /// The line, with its end.
  var line: [UInt8] {
    var writer = LineWriter()
    let fits = writer.line { writer in
      writer.append(Self.beginning)
      writer.append(Self.version)
      writer.append(#","key":"argon2id13","operations":"#)
      writer.append(parameters.operations)
      writer.append(#","kibibytes":"#)
      writer.append(parameters.kibibytes)
      writer.append(#","salt":""#)
      writer.append(hex: parameters.salt)
      writer.append(#"","lines":"xchacha20-poly1305","id":""#)
      writer.append(hex: id)
      writer.append(sign: "\"")
    }
    precondition(fits, "a header is short")
    return writer.bytes
  }

  /// Whether bytes are the beginning of a locked session.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: beginning.utf8) }

  /// Reads a line.
  ///
  /// - Parameter line: Its bytes, without its end.
  init(_ line: ArraySlice<UInt8>) throws(JournalError) {
    var reader = LineReader(line)
    do throws(LineFault) {
      self = try Self.read(&reader)
      var checksum = Checksum()
      checksum.add(reader.bytes, 0..<reader.end - 10)
      guard try reader.sum() == checksum.value else { throw reader.fault(.sum) }
    } catch {
      throw .damaged(line: 1, byte: error.index + 1, error.damage)
    }
  }

  private static func read(_ reader: inout LineReader) throws(LineFault) -> LockedHeader {
    try reader.expect(beginning)
    let version = try reader.integer()
    guard version == Self.version else { throw reader.fault(.version) }
    try reader.expect(#","key":"argon2id13","operations":"#)
    let operations = try reader.integer()
    guard KeyParameters.passes.contains(operations) else { throw reader.fault(.shape) }
    try reader.expect(#","kibibytes":"#)
    let kibibytes = try reader.integer()
    guard KeyParameters.memory.contains(kibibytes) else { throw reader.fault(.shape) }
    try reader.expect(#","salt":""#)
    let salt = try reader.hexBytes(KeyParameters.saltCount)
    try reader.expect(#"","lines":"xchacha20-poly1305","id":""#)
    let id = try reader.hexBytes(LineSeal.idCount)
    try reader.expect("\"")
    return LockedHeader(
      parameters: KeyParameters(operations: operations, kibibytes: kibibytes, salt: salt), id: id)
  }

  /// Looks whether a file is a locked session.
  ///
  /// - Returns: Its header, or `nil` when it is anything else.
  public static func of(fileAt path: String) throws(JournalError) -> LockedHeader? {
    let file = try File(path, toWrite: false)
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = try file.read(into: &bytes, from: 0)
    let line = bytes[..<count].prefix { $0 != 10 }
    return begins(line) ? try LockedHeader(line) : nil
  }
}

extension LineWriter {
  fileprivate mutating func append(hex bytes: [UInt8]) {
    for byte in bytes { append(hex: UInt64(byte), digits: 2) }
  }
}

extension LineReader {
  /// Creates a reader of one line.
  fileprivate init(_ line: ArraySlice<UInt8>) {
    self.init(block: 0)
    bytes = Array(line)
    end = bytes.count
  }

  fileprivate mutating func hexBytes(_ count: Int) throws(LineFault) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes.append(UInt8(try hex(digits: 2))) }
    return bytes
  }
}
