import Dialogue
import Journal

/// A session's file that was opened to go on with it.
struct SavedSession: ~Copyable {
  /// What writes it; `nil` when there is no such file yet.
  var journal: Journal?
  /// The records that it holds.
  var records: [Record] = []

  /// Opens a file, if there is one.
  static func open(_ file: SessionFile) throws(Failure) -> SavedSession {
    var records: [Record] = []
    do throws(JournalError) {
      let journal = try Journal.open(at: file.path, key: file.key) { records.append($0) }
      return SavedSession(journal: journal, records: records)
    } catch {
      if error == .notFound { return SavedSession(journal: nil) }
      throw .journal(error, file.path)
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
