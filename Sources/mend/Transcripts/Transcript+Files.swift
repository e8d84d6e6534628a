extension Transcript {
  /// Reads transcripts.
  ///
  /// - Parameter paths: Files, or folders whose `.txt` files are read.
  /// - Throws: `Failure.noTranscripts` when there is none.
  static func all(at paths: [String]) throws(Failure) -> [Transcript] {
    var found: [Transcript] = []
    for path in paths {
      let files = File.names(in: path)?.filter { $0.hasSuffix(".txt") }.map { "\(path)/\($0)" }
      for file in files ?? [path] {
        let bytes = try File.read(file)
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw .notText(file, line: bytes.prefix(bytes.validLength).count { $0 == 0x0A } + 1)
        }
        found.append(try Transcript(text, path: file))
      }
    }
    if found.isEmpty { throw .noTranscripts(paths.joined(separator: ", ")) }
    return found
  }
}
