/// A whole conversation as a file: `$ mend chat …` begins a sitting, `> ` is typed, all else is expected.
struct Transcript {
  /// One sitting.
  struct Sitting {
    /// What follows `mend` on its first line.
    var arguments: [String]
    /// The number of its first line, from 1.
    var line: Int
    /// What is typed and what is expected, line by line.
    var lines: [Expectation] = []

    /// What is typed.
    var typed: [String] {
      lines.compactMap { if case .typed(let text) = $0 { text } else { nil } }
    }

    /// Its first line.
    var command: String { "$ mend " + arguments.joined(separator: " ") }
  }

  let path: String
  private(set) var sittings: [Sitting] = []

  /// Reads a transcript.
  ///
  /// - Throws: `Failure.badTranscript` when it does not begin with a sitting, `Failure.badExpectation` when a
  ///   sign stands alone.
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
      guard let expectation = Expectation(line) else {
        throw .badExpectation(path, line: index + 1)
      }
      sittings[sittings.count - 1].lines.append(expectation)
    }
    if sittings.isEmpty { throw .badTranscript(path, line: 1) }
  }

  /// Makes a transcript of sittings that are known.
  init(_ sittings: [Sitting], path: String) {
    self.path = path
    self.sittings = sittings
  }

  /// The transcript as its file has it.
  var text: String {
    sittings.map { sitting in
      ([sitting.command] + sitting.lines.map(\.text)).map { $0 + "\n" }.joined()
    }.joined()
  }
}

extension Transcript {
  /// Says where a conversation first goes differently, with the file and the line.
  ///
  /// - Parameter screens: What stands on the screen today, sitting by sitting.
  func difference(from screens: [[String]]) -> String? {
    for (sitting, screen) in zip(sittings, screens) {
      if let difference = sitting.difference(from: screen) {
        return "\(path):\(sitting.line + difference.index + 1): \(difference.sentence)"
      }
    }
    return nil
  }

  /// The transcript with what is said today.
  func accepting(_ screens: [[String]]) -> Transcript {
    Transcript(zip(sittings, screens).map { $0.accepting($1) }, path: path)
  }
}
