import Journal
import LineEditor
import Sealing

extension Saved {
  /// The file of a session; where it is locked, the passphrase is asked for.
  ///
  /// Another passphrase reads as if there were no such session.
  /// - Parameters:
  ///   - name: Its name on the shelf, or its file.
  ///   - isFile: Whether it is a file whatever it looks like.
  static func file(of name: String, isFile: Bool = false) throws(Failure) -> SessionFile {
    let path = isFile ? name : try path(of: name)
    if File.exists(path) {
      return SessionFile(path: path, key: try mapped(path) { try keyOfFile(at: path) })
    }
    guard !isFile, !isPath(name) else { return SessionFile(path: path) }
    return try mapped(name) {
      let shelf = try shelf()
      let parameters = try shelf.keyParameters()
      if parameters.isEmpty { return SessionFile(path: path) }
      let passphrase = try PassphrasePrompt.ask()
      for parameters in parameters {
        let key = try self.key(of: passphrase, parameters)
        if let file = try shelf.locked(name, with: key) { return file }
      }
      throw JournalError.notFound
    }
  }

  /// The file of a new session that is to be locked.
  static func newLockedFile(of name: String) throws(Failure) -> SessionFile {
    let plain = try path(of: name)
    return try mapped(name) {
      if File.exists(plain) { throw JournalError.exists }
      let key = try newKey()
      return try lockedFile(of: name, at: plain, with: key)
    }
  }

  /// The file of a session that must be locked already.
  static func lockedFile(of name: String) throws(Failure) -> SessionFile {
    let file = try file(of: name)
    guard file.key != nil else {
      throw .journal(File.exists(file.path) ? .notLocked : .notFound, name)
    }
    return file
  }

  /// The file that a session is to have under a key: one on the shelf is named anew, another keeps its place.
  static func lockedFile(
    of name: String, at path: String, with key: MasterKey
  ) throws(Failure) -> SessionFile {
    if isPath(name) { return SessionFile(path: path, key: key) }
    return try mapped(name) {
      SessionFile(path: try shelf().path(for: name, lockedWith: key), key: key)
    }
  }

  /// Asks for a new passphrase and makes a key of it, in the way of the sessions that are there, so that one
  /// derivation finds any of them.
  static func newKey() throws(Failure) -> MasterKey {
    let shelf = try shelf()
    let parameters = try mapped(shelf.folder) { try shelf.keyParameters().first }
    return try key(of: try PassphrasePrompt.askTwice(), parameters ?? KeyParameters())
  }

  /// Makes a key of a passphrase.
  static func key(
    of passphrase: borrowing Passphrase, _ parameters: KeyParameters
  ) throws(Failure) -> MasterKey {
    do throws(SealingError) {
      return try ProgressLine.during("opening ...") { () throws(SealingError) in
        try MasterKey(of: passphrase, parameters)
      }
    } catch {
      throw .journal(.noMemory, "the passphrase")
    }
  }

  /// Whether a session is named by its file.
  static func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".jsonl") }

  private static func keyOfFile(at path: String) throws -> MasterKey? {
    guard let header = try LockedHeader.of(fileAt: path) else { return nil }
    return try key(of: try PassphrasePrompt.ask(), header.parameters)
  }
}
