extension Child {
  /// What came of a program that was run to its end.
  struct Ending {
    /// What it wrote to standard output.
    var output: String
    /// The exit status, or 128 and the signal that ended it.
    var status: Int32

    /// Whether it crashed, which it does by a signal.
    var isCrash: Bool { status > 128 }
  }

  /// Runs a program to its end, with nothing to read, so that what it does to itself is not done to us.
  ///
  /// - Parameters:
  ///   - words: The program's path and its arguments.
  ///   - isSilent: Whether nothing of what it says on standard error is shown.
  /// - Throws: `Failure.cannotStart` with the system's reason.
  static func ending(of words: [String], isSilent: Bool) throws(Failure) -> Ending {
    let (source, target) = try openPipe(for: words[0])
    defer { File.close(source) }
    let child: Child
    do {
      defer { File.close(target) }
      child = try Child(
        words, input: .nothing, output: .end(target), errors: isSilent ? .nothing : .ours)
    }
    let output = text(from: source)
    return Ending(output: output, status: child.wait())
  }

  private static func text(from descriptor: Int32) -> String {
    var found: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return 0 }
        return Platform.retrying { unsafe Platform.read(descriptor, start, buffer.count) }
      }
      if count <= 0 { return String(decoding: found, as: UTF8.self) }
      found += bytes[..<count]
    }
  }
}
