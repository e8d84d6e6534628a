import Dialogue
import DialogueYAML
import Foundation
import Listening

/// The lines on which the recognition of danger is measured.
public struct DangerCorpus: Sendable {
  /// One line.
  public struct Row: Decodable, Sendable {
    public var text: String
    public var tier: String
    public var categories: [String]
    /// Whether it is explicit, indirect, a look-alike or an ordinary answer.
    public var kind: String
    /// `tuned` where the rules were written with the line in view, otherwise `aside`.
    public var part: String?
    /// Who wrote it, where that is known, so that a writer can be left out.
    public var writer: String?
  }

  /// The lines.
  public let rows: [Row]

  /// The folder of the package.
  public static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of four more writers, from which the net is learned where their part is `tuned`.
  public static let second = package.appending(path: "Tests/Corpus/danger-2.jsonl")

  /// The lines of nineteen more writers, who knew no rule; the net is learned from those that are `tuned`.
  public static let third = package.appending(path: "Tests/Corpus/danger-3.jsonl")

  /// The lines of fourteen writers more, who say most things as nobody else does; learned from like the third.
  public static let fourth = package.appending(path: "Tests/Corpus/danger-4.jsonl")

  /// The lines of eighteen writers more, who say danger outright, and twice as often what only sounds like it.
  public static let fifth = package.appending(path: "Tests/Corpus/danger-5.jsonl")

  /// All corpora of signed lines, from which is learned where their part is `tuned`.
  public static let learned = [second, third, fourth, fifth]

  /// The lines of one writer of whom nothing was learned, and whose lines nobody who wrote a rule has read.
  public static let held = package.appending(path: "Tests/Corpus/danger-held.jsonl")

  /// The lines of another such writer, who says most things as nobody else does.
  public static let heldHard = package.appending(path: "Tests/Corpus/danger-held-2.jsonl")

  /// The lines of two more such writers, who say danger outright as those of the fifth do.
  public static let heldPlain = package.appending(path: "Tests/Corpus/danger-held-3.jsonl")

  /// The first lines, of writers who did not sign.
  public static let first = package.appending(path: "Tests/Corpus/danger.jsonl")

  /// Reads the lines of a file.
  public init(_ file: URL = DangerCorpus.first) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let decoder = JSONDecoder()
    rows = try text.split(separator: "\n").map { line in
      try decoder.decode(Row.self, from: Data(line.utf8))
    }
  }

  /// Reads the rules that come with mend, and what is wrong with the shape of their files.
  public static func rules() throws -> (danger: Danger, findings: [Finding]) {
    let read = try readFiles()
    return (Danger(read.map(\.file), senses: try senses()), read.flatMap(\.findings))
  }

  /// Reads what kind of thing words speak of.
  public static func senses() throws -> WordFile {
    let file = package.appending(path: "Dialogues/words/senses.yaml")
    return WordReader.read(Array(try Data(contentsOf: file)), file: "senses.yaml").0
  }

  /// Reads the files of the rules that come with mend.
  public static func files() throws -> [DangerFile] { try readFiles().map(\.file) }

  /// Reads the lines that the rules must and must not catch.
  public static func examples() throws -> (examples: [DangerExamples], findings: [Finding]) {
    let read = try files(in: "words/danger/examples/", DangerExampleReader.read)
    return (read.map(\.0), read.flatMap(\.1))
  }

  /// The bytes of the files of the rules.
  public static func bytes() throws -> [(file: String, bytes: [UInt8])] {
    try bytes(in: "words/danger/")
  }

  private static func readFiles() throws -> [(file: DangerFile, findings: [Finding])] {
    try files(in: "words/danger/", DangerReader.read).map { ($0.0, $0.1) }
  }

  private static func files<File>(
    in folder: String, _ read: ([UInt8], String) -> (File, [Finding])
  ) throws -> [(File, [Finding])] {
    try bytes(in: folder).map { read($0.bytes, $0.file) }
  }

  private static func bytes(in folder: String) throws -> [(file: String, bytes: [UInt8])] {
    let path = package.appending(path: "Dialogues/" + folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path()).sorted()
    return try names.filter { $0.hasSuffix(".yaml") }.map { name in
      (folder + name, Array(try Data(contentsOf: path.appending(path: name))))
    }
  }
}
