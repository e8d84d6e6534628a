import LineEditor

/// The person's own editor, for what is too long for a line.
enum OtherEditor {
  /// What came of it.
  enum Outcome {
    /// The text as it is now.
    case changed(String)
    /// The editor could not be run, or it ended with an error; the text is as it was.
    case failed
    /// The person left meanwhile, and nothing is left behind.
    case left
  }

  /// What is typed to get there.
  static func isAskedFor(_ line: String) -> Bool {
    line.lowercased().split(separator: " ") == ["/edit"]
  }

  /// Runs the editor on a text that no other user can read, and wipes the file afterwards.
  static func change(_ text: String, on source: TerminalSource) throws(Failure) -> Outcome {
    let file = try DraftFile.holding(text, in: try folder())
    let editor =
      ["VISUAL", "EDITOR"].compactMap(Environment.variable).first { !$0.isEmpty } ?? "vi"
    // The variable may hold arguments, so a shell reads it, as it does for everybody else who asks.
    switch source.run(["/bin/sh", "-c", editor + " \"$1\"", "sh", file.path]) {
    case .leave: return .left
    case .ended(status: 0): return .changed(try file.text())
    case .ended, .failed: return .failed
    }
  }

  /// Wipes what an editor left behind that was killed along with us.
  static func clearAway() {
    if let folder = try? folder() { DraftFile.wipeOrphans(in: folder) }
  }

  /// Where the file lies: in memory where the system offers that, else beside the sessions.
  private static func folder() throws(Failure) -> String {
    if let memory = Environment.variable("XDG_RUNTIME_DIR"), File.names(in: memory) != nil {
      return memory
    }
    let shelf = try Saved.shelf()
    try Saved.mapped(shelf.folder) { try shelf.makeFolder() }
    return shelf.folder
  }
}
