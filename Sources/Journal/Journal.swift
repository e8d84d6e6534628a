import Dialogue
import Sealing

/// A session that is being written; no other process writes it meanwhile.
///
/// Records are appended in memory and are on disk after the next ``commit()``. Where there are many, they go there
/// before it, beside whatever else is done; what was not committed when the journal goes may be lost.
public struct Journal: ~Copyable {
  // So many take far longer to come about than a thread takes to start, and weigh a few hundred kilobytes.
  private static let most = 2_048
  private static let mostWords = 1 << 18
  // Even if each of its bytes had to be escaped, twice, the line of such a record would not be too long.
  private static let safeWords = 1 << 16

  /// What the session begins with.
  public let header: Header
  /// How many records there are, with those that are not yet committed.
  public private(set) var count: Int
  /// How many bytes of a torn last line were cut off when the session was opened.
  public let tornBytes: Int

  /// How many other names the file has, which keep the words when this one is removed.
  public var otherNames: Int { max(0, (tail.file.status?.names ?? 1) - 1) }

  // Nothing is under way when the file is closed, and it is before the lock is freed: fields go in order.
  private var errand: Errand?
  private(set) var tail: Tail
  private let lock: Lock
  // What was appended since an errand began.
  private var waiting: [Record] = []
  private var words = 0

  /// Makes a session.
  ///
  /// It appears with its header or not at all, and nothing of the same name is replaced.
  /// - Parameters:
  ///   - path: The file.
  ///   - header: What it begins with.
  ///   - key: What it is to be locked with, if it is.
  public static func create(
    at path: String, header: Header, key: MasterKey? = nil
  ) throws(JournalError) -> Journal {
    let lock = try Lock(for: path)
    guard Status(path) == nil else { throw .exists }
    // One of a session that somebody removed by hand would keep its words.
    try SnapshotFile(beside: path).remove()
    let draft = try Draft.replace(SessionFile(path: path, key: key), header) { _ in }
    return Journal(header: header, count: 0, tornBytes: 0, tail: Tail(after: draft), lock: lock)
  }

  /// Opens a session to go on with it, after all of it was checked.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - key: What it is locked with, if it is.
  ///   - each: Takes the records that there are, in order.
  public static func open(
    at path: String, key: MasterKey? = nil, each: (Record) -> Void = { _ in }
  ) throws(JournalError) -> Journal {
    var opening = try Opening(at: path, key: key)
    while let record = try opening.next() { each(record) }
    return try opening.finish()
  }

  /// Joins what a journal is made of.
  init(header: Header, count: Int, tornBytes: Int, tail: Tail, lock: consuming Lock) {
    self.header = header
    self.count = count
    self.tornBytes = tornBytes
    self.tail = tail
    self.lock = lock
  }

  /// Appends a record, which is on disk after the next commit.
  ///
  /// - Precondition: Its number is the next.
  /// - Throws: `JournalError.tooLong`, and then nothing was appended.
  public mutating func append(_ record: consuming Record) throws(JournalError) {
    precondition(record.number == count + 1, "records are appended in order")
    let long = record.words
    if long > Self.safeWords {
      // Only the line itself shows whether it is too long, and it comes after those that wait.
      start()
      wait()
      guard tail.append(record) else { throw .tooLong }
      count += 1
      return
    }
    count += 1
    words += long
    waiting.append(record)
    if waiting.count >= Self.most || words >= Self.mostWords { start() }
  }

  /// Writes what was appended, and waits until it is on disk.
  ///
  /// After a failure the file is as it was before, as far as the system allows, and every later
  /// commit fails as well: what was appended is not in the session.
  public mutating func commit() throws(JournalError) {
    wait()
    try tail.commit(waiting)
    waiting.removeAll(keepingCapacity: true)
    words = 0
  }

  /// Begins to write what was appended, and waits until all that was there at the last call is on disk.
  ///
  /// - Throws: What ``commit()`` throws.
  public mutating func commitAhead() throws(JournalError) {
    wait()
    if let failure = tail.failure { throw failure }
    start()
  }

  /// Goes on at the end of a session that was written anew.
  mutating func goOn(after tail: Tail, count: Int) {
    self.tail = tail
    self.count = count
  }

  private mutating func start() {
    wait()
    tail.exchange(&waiting)
    words = 0
    errand = Errand { [tail] in
      // Its failure is the next commit's, too.
      try? tail.commit()
    }
  }

  private mutating func wait() {
    if let errand = errand.take() { errand.wait() }
  }
}

extension Record {
  /// How many bytes of words it holds that somebody typed; what it means says the same again at the most.
  fileprivate var words: Int {
    event.typed.utf8.count + (event.action.typed?.utf8.count ?? 0)
  }
}
