import CPTY

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs on a terminal of its own, and the screen that it sees.
public final class PseudoTerminal {
  /// Why a program could not be run.
  public struct Failure: Error {
    /// The system's number for the reason.
    public let errno: Int32
  }

  /// The modes of a terminal that a program in the middle of editing changes.
  public struct Modes: Equatable, Sendable {
    /// Whether lines are gathered by the terminal.
    public var canonical: Bool
    /// Whether what is typed is shown by the terminal.
    public var echo: Bool
    /// Whether Return is read as a newline.
    public var returnIsNewline: Bool
    /// Whether all of them, and all special characters, are as the program found them.
    public var isAsFound: Bool
    /// As a shell leaves them.
    public static let sane = Modes(
      canonical: true, echo: true, returnIsNewline: true, isAsFound: true)
  }

  /// All bytes that the program has written.
  public private(set) var output: [UInt8] = []
  /// The process.
  public let process: Int32
  private var parser: ScreenParser
  private let master: Int32
  private let slave: Int32
  private let alive: Int32
  private var status: Int32?
  private var found = termios()

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: What follows its name.
  ///   - environment: All of its environment, but for what sanitizers are told.
  ///   - blocksSignals: Whether it starts with all signals blocked.
  public init(
    _ program: String, arguments: [String] = [], environment: [String: String],
    columns: Int = 80, rows: Int = 24, blocksSignals: Bool = false
  ) throws(Failure) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var alive: Int32 = -1
    guard unsafe cpty_open(Int32(columns), Int32(rows), &master, &slave) == 0 else {
      throw Failure(errno: errno)
    }
    unsafe tcgetattr(slave, &found)
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let all = environment.merging(BuiltProgram.sanitizers) { own, _ in own }
    var settings = unsafe all.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    process = unsafe cpty_spawn(slave, program, &words, &settings, blocksSignals, &alive)
    for index in unsafe words.indices { unsafe free(words[index]) }
    for index in unsafe settings.indices { unsafe free(settings[index]) }
    self.master = master
    self.slave = slave
    self.alive = alive
    parser = ScreenParser(columns: columns, rows: rows)
    guard process > 0 else { throw Failure(errno: errno) }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    for descriptor in [master, slave, alive] { close(descriptor) }
  }

  /// The screen as far as it was read.
  public var screen: Screen { parser.screen }

  /// The terminal's modes as they are now.
  public var modes: Modes {
    var modes = termios()
    unsafe tcgetattr(slave, &modes)
    return Modes(
      canonical: modes.c_lflag & tcflag_t(ICANON) != 0,
      echo: modes.c_lflag & tcflag_t(ECHO) != 0,
      returnIsNewline: modes.c_iflag & tcflag_t(ICRNL) != 0,
      isAsFound: modes.all == found.all)
  }

  /// Types a text, as fast as the program takes it.
  public func type(_ text: String) { type(Array(text.utf8)) }

  /// Types bytes, which need not be text.
  public func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let end = deadline(10)
    while !rest.isEmpty, pump(until: end, writes: true) {
      let count = unsafe rest.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
  }

  /// Waits until the screen is as wanted.
  ///
  /// - Returns: Whether it came to that in time.
  public func wait(seconds: Double = 10, until isReached: (Screen) -> Bool) -> Bool {
    let end = deadline(seconds)
    while !isReached(screen) {
      guard pump(until: end) else { return isReached(screen) }
    }
    return true
  }

  /// Waits until the program has ended.
  ///
  /// - Returns: Its exit status, 128 and the signal that ended it, or `nil` when it runs on.
  public func waitForExit(seconds: Double = 10) -> Int32? {
    let end = deadline(seconds)
    while status == nil, pump(until: end, ends: true) {}
    return status
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Waits until the program has written so much that nobody has taken that no more fits.
  ///
  /// - Returns: Whether it has, within ten seconds.
  public func waitUntilStuck() -> Bool {
    let end = now() + 10
    // A terminal holds 4,096 bytes for its reader, less one.
    while cpty_waiting(master) < 4_095 { guard now() < end else { return false } }
    return true
  }

  /// Changes the size of terminal and screen.
  public func resize(columns: Int, rows: Int) {
    parser.screen.resize(columns: columns, rows: rows)
    _ = cpty_resize(master, Int32(columns), Int32(rows))
  }

  /// Whether the program has ever written a text, in one piece.
  public func said(_ text: String) -> Bool { output.holds(text) }

  /// What to print when a test fails: the screen, then the bytes.
  public var report: String {
    let escaped = String(decoding: output, as: UTF8.self).unicodeScalars
      .map { $0.escaped(asASCII: true) }.joined()
    return """
      \(screen.transcript.joined(separator: "\n"))
      cursor \(screen.cursor), unknown \(screen.unknown)
      \(escaped)
      """
  }

  /// Waits for something to happen and reads it.
  ///
  /// - Returns: Whether to go on; `false` when the time is over or the program has ended.
  private func pump(until end: Double, writes: Bool = false, ends: Bool = false) -> Bool {
    let left = end - now()
    guard left > 0 else { return false }
    let events = Int16(POLLIN) | (writes ? Int16(POLLOUT) : 0)
    var descriptors = [
      pollfd(fd: master, events: events, revents: 0),
      pollfd(fd: status == nil ? alive : -1, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&descriptors, 2, Int32(left * 1000) + 1) > 0 else { return false }
    if descriptors[0].revents & Int16(POLLIN) != 0 { return drain() }
    if descriptors[1].revents != 0 {
      collect()
      return false
    }
    return descriptors[0].revents & Int16(POLLOUT) != 0
  }

  private func drain() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(master, &bytes, bytes.count)
    guard count > 0 else { return errno == EAGAIN || errno == EINTR }
    output += bytes.prefix(count)
    let isMarked = status != nil && bytes[count - 1] == 0
    parser.feed(bytes.prefix(isMarked ? count - 1 : count))
    return true
  }

  private func collect() {
    var how: Int32 = 0
    guard unsafe waitpid(process, &how, 0) == process else { return }
    status = how & 0x7F == 0 ? how >> 8 & 0xFF : 128 + how & 0x7F
    takeRest()
  }

  /// Reads what the program wrote last, which may come after its end; a zero byte of our own comes behind it.
  private func takeRest() {
    let end = deadline(1)
    while hasOutput(within: 0), drain() {}
    var mark: UInt8 = 0
    guard unsafe write(slave, &mark, 1) == 1 else { return }
    while output.last != mark, now() < end, hasOutput(within: 100) { _ = drain() }
    if output.last == mark { output.removeLast() }
  }

  private func hasOutput(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&descriptor, 1, milliseconds) > 0
  }

  private func deadline(_ seconds: Double) -> Double { now() + seconds }

  private func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension [UInt8] {
  /// Whether a text is among the bytes.
  public func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension termios {
  /// All that `stty -a` would print, as numbers.
  fileprivate var all: [UInt] {
    let flags = [c_iflag, c_oflag, c_cflag, c_lflag].map { UInt($0) }
    return unsafe flags + withUnsafeBytes(of: c_cc) { unsafe $0.map { UInt($0) } }
  }
}
