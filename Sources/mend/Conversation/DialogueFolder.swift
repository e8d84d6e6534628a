import Dialogue
import DialogueYAML
import Listening

/// The folder with every word that the coach says; a file is read when it is needed.
struct DialogueFolder {
  let path: String
  /// The names in the folder.
  private let names: [String]
  /// The files as they were at one moment, where a later edit must not show; `nil` to read them from disk.
  private var held: [String: [UInt8]]?
  /// What was read ahead, for many conversations.
  private var ahead = Ahead()

  private struct Ahead {
    var graphs: [String: Graph] = [:]
    var voice: Voice?
    var feelings: [String]?
  }

  /// Opens the folder that is named, or finds it.
  ///
  /// The order: `--dialogues`; `../share/mend/Dialogues` beside an installed program; the nearest
  /// folder above the program that holds `Dialogues/program.yaml`.
  init(named path: String?) throws(Failure) {
    self.path = try Self.find(path)
    names = File.names(in: self.path) ?? []
  }

  /// The same folder as it was when its files were read.
  ///
  /// - Parameter files: All of them, as `everything` returns them.
  func holding(_ files: [(file: String, bytes: [UInt8])]) -> DialogueFolder {
    DialogueFolder(path: path, files: files)
  }

  private init(path: String, files: [(file: String, bytes: [UInt8])]) {
    self.path = path
    names = files.map(\.file).filter { !$0.contains("/") }
    held = Dictionary(files.map { ($0.file, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  private func bytes(of name: String) throws(Failure) -> [UInt8] {
    if let bytes = held?[name] { return bytes }
    return try File.read(path + "/" + name)
  }

  private func exists(_ name: String) -> Bool {
    if let held { return held[name] != nil }
    return File.exists(path + "/" + name)
  }

  /// The names of the files of a folder in this one.
  private func names(in folder: String) -> [String] {
    guard let held else { return File.names(in: path + "/" + folder) ?? [] }
    return held.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
      .filter { !$0.contains("/") }.sorted()
  }

  private static func find(_ named: String?) throws(Failure) -> String {
    if let named {
      guard File.names(in: named) != nil else { throw .noDialogues(tried: [named]) }
      return named
    }
    guard let program = Platform.executable else { throw .noDialogues(tried: ["the program"]) }
    var tried: [String] = []
    var folder = Self.folder(above: program)
    let installed = Self.folder(above: folder) + "/share/mend/Dialogues"
    if File.exists(installed + "/program.yaml") { return installed }
    tried.append(installed)
    while !folder.isEmpty {
      let found = folder + "/Dialogues"
      if File.exists(found + "/program.yaml") { return found }
      tried.append(found)
      folder = Self.folder(above: folder)
    }
    throw .noDialogues(tried: tried)
  }

  private static func folder(above path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// The file of a graph: `NN-ID.yaml` with any two characters before, `ID.yaml`, or `shared/ID.yaml`.
  private func file(ofGraph id: String) -> String? {
    let plain = id + ".yaml"
    let ordered = "-" + plain
    for name in names {
      if name == plain { return name }
      if name.hasSuffix(ordered), name.utf8.count == ordered.utf8.count + 2 { return name }
    }
    let shared = "shared/" + plain
    return exists(shared) ? shared : nil
  }

  private func read<Value>(
    _ name: String, _ reader: ([UInt8], String) -> (Value, [Finding])
  ) throws(Failure) -> Value {
    let (value, findings) = reader(try bytes(of: name), path + "/" + name)
    if !findings.isEmpty { throw .findings(findings) }
    return value
  }

  /// Reads the order of the conversations.
  func program() throws(Failure) -> Program { try read("program.yaml", ProgramReader.read) }

  /// Reads the short words around what is said.
  func labels() throws(Failure) -> Labels { try read("labels.yaml", LabelReader.read) }

  /// Reads the stock phrases.
  func voice() throws(Failure) -> Voice {
    if let voice = ahead.voice { return voice }
    return try read("voice.yaml", VoiceReader.read)
  }

  /// Reads what people say.
  func vocabulary() throws(Failure) -> Vocabulary {
    var words: [WordFile] = []
    for name in names(in: "words/") where name.hasSuffix(".yaml") {
      words.append(try read("words/" + name, WordReader.read))
    }
    return Vocabulary(words)
  }

  /// Reads what people say when someone may get hurt, and nothing else.
  func danger() throws(Failure) -> Danger {
    let folder = "words/danger/"
    var files: [DangerFile] = []
    for name in names(in: folder) where name.hasSuffix(".yaml") {
      files.append(try read(folder + name, DangerReader.read))
    }
    // Folders without what was learned of danger need no senses for it.
    guard files.contains(where: { $0.net != nil }), exists("words/senses.yaml") else {
      return Danger(files)
    }
    return Danger(files, senses: try words("senses"))
  }

  /// Reads the families of feelings, to be listed.
  func feelings() throws(Failure) -> [String] {
    if let feelings = ahead.feelings { return feelings }
    return try words("feelings").lists.map(\.id)
  }

  /// Gives a screen what it needs to show a question besides the question itself.
  func prepare(_ screen: inout Screen, for asked: Asked) throws(Failure) {
    if asked.question.kind == .feelings, screen.feelings.isEmpty {
      screen.feelings = try feelings()
    }
  }

  /// Reads one file of what people say.
  ///
  /// - Parameter id: Its id, such as `mentions`.
  func words(_ id: String) throws(Failure) -> WordFile {
    try read("words/\(id).yaml", WordReader.read)
  }

  /// Reads where help can be found.
  private func helplines() throws(Failure) -> Helplines {
    try read("helplines.yaml", HelplineReader.read)
  }

  /// Reads where help can be found, if the folder says so.
  func listedHelplines() throws(Failure) -> Helplines? {
    exists("helplines.yaml") ? try helplines() : nil
  }

  /// Reads a graph, and refuses one that could not be walked. With it come the helplines, where it says any.
  func graph(_ id: String) throws(Failure) -> Graph {
    if let graph = ahead.graphs[id] { return graph }
    guard let name = file(ofGraph: id) else { throw .noGraph(id) }
    let result = GraphReader.read(try bytes(of: name), file: path + "/" + name)
    guard result.findings.isEmpty, var graph = result.graph else {
      throw .findings(result.findings)
    }
    if !graph.isSound { throw .findings(Checker.check(graph: graph)) }
    // A file may be called otherwise than the graph in it.
    guard graph.id == id else { throw .noGraph(id) }
    if graph.needsHelplines { graph.take(try helplines()) }
    return graph
  }

  /// A checksum of all besides the graphs that decides what saved records come to, this program
  /// included.
  func edition() throws(Failure) -> UInt64 {
    var bytes = Array(Mend.configuration.version.utf8)
    for name in ["program.yaml", "labels.yaml", "voice.yaml", "helplines.yaml"]
    where exists(name) {
      // What ends one file is not taken for what begins the next.
      bytes += Array("\n\(name)\n".utf8) + (try self.bytes(of: name))
    }
    return Digest.of(bytes)
  }

  /// Reads ahead what many conversations need, so that it is read once for all of them; what cannot be read is
  /// told to the one that needs it.
  mutating func readAhead() throws(Failure) {
    ahead.voice = try? voice()
    ahead.feelings = try? feelings()
    for (file, _) in try everything() where FileName(file).kind == .graph {
      if let graph = try? graph(FileName(file).id) { hold(graph) }
    }
  }

  /// The graphs that were read ahead, in the order of their files.
  var graphs: [Graph] { ahead.graphs.values.sorted { $0.file < $1.file } }

  /// A file's name within the folder, as findings have it.
  func relative(_ file: String) -> String {
    file.hasPrefix(path + "/") ? String(file.dropFirst(path.count + 1)) : file
  }

  /// Takes a graph instead of the one that a file has.
  mutating func hold(_ graph: Graph) { ahead.graphs[graph.id] = graph }

  /// Every file of the folder with its content, as it is on disk now.
  func everything() throws(Failure) -> [(file: String, bytes: [UInt8])] {
    var found: [(file: String, bytes: [UInt8])] = []
    for folder in ["", "shared/", "words/", "words/danger/", "words/danger/examples/"] {
      for name in File.names(in: path + "/" + folder) ?? [] where name.hasSuffix(".yaml") {
        found.append((folder + name, try File.read(path + "/" + folder + name)))
      }
    }
    return found
  }
}
