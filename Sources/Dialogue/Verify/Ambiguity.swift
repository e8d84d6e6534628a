/// Finds lines that could be meant in two ways: what one option is called, and with one typing mistake another or a
/// command, too.
///
/// What is exactly the same for both is for `Checker` to report.
public struct Ambiguity {
  private var commands = NearNames()
  private var commandIDs: [String] = []

  /// Prepares the search.
  ///
  /// - Parameter words: The files of what people say, of which `commands` has what commands are called.
  public init(_ words: [WordFile]) {
    for command in Self.names {
      let owner = commandIDs.count
      commandIDs.append(command)
      _ = commands.add(NearNames.Name(command, owner: owner))
      for list in words.first(where: { $0.id == "commands" })?.lists ?? []
      where list.id == command || list.id == command + "-asked" {
        for entry in list.entries where entry.text.plainWords != command {
          _ = commands.add(NearNames.Name(entry.text.plainWords, owner: owner))
        }
      }
    }
  }

  /// What can be asked of the coach; each has a list of what it is called.
  private static let names = [
    "back", "again", "why", "help", "map", "show", "pause", "stop", "skip", "change", "forget",
    "safe",
  ]

  /// Returns the lines of a graph's questions that could be meant in two ways.
  ///
  /// - Parameter graph: The graph.
  /// - Complexity: Linear in the letters of all names.
  public func findings(in graph: Graph) -> [Finding] {
    var found: [Finding] = []
    for question in graph.questions where !question.options.isEmpty {
      var index = NearNames()
      for (number, option) in question.options.enumerated() {
        let names = [(option.text, option.textPlace)] + zip(option.hears, option.hearsPlaces)
        for (text, place) in names {
          let name = NearNames.Name(text.plainWords, owner: number)
          for other in index.near(name) where areTogether(question, number, other.owner) {
            found.append(
              Finding(
                "near-options", in: graph.file, at: place,
                "'\(text)' is one typing mistake away from '\(other.text)', which stands for option "
                  + "'\(question.options[other.owner].id)'; use other words"))
          }
          _ = index.add(name)
          for other in commands.near(NearNames.Name(name.text, owner: -1)) {
            found.append(
              Finding(
                "near-command", in: graph.file, at: place,
                "'\(text)' is one typing mistake away from '\(other.text)', which is the command "
                  + "'\(commandIDs[other.owner])'; use other words"))
          }
        }
      }
    }
    return found
  }

  private func areTogether(_ question: Question, _ one: Int, _ other: Int) -> Bool {
    guard let first = question.options[one].when, let second = question.options[other].when else {
      return true
    }
    return !first.excludes(second)
  }
}
