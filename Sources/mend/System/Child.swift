#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that this one starts.
struct Child {
  /// What one of its streams is.
  enum Stream {
    /// The same as ours.
    case ours
    /// Empty where it is read, and lost where it is written.
    case nothing
    /// An end of a pipe.
    case end(Int32)
  }

  private let process: pid_t

  /// Starts a program, with our own environment.
  ///
  /// - Parameters:
  ///   - words: Its path, or its name as it is found in `PATH`, and its arguments.
  ///   - input: What it reads.
  ///   - output: Where it writes.
  ///   - errors: Where it says what is wrong.
  /// - Throws: `Failure.cannotStart` with the system's reason.
  init(
    _ words: [String], input: Stream = .ours, output: Stream = .ours, errors: Stream = .ours
  ) throws(Failure) {
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // To us these are errors, which are told; another program ends by them, as it is used to.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    for (number, stream) in [input, output, errors].enumerated() {
      switch stream {
      case .ours: break
      case .nothing:
        unsafe posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
      case .end(let end): unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
      }
    }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var process: pid_t = 0
    let reason = unsafe posix_spawnp(
      &process, words[0], &actions, &attributes, &arguments, Self.variables)
    if reason != 0 { throw .cannotStart(words[0], reason) }
    self.process = process
  }

  /// Waits for its end.
  ///
  /// - Returns: The exit status, or 128 and the signal that ended it.
  func wait() -> Int32 {
    var how: Int32 = 0
    while unsafe waitpid(process, &how, 0) < 0, errno == EINTR {}
    return how & 0x7F == 0 ? how >> 8 & 0xFF : 128 + how & 0x7F
  }

  /// Makes a pipe, whose ends no program gets that is not given them.
  ///
  /// - Parameter name: Whom it leads to or from, to say what could not be started.
  static func openPipe(for name: String) throws(Failure) -> (source: Int32, target: Int32) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .cannotStart(name, errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static var variables: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Glibc)
      unsafe environ
    #else
      unsafe _NSGetEnviron().pointee
    #endif
  }
}
