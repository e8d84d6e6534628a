import Dialogue

extension Journal {
  /// Writes the session anew, with other records or without some of them.
  ///
  /// What is left is numbered anew. Whatever happens meanwhile, the file is the old or the new one,
  /// whole. Then the old bytes are overwritten, and so is all that stands beside the session and may
  /// hold the same words. A backup, a snapshot of the disk, a second name that somebody gave the file,
  /// and a drive that never writes in place are out of reach.
  ///
  /// - Parameters:
  ///   - place: The session, which keeps its key.
  ///   - change: Returns what becomes of a record, or `nil` to leave it out.
  public mutating func rewrite(
    in place: SessionFile, _ change: (Record) -> Record?
  ) throws(JournalError) {
    try commit()
    try tail.check()
    guard tail.file.isAt(place.path) else { throw .changedElsewhere }
    let header = header
    let draft = try Draft.replace(place, header) { (draft) throws(JournalError) in
      var reader = try JournalReader(at: place.path, key: place.key)
      while let record = try reader.next() {
        if let changed = change(record) { try draft.append(changed) }
      }
    }
    tail.file.wipe()
    let count = draft.count
    goOn(after: Tail(after: draft), count: count)
    try Beside.erase(of: place.path)
  }

  /// Removes the session for ever, with all that stands beside it.
  ///
  /// - Parameter path: The file.
  public consuming func erase(at path: String) throws(JournalError) {
    guard tail.file.isAt(path) else { throw .changedElsewhere }
    try Beside.erase(of: path)
    try File.erase(path)
  }
}
