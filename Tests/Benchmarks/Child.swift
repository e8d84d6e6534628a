#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that is run to its end with as little around it as possible.
enum Child {
  /// Runs a program.
  ///
  /// - Returns: The most memory that it used, in kilobytes; not less than this program itself has,
  ///   which a new process counts as its own until it begins.
  static func run(_ path: String, _ arguments: [String], input: String, output: String) -> Int {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process: pid_t = 0
    guard unsafe posix_spawn(&process, path, &actions, nil, &words, environ) == 0 else {
      preconditionFailure("cannot run \(path)")
    }
    var status: Int32 = 0
    var usage = rusage()
    unsafe wait4(process, &status, 0, &usage)
    // The input ends before the conversation does, which is status 3; C programs end with 0.
    precondition(status == 0 || status == 3 << 8, "\(path) failed")
    return usage.ru_maxrss
  }
}
