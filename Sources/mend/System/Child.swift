#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is run to its end, with nothing to read, so that what it does to itself is not done to us.
enum Child {
  /// What came of it.
  struct Ending {
    /// What it wrote to standard output.
    var output: String
    /// The exit status, or 128 and the signal that ended it.
    var status: Int32

    /// Whether it crashed, which it does by a signal.
    var isCrash: Bool { status > 128 }
  }

  /// Runs a program; what it says on standard error goes where ours does, unless it is silenced.
  ///
  /// - Parameters:
  ///   - words: The program's path and its arguments.
  ///   - isSilent: Whether nothing of standard error is shown.
  /// - Throws: `Failure.cannotRun` where it cannot be started.
  static func run(_ words: [String], isSilent: Bool) throws(Failure) -> Ending {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw .cannotRun(words[0], errno) }
    defer { File.close(ends[0]) }
    let child = spawn(words, writingTo: ends[1], closing: ends[0], isSilent: isSilent)
    File.close(ends[1])
    guard case .success(let process) = child else {
      if case .failure(let reason) = child { throw .cannotRun(words[0], reason.number) }
      throw .cannotRun(words[0], 0)
    }
    let output = text(from: ends[0])
    var how: Int32 = 0
    while unsafe waitpid(process, &how, 0) < 0, errno == EINTR {}
    return Ending(
      output: output, status: how & 0x7F == 0 ? how >> 8 & 0xFF : 128 + how & 0x7F)
  }

  private struct Reason: Error { var number: Int32 }

  private static func spawn(
    _ words: [String], writingTo output: Int32, closing other: Int32, isSilent: Bool
  ) -> Result<pid_t, Reason> {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    if isSilent { unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
    unsafe posix_spawn_file_actions_addclose(&actions, other)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var process: pid_t = 0
    let reason = unsafe posix_spawn(&process, words[0], &actions, nil, &arguments, environ)
    return reason == 0 ? .success(process) : .failure(Reason(number: reason))
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
