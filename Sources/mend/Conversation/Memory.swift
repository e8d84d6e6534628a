import Dialogue

/// The records of a sitting of which nothing is on disk, so that part of it can be forgotten.
struct Memory {
  /// The records, in order; none when there were too many.
  private(set) var records: [Record] = []
  /// Whether there were too many to remember. What a long run through a pipe takes does not grow with it.
  private(set) var isFull = false

  private static let most = 10_000

  /// Remembers a record.
  mutating func add(_ record: Record) {
    records.append(record)
    if records.count > Self.most {
      records = []
      isFull = true
    }
  }

  /// Remembers others instead, numbered anew.
  mutating func replace(by changed: [Record]) {
    records = changed
    for index in records.indices { records[index].number = index + 1 }
    isFull = false
  }
}
