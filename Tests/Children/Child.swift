#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that was started with as little around it as possible.
public final class Child {
  /// What one of a program's three streams leads to.
  public enum Stream {
    /// A file: read by the input; made or overwritten by the output.
    case file(String)
    /// A pipe to or from this program.
    case pipe
  }

  /// How a program ended.
  public struct End {
    /// Its exit status, or 128 and the signal that ended it.
    public var status: Int32
    /// The most memory that it used, in kilobytes; not less than this program itself has, which a
    /// new process counts as its own until it begins.
    public var kilobytes: Int
    /// How long it has computed, in seconds, however busy the machine was.
    public var seconds: Double
    /// Whether it had to be killed, because its time was over.
    public var isOverdue: Bool
  }

  /// Its number.
  public let process: Int32
  /// All that was read from it so far.
  public private(set) var output: [UInt8] = []
  private var input: Int32 = -1
  private var source: Int32 = -1
  private var end: End?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: Its path, and what follows its name.
  ///   - environment: All of its environment; this program's own when `nil`.
  public init(
    _ words: [String], environment: [String: String]? = nil, input: Stream = .file("/dev/null"),
    output: Stream = .file("/dev/null"), errors: String? = nil
  ) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    var inner: [Int32] = []
    switch input {
    case .file(let path): unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0)
    case .pipe:
      let (reads, writes) = Self.pipe()
      unsafe posix_spawn_file_actions_adddup2(&actions, reads, 0)
      inner.append(reads)
      self.input = writes
    }
    let making = O_WRONLY | O_CREAT | O_TRUNC
    switch output {
    case .file(let path): unsafe posix_spawn_file_actions_addopen(&actions, 1, path, making, 0o600)
    case .pipe:
      let (reads, writes) = Self.pipe()
      unsafe posix_spawn_file_actions_adddup2(&actions, writes, 1)
      inner.append(writes)
      source = reads
    }
    if let errors { unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, making, 0o600) }
    process = unsafe Self.spawn(words, environment, &actions)
    precondition(process > 0, "cannot run \(words[0])")
    for descriptor in inner { close(descriptor) }
  }

  deinit {
    if end == nil {
      signal(SIGKILL)
      _ = wait()
    }
    closeInput()
    if source >= 0 { close(source) }
  }

  /// Goes on as another program; returns only when there is no such program.
  public static func become(_ words: [String]) {
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe execv(words[0], &arguments)
  }

  /// Sends it a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Writes to its input, unless it has closed that.
  public func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe systemWrite(input, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Ends its input.
  public func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Reads what it has written, and waits for it if asked to.
  ///
  /// - Parameter seconds: How long to wait for something.
  /// - Returns: Whether there was anything.
  public func read(within seconds: Double = 0) -> Bool {
    var wanted = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&wanted, 1, Int32(seconds * 1000)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe systemRead(source, &bytes, bytes.count)
    output += bytes.prefix(max(0, count))
    return count > 0
  }

  /// Waits for its end.
  ///
  /// - Parameter seconds: Its time, after which it is killed.
  public func wait(seconds: Int = 60) -> End {
    if let end { return end }
    var status: Int32 = 0
    var usage = rusage()
    let isOverdue = Self.interrupting(after: seconds) {
      unsafe wait4(process, &status, 0, &usage) != process
    }
    if isOverdue {
      signal(SIGKILL)
      unsafe wait4(process, &status, 0, &usage)
    }
    let ended = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    let computed = duration(usage.ru_utime) + duration(usage.ru_stime)
    let end = End(
      status: ended, kilobytes: usage.ru_maxrss, seconds: computed, isOverdue: isOverdue)
    self.end = end
    return end
  }

  // The alarm does nothing but end the call that waits.
  private static func interrupting(after seconds: Int, _ call: () -> Bool) -> Bool {
    setAlarm()
    alarm(UInt32(seconds))
    defer { alarm(0) }
    return call()
  }

  private static func pipe() -> (reads: Int32, writes: Int32) {
    var ends: [Int32] = [-1, -1]
    let made = systemPipe(&ends)
    precondition(made == 0, "cannot make a pipe")
    // A copy in another child would keep this one waiting for its end.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String]?,
    _ actions: inout posix_spawn_file_actions_t
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // What this program ignores, a new one would ignore as well.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var settings =
      unsafe (environment ?? [:]).map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for index in unsafe settings.indices { unsafe free(settings[index]) } }
    var process: pid_t = 0
    let surroundings = unsafe environment == nil ? environ : nil
    let failure = unsafe settings.withUnsafeMutableBufferPointer { settings in
      unsafe posix_spawn(
        &process, words[0], &actions, &attributes, &arguments, surroundings ?? settings.baseAddress)
    }
    return failure == 0 ? process : -1
  }
}

// Inside of the type its own methods hide the corresponding C functions.
private func systemRead(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, start, count)
}

private func systemWrite(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, start, count)
}

private func duration(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}

private func setAlarm() {
  var action = sigaction()
  #if canImport(Glibc)
    unsafe action.__sigaction_handler.sa_handler = { _ in }
  #else
    unsafe action.__sigaction_u.__sa_handler = { _ in }
  #endif
  unsafe sigaction(SIGALRM, &action, nil)
}

private func systemPipe(_ ends: inout [Int32]) -> Int32 { unsafe pipe(&ends) }
