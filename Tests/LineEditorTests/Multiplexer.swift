import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real terminal to judge by: tmux, which knows wide characters and lays rows out anew.
final class Multiplexer {
  struct Failure: Error {
    var command: String
  }

  private static let places: [String] = [
    "/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux",
  ]
  private static let path = places.first { unsafe access($0, X_OK) == 0 }

  /// Whether it is installed.
  static var isInstalled: Bool { path != nil }

  private let home: TemporaryHome
  private var socket: String { home.path + "/tmux" }

  /// Runs a program on a screen of its own.
  init(_ program: String, columns: Int, rows: Int) throws {
    home = try TemporaryHome(settings: "")
    let size = "-x \(columns) -y \(rows)"
    try command(
      "-f /dev/null new-session -d \(size) \(Self.quoted("exec '\(program)'"))")
  }

  deinit {
    // Its last session ends it; the signal that would is blocked where the tests run on several threads.
    _ = try? command("kill-session")
    unsafe unlink(socket)
  }

  func type(_ text: String) throws { try command("send-keys -l \(Self.quoted(text))") }

  func press(_ key: String) throws { try command("send-keys \(key)") }

  func resize(columns: Int, rows: Int) throws {
    try command("resize-window -x \(columns) -y \(rows)")
  }

  /// Waits for the rows of the screen, without empty ones at the end, and the cursor's column.
  ///
  /// - Returns: What was there in their place after ten seconds, or `nil`.
  func lacks(_ rows: [String], column: Int) throws -> String? {
    let end = ContinuousClock.now + .seconds(10)
    var found: [String] = []
    while ContinuousClock.now < end {
      found = try command("capture-pane -p \\; display -p '#{cursor_x}'")
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while found.last == "" { found.removeLast() }
      let cursor = found.popLast() ?? ""
      while found.last == "" { found.removeLast() }
      if found == rows, cursor == "\(column)" { return nil }
      found.append("cursor \(cursor)")
    }
    return found.joined(separator: "\n")
  }

  /// Gives tmux a command, through a shell.
  @discardableResult
  private func command(_ words: String) throws -> String {
    // Who runs the tests may have asked for no color, and tmux would hand that on.
    let settings = "LC_ALL=C.UTF-8 HOME=\(home.path) PATH=/usr/bin:/bin"
    let tmux = "exec env -i \(settings) \(Self.path ?? "tmux") -u -S \(socket)"
    guard let pipe = unsafe popen("\(tmux) \(words) 2>/dev/null", "r") else {
      throw Failure(command: words)
    }
    var said: [UInt8] = []
    var byte = unsafe fgetc(pipe)
    while byte != EOF {
      said.append(UInt8(truncatingIfNeeded: byte))
      byte = unsafe fgetc(pipe)
    }
    guard unsafe pclose(pipe) == 0 else { throw Failure(command: words) }
    return String(decoding: said, as: UTF8.self)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
