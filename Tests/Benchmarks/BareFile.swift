import Foundation

/// A file to which a loop writes and syncs lines, and does nothing else.
struct BareFile {
  private let descriptor: Int32
  private let line = [UInt8](repeating: 0x61, count: 182)
  private var count = 0

  init(in folder: URL) {
    descriptor = unsafe open(folder.appending(path: "bare").path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "a file can be made")
  }

  /// Writes and syncs so many lines, as long as a turn's, one at a time; returns the seconds.
  mutating func write(lines: Int) -> Double {
    Timing.seconds {
      for _ in 0..<lines {
        let written = unsafe pwrite(descriptor, line, line.count, off_t(count * line.count))
        precondition(written == line.count && sync(), "a line is written")
        count += 1
      }
    }
  }

  func close() { Foundation.close(descriptor) }

  /// Waits until what was written is on disk, as a session does.
  private func sync() -> Bool {
    #if canImport(Darwin)
      fcntl(descriptor, F_FULLFSYNC) == 0
    #else
      fdatasync(descriptor) == 0
    #endif
  }
}
