import Dialogue
import Journal

/// A session's file that was opened to go on with it, and what its records make.
struct SavedSession: ~Copyable {
  /// What writes it; `nil` when there is no such file yet.
  var journal: Journal?
  /// The session; one that has not begun where there is no record.
  var session: Session?
  /// The lines that can be called back, oldest first.
  var lines: [String] = []
  /// What makes the next opening fast, where this one had to read much.
  var snapshot: SavedSnapshot?

  /// Opens a file, if there is one.
  static func open(
    _ file: SessionFile, program: Program, labels: Labels, folder: DialogueFolder
  ) throws(Failure) -> SavedSession {
    let opener = SessionOpener(file: file, program: program, labels: labels, folder: folder)
    // Nothing stands beside a locked session.
    let stored = file.key == nil ? SavedSnapshot.marked(beside: file.path) : nil
    do throws(Failure) {
      return try opener.open(from: stored)
    } catch {
      if case .journal(.notFound, _) = error { return SavedSession() }
      // Only the whole log can tell whether it is damaged, or the snapshot of it is.
      guard stored != nil, case .journal(.damaged, _) = error else { throw error }
      return try opener.open(from: nil)
    }
  }

  /// Makes a file for a new session.
  static func create(_ file: SessionFile, _ header: Header) throws(Failure) -> Journal {
    let path = file.path
    do throws(JournalError) {
      if let slash = path.lastIndex(of: "/"), try Saved.isOnShelf(path) {
        try Shelf(folder: String(path[..<slash])).makeFolder()
      }
      return try Journal.create(at: path, header: header, key: file.key)
    } catch {
      if error == .notFound { throw .noFolder(for: path) }
      throw .journal(error, path)
    }
  }
}

/// Opens one session's file.
private struct SessionOpener {
  let file: SessionFile
  let program: Program
  let labels: Labels
  let folder: DialogueFolder

  /// Reads the records after a snapshot, or all of them where it is of no use.
  func open(from stored: MarkedBytes?) throws(Failure) -> SavedSession {
    try Saved.mapped(file.path) {
      var opening = try Opening(at: file.path, key: file.key)
      var beginning = Session(program: program, labels: labels, seed: opening.header.seed)
      var snapshot: Snapshot?
      if let stored {
        beginning.voice = try folder.voice()
        snapshot = SavedSnapshot.read(stored.body, of: beginning, folder)
        if snapshot != nil, try !opening.skip(to: stored.bookmark) { snapshot = nil }
      }
      let known = opening.count
      var first = try opening.next()
      if first != nil, beginning.voice.phrases.isEmpty { beginning.voice = try folder.voice() }
      var recollection = Recollection(beginning, from: snapshot, log: file, folder: folder)
      while let record = first {
        try recollection.take(record)
        first = try opening.next()
      }
      var fresh: SavedSnapshot?
      if file.key == nil, let bookmark = opening.bookmark,
        bookmark.count - known >= SavedSnapshot.interval
      {
        fresh = SavedSnapshot(
          Snapshot(of: recollection.session, lines: recollection.lines), at: bookmark,
          beside: file.path, folder: folder)
      }
      return SavedSession(
        journal: try opening.finish(), session: recollection.session, lines: recollection.lines,
        snapshot: fresh)
    }
  }
}
