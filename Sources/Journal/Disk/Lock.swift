#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The right to write a session, which one process has at a time.
///
/// It is held on a file beside the session, so that readers need no lock and the session file can
/// be replaced. The system frees it when the process ends, however that happens, so a file that
/// was left behind never blocks.
struct Lock: ~Copyable {
  private let file: File
  private let path: String

  /// Takes the lock of a session, or says which process has it.
  init(for session: String) throws(JournalError) {
    let path = session + ".lock"
    while true {
      let file: File
      do { file = try File(openingOrMaking: path) } catch {
        switch error {
        case .cannotOpen(let code): throw .cannotLock(errno: code)
        case .isDirectory, .notAFile: throw .cannotLock(errno: EEXIST)
        default: throw error
        }
      }
      guard try file.lock() else { throw Self.inUse(file) }
      // The one that had it may have removed the file between the two calls.
      guard file.isAt(path) else { continue }
      // Who has it and since when only helps a person, so a full disk is no reason to stop.
      try? file.cut(at: 0)
      // The disk's own time, for no clock is read here.
      let since = file.status.map { " \($0.changed)" } ?? ""
      try? file.write(Array("\(getpid())\(since)\n".utf8), at: 0)
      self.file = file
      self.path = path
      return
    }
  }

  deinit { unsafe unlink(path) }

  private static func inUse(_ file: borrowing File) -> JournalError {
    var bytes = [UInt8](repeating: 0, count: 48)
    let count = (try? file.read(into: &bytes, from: 0)) ?? 0
    let numbers = bytes[..<count].prefix { $0 != 10 }.split(separator: 0x20).map {
      Int64(String(decoding: $0, as: UTF8.self))
    }
    guard let first = numbers.first, let process = first.flatMap({ Int32(exactly: $0) }) else {
      return .inUse(by: nil, since: nil)
    }
    return .inUse(by: process, since: numbers.count > 1 ? numbers[1] : nil)
  }
}
