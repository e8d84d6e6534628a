import Foundation

/// The synthetic conversation that all engines are measured with.
///
/// Each of N states says one message and asks one question with three options, which lead to
/// pseudo-random next states; the answer is kept in one slot. A last option-free state ends it.
enum Synthetic {
  /// The graph as YAML.
  static func yaml(states count: Int) -> String {
    var text = "graph: synthetic\nstart: s0\nstates:\n"
    for state in 0..<count {
      text += "  s\(state):\n    say: Message \(state).\n"
      text += "    ask: { type: choice, text: Where to?, keep: last, "
      text += "options: { a: Left, b: Right, c: Straight on } }\n    go:\n"
      if state == count - 1 { text += "      - { when: skipped last, to: finish }\n" }
      text += "      - { when: last is a, to: s\(target(state, 1, count)) }\n"
      text += "      - { when: last is b, to: s\(target(state, 2, count)) }\n"
      // The next state is always one of the three, so that all can be reached.
      text += "      - { to: s\((state + 1) % count) }\n"
    }
    return text + "  finish: { end: done }\n"
  }

  /// Writes a folder of conversations with only this one in it.
  ///
  /// - Returns: Its path.
  static func write(in folder: URL, states: Int) throws -> String {
    let dialogues = folder.appending(path: "Dialogues")
    try FileManager.default.createDirectory(at: dialogues, withIntermediateDirectories: true)
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Dialogues")
    for name in ["labels.yaml", "voice.yaml"] {
      try FileManager.default.copyItem(
        at: shipped.appending(path: name), to: dialogues.appending(path: name))
    }
    let files = ["program": "program: s\nfirst: synthetic\n", "synthetic": yaml(states: states)]
    for (name, text) in files {
      try Data(text.utf8).write(to: dialogues.appending(path: name + ".yaml"))
    }
    return dialogues.path
  }

  private static func target(_ state: Int, _ option: Int, _ count: Int) -> Int {
    var seed = UInt64(state) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(option) &* 0xbf58_476d_1ce4_e5b9
    seed ^= seed >> 31
    seed = seed &* 0x94d0_49bb_1331_11eb
    seed ^= seed >> 29
    return Int(seed % UInt64(count))
  }

  /// Answers as they would be typed: numbers and labels in turn.
  static let answers = ["1", "2", "3", "Left", "Right", "Straight on", "2", "1", "3", "3"]
  /// What each of them means.
  static let meanings = ["a", "b", "c", "a", "b", "c", "b", "a", "c", "c"]

  /// Answers as a file of lines.
  static func script(turns: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(turns * 6)
    for turn in 0..<turns {
      bytes.append(contentsOf: answers[turn % answers.count].utf8)
      bytes.append(0x0A)
    }
    return bytes
  }
}
