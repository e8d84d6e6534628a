import Dialogue

/// Reads the records of a session in batches, each while the one before it is used.
public struct ReadAhead: ~Copyable {
  // So many take much longer than a thread takes to start, and a few hundred kilobytes.
  private static let most = 512

  private let batches: Batches
  private var records: [Record] = []
  private var next = 0
  private var errand: Errand?
  private var isAtEnd = false

  /// What the session begins with.
  public let header: Header

  /// Takes over a reader that has read no record yet.
  public init(_ reader: consuming JournalReader) {
    header = reader.header
    batches = Batches(reader)
    begin()
  }

  /// Reads the next record in place of one that was used, which the other thread frees.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: What ``JournalReader/next()`` throws, after the records before that.
  public mutating func read(into record: inout Record) throws(JournalError) -> Bool {
    if next == records.count, try !refill() { return false }
    swap(&records[next], &record)
    next += 1
    return true
  }

  private mutating func refill() throws(JournalError) -> Bool {
    if isAtEnd { return false }
    if let errand = errand.take() { errand.wait() }
    batches.exchange(&records)
    next = 0
    guard records.isEmpty else {
      begin()
      return true
    }
    isAtEnd = true
    if let failure = batches.failure { throw failure }
    return false
  }

  /// How many bytes stand after the last record because a write was cut short; it is known at the end.
  public var torn: Int { isAtEnd ? batches.torn : 0 }

  private mutating func begin() {
    let batches = batches
    errand = Errand { batches.read(Self.most) }
  }

  // The errand has it to itself until it was waited for.
  private final class Batches: @unchecked Sendable {
    private var reader: JournalReader
    private var records: [Record] = []
    private(set) var failure: JournalError?

    init(_ reader: consuming JournalReader) { self.reader = reader }

    var torn: Int { reader.torn }

    func read(_ most: Int) {
      // What was used is freed here.
      records.removeAll(keepingCapacity: true)
      do throws(JournalError) {
        while records.count < most, failure == nil, let record = try reader.next() {
          records.append(record)
        }
      } catch {
        failure = error
      }
    }

    /// Hands out what was read, and takes what was used.
    func exchange(_ used: inout [Record]) { swap(&records, &used) }
  }
}
