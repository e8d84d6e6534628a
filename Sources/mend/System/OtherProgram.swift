#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is no part of this one and does a part of a command, where it is installed.
enum OtherProgram {
  /// Runs a program to its end; what it prints goes where our own output goes.
  ///
  /// - Parameters:
  ///   - words: Its name, as it is found in `PATH`, and its arguments.
  ///   - input: What it reads.
  /// - Throws: `Failure.noProgram` when it is not installed, `Failure.programFailed` when it ends with an error,
  ///   `Failure.outputClosed` when nobody reads what it prints.
  static func run(_ words: [String], input: String) throws(Failure) {
    let (source, target) = try Child.openPipe(for: words[0])
    let child: Child
    do {
      defer { File.close(target) }
      child = try start(words, reading: source)
      var pipeline = Output(descriptor: target)
      pipeline.write(input)
      // One that ends early says by its status what is wrong.
      try? pipeline.flush()
    }
    let status = child.wait()
    // Nobody reads what it prints any more: `| head`.
    if status == 128 + SIGPIPE { throw .outputClosed }
    if status != 0 { throw .programFailed(words[0], status: status) }
  }

  private static func start(_ words: [String], reading source: Int32) throws(Failure) -> Child {
    defer { File.close(source) }
    do throws(Failure) {
      return try Child(words, input: .end(source))
    } catch {
      if case .cannotStart(_, ENOENT) = error { throw .noProgram(words[0]) }
      throw error
    }
  }
}
