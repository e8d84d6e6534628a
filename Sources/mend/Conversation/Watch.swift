import Dialogue
import DialogueYAML

/// Sees that files of the conversations were edited, and whether one can go on with them.
struct Watch {
  /// The files that the conversation goes on with.
  private(set) var files: [(file: String, bytes: [UInt8])]
  /// The files as they were when they were last looked at, so that a mistake is reported once.
  private var seen: [String: [UInt8]]

  /// Begins with files that can be read.
  init(files: [(file: String, bytes: [UInt8])]) {
    self.files = files
    seen = Self.byName(files)
  }

  /// What was edited.
  struct Edit {
    /// All files as they are now.
    var files: [(file: String, bytes: [UInt8])]
    /// The names of those that changed since the conversation took any up.
    var names: [String]
    /// What is wrong with these.
    var findings: [Finding]
  }

  /// Looks at the files.
  ///
  /// They are compared byte by byte: an editor may write the same size within one tick of the disk's clock.
  /// - Returns: `nil` when nothing changed since they were last looked at.
  mutating func look(at folder: DialogueFolder) -> Edit? {
    // A file that is being replaced is there again the next time.
    guard let now = try? folder.everything() else { return nil }
    let today = Self.byName(now)
    if today == seen { return nil }
    seen = today
    let before = Self.byName(files)
    let names = Set(today.keys).union(before.keys).filter { today[$0] != before[$0] }.sorted()
    if names.isEmpty { return nil }
    return Edit(files: now, names: names, findings: Self.findings(in: now, among: Set(names)))
  }

  /// Goes on with edited files.
  mutating func take(_ edit: Edit) { files = edit.files }

  /// What is wrong with some of the files. How the coach speaks is for `mend check` to say: it hinders nobody.
  private static func findings(
    in files: [(file: String, bytes: [UInt8])], among names: Set<String>
  ) -> [Finding] {
    let spoken = files.filter { ![.style, .words].contains(FileName($0.file).kind) }
    var found = Dialogues(spoken).findings
    for (file, bytes) in files where FileName(file).kind == .words {
      found += WordReader.read(bytes, file: file).1
    }
    return found.filter { names.contains($0.file) }
  }

  private static func byName(_ files: [(file: String, bytes: [UInt8])]) -> [String: [UInt8]] {
    Dictionary(files.map { ($0.file, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }
}
