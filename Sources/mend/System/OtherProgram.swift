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
  /// - Throws: `Failure.noProgram` when it is not installed, `Failure.programFailed` when it ends with an error.
  static func run(_ words: [String], input: String) throws(Failure) {
    let name = words.first ?? ""
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .cannotStart(name, errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var child: pid_t = 0
    let reason = spawn(words, reading: ends[0], &child)
    File.close(ends[0])
    var pipeline = Output(descriptor: ends[1])
    pipeline.write(input)
    // One that ends early says by its status what is wrong.
    if reason == 0 { try? pipeline.flush() }
    File.close(ends[1])
    if reason == ENOENT { throw .noProgram(name) }
    if reason != 0 { throw .cannotStart(name, reason) }
    var how: Int32 = 0
    while unsafe waitpid(child, &how, 0) < 0, errno == EINTR {}
    let status = how & 0x7F == 0 ? how >> 8 & 0xFF : 128 + how & 0x7F
    if status != 0 { throw .programFailed(name, status: status) }
  }

  /// Starts a program; returns the system's reason why not, or 0.
  private static func spawn(_ words: [String], reading input: Int32, _ child: inout pid_t) -> Int32
  {
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    return unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, variables)
  }

  /// The variables of our own environment, which the program is given.
  private static var variables: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Glibc)
      unsafe environ
    #else
      unsafe _NSGetEnviron().pointee
    #endif
  }
}
