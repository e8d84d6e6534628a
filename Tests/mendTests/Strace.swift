import Foundation
import Terminal
import Testing

/// What a run asked of the system, as `strace` saw it.
struct Strace {
  /// One call: its name, and all of it as it was written down.
  struct Call {
    var name: Substring
    var line: Substring
  }

  private static let program = "/usr/bin/strace"
  private let file = FileManager.default.temporaryDirectory.appending(
    path: "strace-\(UUID().uuidString)")
  private let calls: String
  private let fails: Bool

  /// Prepares to trace.
  ///
  /// - Parameters:
  ///   - calls: Which calls, such as `network`.
  ///   - fails: Whether each of them fails for want of room.
  /// - Throws: When there is no `strace`.
  init(_ calls: String, fails: Bool = false) throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: Self.program),
      "there is no \(Self.program); apt-get install strace")
    self.calls = calls
    self.fails = fails
  }

  /// What to write before a program and its arguments.
  var wrapper: [String] {
    let injected = fails ? ["-e", "inject=\(calls):error=EAGAIN"] : []
    return [Self.program, "-f", "-y", "-e", "trace=\(calls)", "-o", file.path] + injected
  }

  /// Reads what was written down, and removes it.
  ///
  /// - Throws: When the run was not traced, with the reason.
  func take(_ location: SourceLocation = #_sourceLocation) throws -> [Call] {
    defer { try? FileManager.default.removeItem(at: file) }
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    try #require(
      text.contains("+++ exited with"),
      """
      strace did not see the run to its end; where a container forbids ptrace, allow it \
      (docker run --cap-add SYS_PTRACE): \(text.suffix(300))
      """,
      sourceLocation: location)
    return text.split(separator: "\n").compactMap { line in
      let line = line.drop { $0.isNumber || $0 == " " }
      guard let end = line.firstIndex(of: "("), line.first?.isLetter == true else { return nil }
      return Call(name: line[..<end], line: line)
    }
  }
}

extension Strace.Call {
  private static let changing: Set<Substring> = [
    "creat", "mkdir", "mkdirat", "mknod", "mknodat", "rename", "renameat", "renameat2", "unlink",
    "unlinkat", "rmdir", "link", "linkat", "symlink", "symlinkat", "chmod", "fchmod", "fchmodat",
    "chown", "fchown", "lchown", "fchownat", "truncate", "ftruncate", "fallocate", "utime",
    "utimes",
    "futimesat", "utimensat", "setxattr", "fsetxattr", "lsetxattr", "removexattr", "memfd_create",
    "copy_file_range", "sendfile", "flock",
  ]
  private static let devices = ["\"/dev/null\"", "\"/dev/tty\""]

  /// Whether it makes or changes something on disk, or would if it could.
  var changesDisk: Bool {
    if Self.changing.contains(name) { return true }
    if name.hasPrefix("open") {
      let asks = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_TMPFILE"]
      return asks.contains { line.contains($0) } && !Self.devices.contains { line.contains($0) }
    }
    guard ["write", "writev", "pwrite64", "pwritev", "pwritev2"].contains(name) else {
      return false
    }
    let target = line.dropFirst(name.count + 1)
    let isOutput = target.hasPrefix("1<") || target.hasPrefix("2<")
    return !isOutput
      && !["<pipe:", "</dev/pts/", "</dev/null"].contains { place in
        target.drop(while: \.isNumber).hasPrefix(place)
      }
  }
}
