#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What surrounds the program: variables, terminal, process.
enum Environment {
  /// Returns a variable of the environment, or `nil` when it is unset.
  static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// The variables that the session's folder and the line depend on.
  static var variables: [String: String] {
    var found: [String: String] = [:]
    for name in ["MEND_HOME", "XDG_DATA_HOME", "HOME", "TERM", "NO_COLOR", "ACCESSIBLE"] {
      found[name] = variable(name)
    }
    return found
  }

  /// Whether standard input is a terminal.
  static var inputIsTerminal: Bool { isatty(0) == 1 }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// Whether standard error is a terminal.
  static var errorsAreOnTerminal: Bool { isatty(2) == 1 }

  /// The width of the terminal in columns, or `nil` when there is none.
  static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Lets writing to a closed pipe or past a limit fail instead of ending the program, makes
  /// new files readable by nobody else, and has a crash leave no memory on disk.
  ///
  /// A stream that came closed is opened to nowhere: the session would get its number, and be read or
  /// written as if it were the stream.
  static func prepare() {
    for stream: Int32 in 0...2 where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", stream == 0 ? O_RDONLY : O_WRONLY)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    umask(0o077)
    // A crash must not leave behind what was typed.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    unsafe setrlimit(Self.coreSize, &none)
  }

  #if canImport(Glibc)
    // The constant is of one C type and the function takes another.
    private static let coreSize = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  #else
    private static let coreSize = RLIMIT_CORE
  #endif

  /// Ends the program.
  static func leave(_ status: Int32) -> Never { exit(status) }
}
