import Dialogue

/// Reads the records of a session in batches, each while the one before it is used.
public struct ReadAhead: ~Copyable {
  // So many take much longer than a thread takes to start, and a few hundred kilobytes.
  private static let most = 512

  private let batches: Batches
  // In reverse, so that each can be handed over from the end.
  private var records: [Record] = []
  private var errand: Errand?

  /// What the session begins with.
  public let header: Header

  /// Takes over a reader that has read no record yet.
  public init(_ reader: consuming JournalReader) {
    header = reader.header
    batches = Batches(reader)
    begin()
  }

  /// Reads the next record, or `nil` at the end.
  ///
  /// - Throws: What ``JournalReader/next()`` throws, after the records before that.
  public mutating func read() throws(JournalError) -> Record? {
    if let record = records.popLast() { return record }
    guard let errand = errand.take() else { return nil }
    errand.wait()
    records = batches.take()
    if !records.isEmpty { begin() } else if let failure = batches.failure { throw failure }
    return records.popLast()
  }

  /// How many bytes stand after the last record because a write was cut short; it is known at the end.
  public var torn: Int { errand == nil ? batches.torn : 0 }

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
      do throws(JournalError) {
        while records.count < most, failure == nil, let record = try reader.next() {
          records.append(record)
        }
      } catch {
        failure = error
      }
      records.reverse()
    }

    func take() -> [Record] {
      let taken = records
      records = []
      return taken
    }
  }
}
