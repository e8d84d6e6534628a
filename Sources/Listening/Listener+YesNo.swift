import Dialogue

/// Where a whole line stands between yes and no.
enum Position: Equatable {
  case yes, no, unsure
  /// It may be each of these.
  case between([String])

  /// The ids of the answers that it may be.
  var ids: [String] {
    switch self {
    case .yes: ["yes"]
    case .no: ["no"]
    case .unsure: ["unsure"]
    case .between(let ids): ids
    }
  }
}

extension Listener {
  /// Reads yes, no or unsure, when such words make up the whole line.
  func readYesNo(_ line: TypedLine, _ asked: Asked) -> Reading? {
    if line.isQuestion { return nil }
    let matcher = OptionMatcher(asked.options, vocabulary)
    if let index = matcher.named(line.words).first {
      return Reading(.answer(.option(asked.options[index].id, own: nil)), [line.text])
    }
    guard let position = vocabulary.stance(of: line.words) else { return nil }
    let answers = position.ids.map { Answer.option($0, own: nil) }
    if answers.count > 1 { return Reading(.wonder(answers), [line.text]) }
    return Reading(.answer(answers[0]), [line.text])
  }
}

extension Vocabulary {
  /// Returns where some words stand between yes and no, or `nil` when one of them says more.
  func stance(of words: [String]) -> Position? {
    guard
      let found = stances.explain(words) ?? stances.explain(words.map(Self.squeezed))
    else { return nil }
    var said: Set<Stance> = []
    var index = 0
    while index < found.count {
      switch found[index] {
      case .subject:
        // "he does", "we haven't": a subject needs its verb.
        index += 1
        guard index < found.count else { return nil }
        if found[index] == .auxiliary {
          said.insert(.yes)
        } else if found[index] == .negated {
          said.insert(.no)
        } else {
          return nil
        }
      case .auxiliary, .negated: return nil
      case .filler: break
      case let stance: said.insert(stance)
      }
      index += 1
    }
    return Self.position(of: said)
  }

  private static func position(of said: Set<Stance>) -> Position? {
    let isYes = said.contains(.yes) || said == [.goAlong]
    let leansYes = said.contains(.leaningYes)
    let leansNo = said.contains(.leaningNo)
    switch (isYes || leansYes, said.contains(.no) || leansNo) {
    case (true, true): return .between(["yes", "no"])
    case (true, false):
      if said.contains(.unsure) { return .unsure }
      return isYes ? .yes : .between(["yes", "unsure"])
    case (false, true):
      if said.contains(.unsure) { return .unsure }
      return said.contains(.no) ? .no : .between(["no", "unsure"])
    case (false, false): return said.contains(.unsure) ? .unsure : nil
    }
  }

  /// The word with runs of three and more letters made one: "yesss" is "yes".
  private static func squeezed(_ word: String) -> String {
    var result: [Character] = []
    var run = 0
    for character in word {
      run = character == result.last ? run + 1 : 1
      if run == 3 { result.removeLast() }
      if run < 3 { result.append(character) }
    }
    return String(result)
  }
}
