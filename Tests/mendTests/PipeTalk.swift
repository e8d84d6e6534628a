import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A talk through a pipe that goes on while a test does something else.
final class PipeTalk {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private let errorFile: URL
  /// What came out so far.
  private(set) var text = ""

  init(_ mend: Mend, _ arguments: [String]) throws {
    process = try mend.start(arguments)
    errorFile = mend.home.appending(path: "errors-\(UUID().uuidString)")
    try Data().write(to: errorFile)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
  }

  /// Waits until a text has come out after all that was waited for before.
  ///
  /// - Returns: Whether it came before the output ended, and before 20 seconds without any.
  func reaches(_ expected: String) -> Bool {
    while true {
      if let found = text.range(of: expected) {
        text = String(text[found.upperBound...])
        return true
      }
      var waiting = pollfd(
        fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, 20_000) > 0 else { return false }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return false }
      text += String(decoding: data, as: UTF8.self)
    }
  }

  /// Types a line.
  func type(_ line: String) { input.fileHandleForWriting.write(Data((line + "\n").utf8)) }

  /// Ends the input; returns what is left of the output, all notices, and the exit status.
  func end() throws -> (rest: String, errors: String, status: Int32) {
    try input.fileHandleForWriting.close()
    text += String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, try String(contentsOf: errorFile, encoding: .utf8), process.terminationStatus)
  }
}
