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

  /// Where a line stands that says each of these.
  static func together(_ said: Set<[String]>) -> Position {
    let ids = Set(said.flatMap(\.self))
    switch (ids.contains("yes"), ids.contains("no"), ids.contains("unsure")) {
    case (true, true, _): return .between(["yes", "no"])
    case (true, false, false): return .yes
    case (false, true, false): return .no
    case (true, false, true):
      return said.contains(["unsure"]) ? .unsure : .between(["yes", "unsure"])
    case (false, true, true):
      return said.contains(["unsure"]) ? .unsure : .between(["no", "unsure"])
    case (false, false, _): return .unsure
    }
  }
}

extension Listener {
  /// Reads yes, no or unsure, when such words make up the whole line.
  func readPlainYesNo(_ line: TypedLine, _ asked: Asked) -> Reading? {
    if line.isQuestion { return nil }
    let matcher = OptionMatcher(asked.options, vocabulary)
    if let index = matcher.named(line.words).first {
      return Reading(.answer(.option(asked.options[index].id, own: nil)), [line.text])
    }
    if let position = vocabulary.stance(of: line.words) {
      // Being torn, or one thing after the other, takes a second look.
      if case .between(["yes", "no"]) = position, line.words.count > 3 { return nil }
      return reading(of: position, isSure: true, line.text)
    }
    guard line.words.count <= 4 else { return nil }
    // "Rather not" declines what was offered, and skips nothing.
    let clause = YesNoClause(asked.text, vocabulary)
    return clause.readOwn(line.words).map { reading(of: $0, isSure: true, line.text) }
  }

  /// Reads yes, no or unsure among other words.
  func readYesNo(_ line: TypedLine, _ asked: Asked) -> Reading {
    if line.isQuestion { return Reading(.unclear) }
    let reader = YesNoReader(asked.text, vocabulary)
    guard let found = reader.read(respelled(line.tokens, to: vocabulary.stances.firstWords)) else {
      return readIndirect(line, asked)
    }
    return reading(of: found.position, isSure: found.isSure, found.evidence)
  }

  /// Reads what never says yes or no, and was foreseen by the author of the question.
  private func readIndirect(_ line: TypedLine, _ asked: Asked) -> Reading {
    guard asked.options.contains(where: { !$0.hears.isEmpty }) else { return Reading(.unclear) }
    return readParaphrase(line, asked)
  }

  private func reading(of position: Position, isSure: Bool, _ evidence: String) -> Reading {
    let answers = position.ids.map { Answer.option($0, own: nil) }
    if answers.count > 1 || !isSure { return Reading(.wonder(answers), [evidence]) }
    return Reading(.answer(answers[0]), [evidence])
  }

  /// Mends words that are unknown and one slip away from a word that counts.
  func respelled(_ tokens: [Token], to targets: some Sequence<String>) -> [Token] {
    guard tokens.count <= 16,
      tokens.contains(where: { $0.kind == .word && !vocabulary.known.contains($0.text) })
    else { return tokens }
    let spelling = Spelling(targets: targets, known: vocabulary.known)
    return tokens.map { token in
      guard token.kind == .word, !vocabulary.known.contains(token.text) else { return token }
      let near = spelling.candidates(for: token.text)
      guard near.count == 1, Spelling.isPlain(token.text, near[0]),
        near[0].prefix(1) == token.text.prefix(1),
        editDistance(Array(token.text), Array(near[0])) == 1
      else { return token }
      var token = token
      token.text = near[0]
      return token
    }
  }
}

extension Vocabulary {
  /// Returns where some words stand between yes and no, or `nil` when one of them says more.
  func stance(of words: [String]) -> Position? {
    guard let found = stances.explain(words) else { return nil }
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
    case (true, true): return said.contains(.unsure) ? .unsure : .between(["yes", "no"])
    case (true, false):
      if said.contains(.unsure) { return .unsure }
      return isYes ? .yes : .between(["yes", "unsure"])
    case (false, true):
      if said.contains(.unsure) { return .unsure }
      return said.contains(.no) ? .no : .between(["no", "unsure"])
    case (false, false): return said.contains(.unsure) ? .unsure : nil
    }
  }
}
