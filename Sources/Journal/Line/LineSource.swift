import Sealing

/// The bytes of a session's lines, whether its file holds them as they are or sealed.
struct LineSource: ~Copyable {
  /// What opens the lines, or `nil` where the file is not locked.
  private(set) var seal: LineSeal?
  /// Where the file's last whole line ends, in a locked file.
  private(set) var end = 0
  /// How many bytes follow it, in a locked file, because a write was cut short.
  private(set) var torn = 0
  /// Whether a locked file's last line lacks its end.
  private(set) var isUnended = false

  private let file: File
  // What was read and not yet handed on: plain bytes, or a locked file's.
  private var block = [UInt8](repeating: 0, count: 1 << 16)
  private var next = 0
  private var filled = 0
  // An opened line that was not wholly handed on.
  private var line: ArraySlice<UInt8> = []
  private var lineNumber = 1

  /// Begins at the beginning of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - key: What its lines were sealed with, where they were.
  /// - Throws: `JournalError.locked` where a key is missing, and `notFound` where it is another one.
  init(_ file: consuming File, key: MasterKey?) throws(JournalError) {
    self.file = file
    filled = try self.file.read(into: &block, from: 0)
    guard LockedHeader.begins(block[..<filled]) else { return }
    try openHeader(key)
    // Whether it is the right passphrase shows at the first line, and it must not show more.
    do throws(JournalError) {
      guard try openLine() else { throw .notFound }
    } catch {
      if case .damaged(_, _, .seal) = error { throw .notFound }
      throw error
    }
  }

  /// Gives back the file.
  consuming func takeFile() -> File { file }

  /// Goes back to the beginning, in a file that is not locked.
  mutating func rewind() throws(JournalError) {
    precondition(seal == nil, "sealed lines are opened in order")
    try file.rewind()
    (next, filled) = (0, 0)
  }

  /// Reads the next bytes of the lines into a part of an array.
  ///
  /// - Returns: How many there were; 0 at the end.
  mutating func read(into bytes: inout [UInt8], from index: Int) throws(JournalError) -> Int {
    guard seal == nil else { return try readOpened(into: &bytes, from: index) }
    guard next < filled else { return try file.read(into: &bytes, from: index) }
    let count = min(filled - next, bytes.count - index)
    bytes.replaceSubrange(index..<index + count, with: block[next..<next + count])
    next += count
    return count
  }

  private mutating func readOpened(
    into bytes: inout [UInt8], from index: Int
  ) throws(JournalError) -> Int {
    if line.isEmpty, try !openLine() { return 0 }
    let count = min(line.count, bytes.count - index)
    bytes.replaceSubrange(index..<index + count, with: line.prefix(count))
    line = line.dropFirst(count)
    return count
  }

  private mutating func openHeader(_ key: MasterKey?) throws(JournalError) {
    let text = block[..<filled].prefix { $0 != 10 }.prefix(LockedHeader.longest)
    let header = try LockedHeader(text)
    guard text.endIndex < filled else {
      throw .damaged(line: 1, byte: text.count + 1, .cut)
    }
    guard let key else { throw .locked }
    next = text.endIndex + 1
    end = next
    do {
      seal = try LineSeal(key, id: header.id, head: Array(block[..<next]))
    } catch {
      throw .noMemory
    }
  }

  /// Opens the next line; returns whether there was one.
  private mutating func openLine() throws(JournalError) -> Bool {
    guard !isUnended, torn == 0 else { return false }
    lineNumber += 1
    let textEnd = try findEnd()
    let text = block[next..<(textEnd ?? filled)]
    if text.isEmpty, textEnd == nil { return false }
    guard let opened = seal?.open(text) else {
      guard textEnd == nil else { throw .damaged(line: lineNumber, byte: 1, .seal) }
      torn = text.count
      return false
    }
    line = opened[...] + [10]
    isUnended = textEnd == nil
    end += text.count + (isUnended ? 0 : 1)
    next = isUnended ? filled : text.endIndex + 1
    return true
  }

  /// Reads on up to the end of the line; `nil` where the file ends before it.
  private mutating func findEnd() throws(JournalError) -> Int? {
    var from = next
    while true {
      if let end = block.firstLineEnd(in: from..<filled) { return end }
      guard filled - next <= LineSeal.longestText(of: LineWriter.longest) else {
        throw .damaged(line: lineNumber, byte: filled - next, .length)
      }
      if next > 0 {
        block.removeSubrange(..<next)
        filled -= next
        next = 0
      }
      from = filled
      if filled == block.count || block.count - filled < 4096 {
        block.append(contentsOf: repeatElement(0, count: max(filled, 1 << 16)))
      }
      let count = try file.read(into: &block, from: filled)
      guard count > 0 else { return nil }
      filled += count
    }
  }
}
