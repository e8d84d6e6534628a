/// A whole conversation as a file: `$ mend chat …` begins a sitting, `> ` is typed, all else is expected.
struct Transcript {
  /// One sitting.
  struct Sitting {
    /// What follows `mend` on its first line.
    var arguments: [String]
    /// The number of its first line, from 1.
    var line: Int
    /// What is typed.
    var typed: [String] = []
    /// What stands on the screen, with what is typed.
    var screen: [String] = []
  }

  let path: String
  private(set) var sittings: [Sitting] = []

  /// Reads a transcript.
  ///
  /// - Throws: `Failure.badTranscript` when it does not begin with a sitting.
  init(_ text: String, path: String) throws(Failure) {
    self.path = path
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("$ mend ") {
        let arguments = line.split(separator: " ").dropFirst(2).map(String.init)
        sittings.append(Sitting(arguments: arguments, line: index + 1))
        continue
      }
      guard !sittings.isEmpty else { throw .badTranscript(path, line: index + 1) }
      if line == ">" || line.hasPrefix("> ") {
        sittings[sittings.count - 1].typed.append(String(line.dropFirst(2)))
      }
      sittings[sittings.count - 1].screen.append(line)
    }
    if sittings.isEmpty { throw .badTranscript(path, line: 1) }
  }
}
