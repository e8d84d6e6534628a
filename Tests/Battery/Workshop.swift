import Children
import Dialogue
import Foundation

/// The program, its conversations, and a folder for all that is made.
struct Workshop {
  /// What a run left behind.
  struct Run {
    var output: [UInt8]
    var errors: String
    var end: Child.End

    var status: Int32 { end.status }
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Whether it came to its own end, with a status of its own.
    var isOrderly: Bool { !end.isOverdue && end.status < 128 }
    /// Whether it refused in one clear sentence.
    var isRefusal: Bool { isOrderly && end.status > 3 && errors.hasPrefix("mend: ") }
    /// For reports of what went wrong.
    var summary: String { "status \(status), \(errors.prefix(200))" }
  }

  /// The program: a copy, since an installed one may lie where other users cannot run it.
  let program: String
  /// Other builds of it.
  let others: [String]
  /// Whether there is less time.
  let isShort: Bool
  /// Where everything is made.
  let folder: String
  /// Small conversations that stay as they are.
  let dialogues: String
  /// The conversations that came with the program.
  let shipped: String

  /// The folder of what the battery brings with it.
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").path

  init(program: String, others: [String], isShort: Bool) throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "battery-\(UUID().uuidString)").path
    self.program = folder + "/bin/mend"
    self.others = others
    self.isShort = isShort
    dialogues = folder + "/Dialogues"
    shipped = folder + "/share/mend/Dialogues"
    let prefix = URL(filePath: program).deletingLastPathComponent().deletingLastPathComponent().path
    for made in ["/bin", "/share/mend"] {
      try files.createDirectory(
        atPath: folder + made, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    }
    try files.copyItem(atPath: program, toPath: self.program)
    try files.copyItem(atPath: prefix + "/share/mend/Dialogues", toPath: shipped)
    try files.copyItem(atPath: Self.fixtures + "/Dialogues", toPath: dialogues)
    // What every folder needs besides: the short words as shipped, and a phrase of each kind.
    try files.copyItem(atPath: shipped + "/labels.yaml", toPath: dialogues + "/labels.yaml")
    let phrases = Voice.Phrase.allCases.map { "  \($0.rawValue): \"[\($0.rawValue)]\"\n" }
    try Data("phrases:\n\(phrases.joined())".utf8).write(
      to: URL(filePath: dialogues + "/voice.yaml"))
  }

  /// Removes all that was made.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Makes a new empty folder.
  func room(in place: String? = nil) throws -> String {
    let path = (place ?? folder) + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// The environment of the program, for sessions in a folder.
  func environment(home: String) -> [String: String] {
    ["HOME": home, "MEND_HOME": home, "LC_ALL": "C.UTF-8", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - input: What is typed.
  ///   - home: Where its sessions are.
  ///   - variables: What the environment holds besides.
  ///   - wrapper: Another program and its arguments, which runs it.
  func run(
    _ arguments: [String], input: [UInt8] = [], home: String, variables: [String: String] = [:],
    through wrapper: [String] = [], program: String? = nil
  ) throws -> Run {
    let streams = folder + "/streams"
    try FileManager.default.createDirectory(atPath: streams, withIntermediateDirectories: true)
    let source = streams + "/in"
    try Data(input).write(to: URL(filePath: source))
    let child = Child(
      wrapper + [program ?? self.program] + arguments,
      environment: environment(home: home).merging(variables) { $1 }, input: .file(source),
      output: .file(streams + "/out"), errors: streams + "/err")
    let end = child.wait()
    return Run(
      output: [UInt8](try Data(contentsOf: URL(filePath: streams + "/out"))),
      errors: String(
        decoding: try Data(contentsOf: URL(filePath: streams + "/err")), as: UTF8.self),
      end: end)
  }

  /// Runs the program to its end on a session of the small conversations.
  func chat(
    _ session: String, input: String = "", home: String, arguments: [String] = [],
    through wrapper: [String] = []
  ) throws -> Run {
    try run(
      ["chat", "--dialogues", dialogues, "--session", session] + arguments,
      input: Array(input.utf8), home: home, through: wrapper)
  }
}
