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

  /// Wipes what an editor left behind that was killed along with us, and makes nothing.
  static func clearAway() {
    for folder in [memory, (try? Saved.shelf())?.folder].compactMap(\.self) {
      DraftFile.wipeOrphans(in: folder)
    }
  }

  /// The folder that the system keeps in memory, where it offers one.
  private static var memory: String? {
    Environment.variable("XDG_RUNTIME_DIR").flatMap { File.names(in: $0) == nil ? nil : $0 }
  }

  /// Where the file lies: in memory if it can, else beside the sessions.
  private static func folder() throws(Failure) -> String {
    if let memory { return memory }
    let shelf = try Saved.shelf()
    try Saved.mapped(shelf.folder) { try shelf.makeFolder() }
    return shelf.folder
  }
}
