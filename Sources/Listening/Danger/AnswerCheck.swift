import Dialogue

/// A check that nothing an author offers to be typed sounds like danger.
///
/// An exactly authored answer is taken before danger is looked for. Only questions that ask whether
/// somebody is safe may offer what sounds like it: those of the gate, of the pages where danger leads,
/// of what these visit, and of what is visited off the record.
public struct AnswerCheck {
  private let danger: Danger
  private var findings: [Finding] = []

  /// Returns the answers and commands that sound like danger, by file and place.
  ///
  /// - Parameters:
  ///   - danger: What danger sounds like.
  ///   - graphs: The conversations.
  ///   - program: The program, which names the gate and the pages; `nil` when there is none.
  ///   - words: The files of what people say.
  public static func check(
    _ danger: Danger, _ graphs: [Graph], _ program: Program?, _ words: [WordFile]
  ) -> [Finding] {
    var check = AnswerCheck(danger: danger)
    let excepted = namesAboutSafety(graphs, program)
    for graph in graphs where !excepted.contains(graph.id) {
      for question in graph.questions where question.retention != .unkept {
        check.run(question, graph.file)
      }
    }
    for file in words where file.id == "yes-no" || file.id == "commands" {
      // Whoever says that they are not safe is led to the same place.
      for list in file.lists where list.id != "safe" {
        for entry in list.entries { check.hear(entry.text, at: entry.place, file.file) }
      }
    }
    return check.findings.sorted()
  }

  /// The graphs that ask whether somebody is safe.
  private static func namesAboutSafety(_ graphs: [Graph], _ program: Program?) -> Set<String> {
    var names: Set<String> = []
    var open = program?.safety?.graphs.map(\.name) ?? []
    if let gate = program?.gate { open.append(gate.graph.name) }
    let visits = graphs.flatMap(\.states).compactMap(\.visit)
    open += visits.filter(\.isUnrecorded).map(\.graph.name)
    while let name = open.popLast() {
      guard names.insert(name).inserted else { continue }
      for graph in graphs where graph.id == name {
        open += graph.states.compactMap { $0.visit?.graph.name }
      }
    }
    return names
  }

  private init(danger: Danger) { self.danger = danger }

  private mutating func run(_ question: Question, _ file: String) {
    for option in question.options {
      hear(option.text, at: option.textPlace, file)
      for (number, text) in option.hears.enumerated() {
        let isPlaced = option.hearsPlaces.indices.contains(number)
        hear(text, at: isPlaced ? option.hearsPlaces[number] : option.place, file)
      }
    }
  }

  private mutating func hear(_ text: String, at place: Place, _ file: String) {
    let safety = danger.read(text)
    guard let why = safety.evidence.first else { return }
    findings.append(
      Finding(
        "sounds-like-danger", in: file, at: place,
        "'\(text)' is heard as danger by '\(why.rule)' (\(why.words)); word it otherwise, "
          + "or write 'retain: unkept' where the question asks whether somebody is safe"))
  }
}
