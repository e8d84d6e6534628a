import LineEditor

/// The transcripts that a command line names.
struct TranscriptFiles {
  /// Their paths, in order.
  private(set) var names: [String] = []

  /// Finds them: files as they are named, and of a folder those that end in `.txt`.
  ///
  /// - Throws: `Failure.noTranscripts` when there are none.
  init(_ paths: [String]) throws(Failure) {
    for path in paths {
      guard let names = File.names(in: path) else {
        self.names.append(path)
        continue
      }
      self.names += names.filter { $0.hasSuffix(".txt") }.map { "\(path)/\($0)" }
    }
    if names.isEmpty { throw .noTranscripts(paths.joined(separator: ", ")) }
  }

  /// Reads a file as text.
  static func text(of file: String) throws(Failure) -> String {
    let bytes = try File.read(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notText(file, line: bytes.prefix(bytes.validLength).count { $0 == 0x0A } + 1)
    }
    return text
  }
}
