import Dialogue
import Journal

/// Sessions as they were saved.
enum Saved {
  /// Makes a session again from its file.
  static func session(
    at path: String, program: Program, labels: Labels, folder: DialogueFolder
  ) throws(Failure) -> Session {
    try mapped(path) {
      var reader = try JournalReader(at: path)
      var beginning = Session(program: program, labels: labels, seed: reader.header.seed)
      beginning.voice = try folder.voice()
      var recollection = Recollection(beginning, log: path, folder: folder)
      while let record = try reader.next() { try recollection.take(record) }
      return recollection.session
    }
  }

  /// The records of a file, to be read as often as they are needed.
  static func log(of path: String) -> Replay.Log {
    { each in
      var reader = try JournalReader(at: path)
      while let record = try reader.next(), try each(record) {}
    }
  }

  /// Whether a file lies where sessions live, so that its folder may be made.
  static func isOnShelf(_ path: String) throws(JournalError) -> Bool {
    guard let home = Shelf.home(environment: Environment.variables) else { return false }
    return path.hasPrefix(home + "/")
  }

  /// Runs what reads a session file, and says of which file it failed.
  static func mapped<Result: ~Copyable>(
    _ path: String, _ body: () throws -> Result
  ) throws(Failure) -> Result {
    do {
      return try body()
    } catch let error as JournalError {
      throw .journal(error, path)
    } catch let failure as Failure {
      throw failure
    } catch {
      preconditionFailure("reading a session fails in no other way: \(error)")
    }
  }

  /// The file of a session: a path as it is, a name on the shelf.
  static func path(of name: String) throws(Failure) -> String {
    if name.contains("/") || name.hasSuffix(".jsonl") { return name }
    let shelf = try self.shelf()
    return try mapped(shelf.folder) { try shelf.path(for: name) }
  }

  /// Where sessions live.
  static func shelf() throws(Failure) -> Shelf {
    guard let home = Shelf.home(environment: Environment.variables) else { throw .noHome }
    return Shelf(folder: home)
  }
}
