import Foundation
import Terminal
import Testing

/// The real program, run as a person or a script would run it.
struct Mend {
  /// What a run left behind.
  struct Run {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The program that was built beside these tests.
  static let program = URL(filePath: BuiltProgram.path("mend") ?? "mend")

  /// The project's folder.
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A folder of its own for sessions, removed afterwards.
  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "mend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: home) }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - input: What is typed, as bytes.
  ///   - wrapper: Another program and its arguments, which runs it.
  func run(_ arguments: [String], input: Data, through wrapper: [String] = []) throws -> Run {
    let process = try start(arguments, through: wrapper)
    let errors = Pipe()
    process.standardError = errors
    // A file cannot fill up as a pipe can while nobody reads.
    let source = home.appending(path: "input-\(UUID().uuidString)")
    let target = home.appending(path: "output-\(UUID().uuidString)")
    try input.write(to: source)
    try Data().write(to: target)
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: target)
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
    return Run(
      output: String(decoding: try Data(contentsOf: target), as: UTF8.self),
      errors: String(decoding: said, as: UTF8.self), status: status)
  }

  func run(_ arguments: [String], input: String = "") throws -> Run {
    try run(arguments, input: Data(input.utf8))
  }

  /// A process that is ready to run.
  func start(_ arguments: [String], through wrapper: [String] = []) throws -> Process {
    let process = Process()
    let words = wrapper + [Self.program.path] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ["MEND_HOME": home.path, "HOME": home.path, "LC_ALL": "C.UTF-8"]
      .merging(BuiltProgram.sanitizers) { own, _ in own }
    return process
  }
}
