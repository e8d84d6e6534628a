import Foundation

/// Watches a program's use of memory, byte by byte, while a test types at it.
struct Valgrind: ~Copyable {
  private static let path = "/usr/bin/valgrind"

  /// Whether it is asked for; it takes a minute or two.
  static var isAskedFor: Bool {
    ProcessInfo.processInfo.environment["MEND_VALGRIND"] != nil
      && FileManager.default.isExecutableFile(atPath: path)
  }

  private let log = FileManager.default.temporaryDirectory
    .appending(path: "valgrind-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: log) }

  /// What comes before a program and its arguments.
  var wrapper: [String] { [Self.path, "--num-callers=40", "--log-file=\(log.path)"] }

  /// What it found once the program has ended; empty when there is nothing wrong.
  func findings() throws -> String {
    let text = try String(contentsOf: log, encoding: .utf8)
    return text.contains("ERROR SUMMARY: 0 errors") ? "" : text
  }
}
