import Dialogue
import Journal
import LineEditor

/// A session that is made again from its records, with the lines that Up and Ctrl-R find.
struct Recollection {
  /// So many lines are kept.
  private static let most = 1000

  private var replay: Replay
  private var recent: [String]

  /// Begins before the first record, or after those that a snapshot stands for.
  init(
    _ beginning: Session, from snapshot: Snapshot? = nil, log file: SessionFile,
    folder: DialogueFolder
  ) {
    replay = Replay(
      beginning, from: snapshot?.session, load: folder.graph, log: Saved.log(of: file))
    recent = snapshot?.lines ?? []
  }

  /// The session as the records left it.
  var session: Session { replay.session }

  /// The lines, oldest first.
  var lines: [String] { recent.suffix(Self.most) }

  /// Takes the next record.
  mutating func take(_ record: Record) throws {
    _ = try replay.apply(record)
    guard let line = Recalled.line(of: record) else { return }
    recent.append(line)
    if recent.count == Self.most * 2 { recent.removeFirst(Self.most) }
  }
}
