import Sealing

/// Turns lines into what stands in the file: the lines as they are, or, of a locked session, sealed ones.
struct SealedLines {
  private let key: MasterKey?
  private var seal: LineSeal?
  // Whether the last line in the file still lacks its end.
  private var isUnended = false

  /// Begins a new file.
  init(_ key: MasterKey?) { self.key = key }

  /// Goes on with a file that was read to its end.
  init(goingOnAfter source: borrowing LineSource) {
    key = nil
    seal = source.seal
    isUnended = source.isUnended
  }

  /// Whether lines are sealed.
  var isSealing: Bool { seal != nil }

  /// What a new file begins with before its first line.
  mutating func start() throws(JournalError) -> [UInt8] {
    guard let key else { return [] }
    let header = LockedHeader(parameters: key.parameters)
    do {
      seal = try LineSeal(key, id: header.id, head: header.line)
    } catch {
      throw .noMemory
    }
    return header.line
  }

  /// Seals lines, or leaves them as they are.
  ///
  /// - Parameter lines: Each with its end.
  mutating func seal(_ lines: [UInt8]) -> [UInt8] {
    guard var seal else { return lines }
    var sealed: [UInt8] = isUnended ? [10] : []
    isUnended = false
    for line in lines.split(separator: 10) {
      sealed += seal.seal(line)
      sealed.append(10)
    }
    self.seal = seal
    return sealed
  }
}
