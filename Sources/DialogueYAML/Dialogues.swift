import Dialogue

/// All files of a folder of conversations, as far as they could be read, and what is wrong with them.
public struct Dialogues: Sendable {
  /// The graphs, also those that were read in part.
  public private(set) var graphs: [Graph] = []
  /// The program, or `nil` when no file has it.
  public private(set) var program: Program?
  /// The short words on the screen, or `nil` when no file has them.
  public private(set) var labels: Labels?
  /// The stock phrases, or `nil` when no file has them.
  public private(set) var voice: Voice?
  /// The files of what people say.
  public private(set) var words: [WordFile] = []
  /// The files of what people say when someone may get hurt.
  public private(set) var danger: [DangerFile] = []
  /// The files of lines that these must and must not catch.
  public private(set) var dangerExamples: [DangerExamples] = []
  /// How the coach speaks, or `nil` when no file says so.
  public private(set) var style: Style?
  /// Where help can be found, or `nil` when no file says so.
  public private(set) var helplines: Helplines?
  /// What is wrong, by file and place.
  public private(set) var findings: [Finding] = []

  /// Reads and checks files.
  ///
  /// What a file holds is told by its name: `program.yaml`, `labels.yaml`, `voice.yaml`,
  /// `style.yaml`, `helplines.yaml`, `words/*.yaml`, `words/danger/*.yaml`,
  /// `words/danger/examples/*.yaml`; any other holds a graph. Whether the patterns of danger make
  /// sense is for `DangerCheck` to say, which can hear them.
  ///
  /// - Parameter files: The files' names, relative to the folder, and their content.
  public init(_ files: [(file: String, bytes: [UInt8])]) {
    var broken: Set<String> = []
    for (file, bytes) in files where file.hasSuffix(".yaml") {
      let found = read(bytes, file)
      if found.isEmpty { continue }
      broken.insert(file)
      findings += found
    }
    findings += Checker.check(
      everything: graphs, brokenFiles: broken, program: program, voice: voice, words: words,
      style: style, helplines: helplines)
    findings.sort()
  }

  /// Returns what is wrong with files, by file and place.
  ///
  /// - Parameter files: The files' names, relative to the folder, and their content.
  public static func check(_ files: [(file: String, bytes: [UInt8])]) -> [Finding] {
    Dialogues(files).findings
  }

  private mutating func read(_ bytes: [UInt8], _ file: String) -> [Finding] {
    switch FileName(file).kind {
    case .program:
      let (program, findings) = ProgramReader.read(bytes, file: file)
      self.program = program
      return findings
    case .labels:
      let (labels, findings) = LabelReader.read(bytes, file: file)
      self.labels = labels
      return findings
    case .voice:
      let (voice, findings) = VoiceReader.read(bytes, file: file)
      self.voice = voice
      return findings
    case .words:
      let (words, findings) = WordReader.read(bytes, file: file)
      self.words.append(words)
      return findings
    case .danger:
      let (danger, findings) = DangerReader.read(bytes, file: file)
      self.danger.append(danger)
      return findings
    case .dangerExamples:
      let (examples, findings) = DangerExampleReader.read(bytes, file: file)
      dangerExamples.append(examples)
      return findings
    case .style:
      let (style, findings) = StyleReader.read(bytes, file: file)
      self.style = style
      return findings
    case .helplines:
      let (helplines, findings) = HelplineReader.read(bytes, file: file)
      self.helplines = helplines
      return findings
    case .graph:
      let result = GraphReader.read(bytes, file: file)
      if let graph = result.graph { graphs.append(graph) }
      return result.findings
    }
  }
}
