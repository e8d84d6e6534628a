import Dialogue
import DialogueYAML
import Foundation

/// Something that reads what it did not write, and what must hold whatever that is.
///
/// What does not hold ends the program, as a trap does: the fuzzer keeps the bytes then.
public protocol Fuzzed {
  /// Prepares what all inputs share.
  init() throws
  /// Reads bytes.
  mutating func read(_ bytes: [UInt8])
}

/// The conversations that are used, and the files around them.
struct Setting {
  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let labels: Labels
  let voice: Voice
  private(set) var graphs: [String: Graph] = [:]

  init() throws {
    let folder = "Tests/Battery/Fixtures/Dialogues/"
    let shipped = "Dialogues/labels.yaml"
    labels = LabelReader.read(try Self.bytes(shipped), file: shipped).0
    let phrases = Voice.Phrase.allCases.map { "  \($0.rawValue): \"[\($0.rawValue)]\"\n" }
    voice = VoiceReader.read(Array("phrases:\n\(phrases.joined())".utf8), file: "voice.yaml").0
    for file in [folder + "lines.yaml", folder + "kinds.yaml", "Tests/Fuzz/questions.yaml"] {
      let result = GraphReader.read(try Self.bytes(file), file: file)
      guard let graph = result.graph, result.findings.isEmpty else {
        preconditionFailure("\(result.findings)")
      }
      graphs[graph.id] = graph
    }
  }

  /// A session that has not begun.
  func beginning(_ graph: String) -> Session {
    var session = Session(
      program: Program(first: Reference(graph, at: .start)), labels: labels, seed: 1)
    session.voice = voice
    return session
  }

  /// Reads a file of the package.
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: package.appending(path: path)))
  }

  /// Reads the files of a folder that have a suffix.
  static func files(
    in folder: String, _ suffix: String = ".yaml"
  ) throws -> [(file: String, bytes: [UInt8])] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: package.appending(path: folder).path)
    return try names.sorted().filter { $0.hasSuffix(suffix) }.map {
      (folder + "/" + $0, try bytes(folder + "/" + $0))
    }
  }
}
