import Terminal

extension Mend {
  /// Runs the program on a terminal of its own.
  func terminal(
    _ arguments: [String] = [], variables: [String: String] = [:], through wrapper: [String] = []
  ) throws -> PseudoTerminal {
    var environment = [
      "HOME": home.path, "MEND_HOME": home.path, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
    environment.merge(variables) { $1 }
    let words = wrapper + [Mend.program.path] + arguments
    return try PseudoTerminal(
      words[0], arguments: Array(words.dropFirst()), environment: environment, columns: 160,
      rows: 40)
  }
}

extension PseudoTerminal {
  /// Waits for the prompt that follows the reply to a line.
  func replies(to line: String) -> Bool {
    reaches { $0.typed == "" && $0.transcript.contains { $0.hasSuffix("> " + line) } }
  }

  /// Waits for a prompt below a text.
  func waits(below text: String) -> Bool {
    reaches { screen in
      screen.typed != nil && screen.transcript.contains { $0.contains(text) }
    }
  }

  /// Waits for what stands after the prompt.
  func shows(_ text: String) -> Bool { reaches { $0.typed == text } }

  /// Waits until the screen is as wanted, and no sequence came that no program of ours should send.
  private func reaches(_ condition: (Screen) -> Bool) -> Bool {
    wait(until: condition) && screen.unknown.isEmpty
  }
}

extension Screen {
  /// What stands after the prompt, or `nil` when there is none.
  var typed: String? {
    let line = currentLine
    guard let sign = line.firstIndex(of: ">"),
      line[..<sign].allSatisfy({ $0.isNumber || $0 == "/" || $0 == " " })
    else { return nil }
    return String(line[sign...].dropFirst(2))
  }
}
