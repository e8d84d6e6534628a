import Dialogue
import DialogueYAML

/// What walkers say besides answers, from the words of the conversations.
struct Speech {
  /// Phrases that are noticed in a text.
  let mentions: [String]
  /// Lines that are no answer.
  let situations: [String]
  /// Commands as they are spoken.
  let commands: [String]
  /// Lines that sound like danger.
  let alarms: [String]
  /// Families of feelings.
  let feelings: [String]

  /// Reads them; of what cannot be read there is nothing.
  init(_ folder: DialogueFolder) throws(Failure) {
    func entries(_ id: String) -> [String] {
      let file = (try? folder.words(id)) ?? WordFile(id: id, lists: [])
      return file.lists.flatMap(\.entries).map(\.text)
    }
    mentions = entries("mentions")
    situations = entries("situations")
    commands = entries("commands")
    feelings = (try? folder.feelings()) ?? []
    alarms = try folder.everything().filter { FileName($0.file).kind == .dangerExamples }
      .flatMap { DangerExampleReader.read($0.bytes, file: $0.file).0.entries }
      .flatMap { $0.catches.map(\.text) }
  }
}
