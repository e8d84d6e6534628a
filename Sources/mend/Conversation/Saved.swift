import Dialogue
import Journal
import LineEditor
import Sealing

/// Sessions as they were saved.
enum Saved {
  /// Makes a session again from its file.
  static func session(
    in file: SessionFile, program: Program, labels: Labels, folder: DialogueFolder
  ) throws(Failure) -> Session {
    try mapped(file.path, showing: "reading ...") {
      var reader = try JournalReader(at: file.path, key: file.key)
      var beginning = Session(program: program, labels: labels, seed: reader.header.seed)
      beginning.voice = try folder.voice()
      var recollection = Recollection(beginning, log: file, folder: folder)
      while let record = try reader.next() { try recollection.take(record) }
      return recollection.session
    }
  }

  /// Makes a session again from records that are in memory.
  static func session(
    _ beginning: Session, after records: [Record], folder: DialogueFolder
  ) throws(Failure) -> Session {
    try mapped("") {
      var replay = Replay(beginning, of: records, load: folder.graph)
      for record in records { _ = try replay.apply(record) }
      return replay.session
    }
  }

  /// Reads the records of a file.
  static func records(in file: SessionFile) throws(Failure) -> [Record] {
    try mapped(file.path, showing: "reading ...") {
      var reader = try JournalReader(at: file.path, key: file.key)
      var records: [Record] = []
      while let record = try reader.next() { records.append(record) }
      return records
    }
  }

  /// The records of a file, to be read as often as they are needed.
  static func log(of file: SessionFile) -> Replay.Log {
    { each in
      var reader = try JournalReader(at: file.path, key: file.key)
      while let record = try reader.next(), try each(record) {}
    }
  }

  /// Whether a file lies where sessions live, so that its folder may be made.
  static func isOnShelf(_ path: String) throws(JournalError) -> Bool {
    guard let home = Shelf.home(environment: Environment.variables) else { return false }
    return path.hasPrefix(home + "/")
  }

  /// Runs what reads a session file, and says of which file it failed.
  ///
  /// - Parameter progress: What is said while it takes long, where nothing else is printed meanwhile.
  static func mapped<Result: ~Copyable>(
    _ path: String, showing progress: StaticString? = nil, _ body: () throws -> Result
  ) throws(Failure) -> Result {
    do {
      guard let progress else { return try body() }
      return try ProgressLine.during(progress, body)
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
    if isPath(name) { return name }
    let shelf = try self.shelf()
    return try mapped(shelf.folder) { try shelf.path(for: name) }
  }

  /// What a session is called on the command line: its name, or its path where it stands elsewhere.
  static func name(of path: String) -> String {
    guard let home = Shelf.home(environment: Environment.variables), path.hasPrefix(home + "/"),
      path.hasSuffix(".jsonl")
    else { return path }
    let name = path.dropFirst(home.count + 1).dropLast(6)
    return name.contains("/") ? path : String(name)
  }

  /// Where sessions live.
  static func shelf() throws(Failure) -> Shelf {
    guard let home = Shelf.home(environment: Environment.variables) else { throw .noHome }
    return Shelf(folder: home)
  }
}
