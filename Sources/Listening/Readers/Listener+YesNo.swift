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
      // "I think it has, yes" is a yes, and "partly, yes" one or the other.
      if said.contains(["yes"]), !said.contains(["unsure"]) { return .yes }
      return said.contains(["yes"]) || !said.contains(["unsure"])
        ? .between(["yes", "unsure"]) : .unsure
    case (false, true, true):
      if said.contains(["no"]), !said.contains(["unsure"]) { return .no }
      return said.contains(["no"]) || !said.contains(["unsure"])
        ? .between(["no", "unsure"]) : .unsure
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
    let clause = YesNoClause(asked.text, vocabulary)
    if let position = clause.stance(of: line.words) {
      // Being torn, or one thing after the other, takes a second look.
      if case .between(["yes", "no"]) = position, line.words.count > 3 { return nil }
      if position == .yes, clause.agreement.isHalf(line.words) { return nil }
      return reading(of: position, isSure: true, line.text)
    }
    guard line.words.count <= 4 else { return nil }
    // "Rather not" declines what was offered, and skips nothing.
    guard let position = clause.readOwn(line.words),
      position != .yes || !clause.agreement.isHalf(line.words)
    else { return nil }
    return reading(of: position, isSure: true, line.text)
  }

  /// Reads yes, no or unsure among other words.
  func readYesNo(_ line: TypedLine, _ asked: Asked) -> Reading {
    if line.isQuestion { return Reading(.unclear) }
    let reading = readRuledYesNo(line, asked)
    // An age is no matter of words.
    guard AgeReader(asked.text, vocabulary) == nil else { return reading }
    return weighed(reading, line)
  }

  /// Reads yes, no or unsure by rules.
  private func readRuledYesNo(_ line: TypedLine, _ asked: Asked) -> Reading {
    let reader = YesNoReader(asked.text, vocabulary)
    guard let found = reader.read(respelled(line.tokens, to: vocabulary.answerWords)) else {
      return readIndirect(line, asked)
    }
    return reading(of: found.position, isSure: found.isSure, found.evidence)
  }

  /// Reads what never says yes or no, and was foreseen by the author of the question.
  private func readIndirect(_ line: TypedLine, _ asked: Asked) -> Reading {
    guard asked.options.contains(where: { !$0.hears.isEmpty }) else { return Reading(.unclear) }
    let reading = readParaphrase(line, asked)
    guard case .answer(let answer) = reading.act, isLimited(line.words, beyond: answer, asked)
    else {
      return reading
    }
    return Reading(.wonder([answer]), reading.evidence)
  }

  /// Whether words say how much, or what somebody thinks: "she thinks she knows" is no "she knows"; not
  /// where the author foresaw the very word.
  private func isLimited(_ words: [String], beyond answer: Answer, _ asked: Asked) -> Bool {
    guard case .option(let id, _) = answer else { return false }
    let foreseen = asked.options.first { $0.id == id }?.hears.flatMap { vocabulary.words(of: $0) }
    return isLimited(Set(words).subtracting(foreseen ?? []))
  }

  /// Whether some of the words say how much, until when, or what somebody thinks.
  func isLimited(_ words: some Sequence<String>) -> Bool {
    [vocabulary.limits, vocabulary.conditions, vocabulary.passing].contains {
      !$0.isDisjoint(with: words)
    }
  }

  /// Returns the answer, or the question, that a position comes to.
  func reading(of position: Position, isSure: Bool, _ evidence: String) -> Reading {
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
      guard let near = spelling.plainCandidate(for: token.text),
        near.prefix(1) == token.text.prefix(1),
        editDistance(Array(token.text), Array(near)) == 1
      else { return token }
      var token = token
      token.text = near
      return token
    }
  }
}

extension Vocabulary {
  /// Returns where some words stand between yes and no, or `nil` when one of them says more.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - echo: What "I do" has to agree with; what does not is no answer by itself.
  func stance(of words: [String], agreeing echo: YesNoEcho? = nil) -> Position? {
    guard let found = stances.parts(of: words) else { return nil }
    var said: Set<Stance> = []
    var spoken: Set<Stance> = []
    var isAstray = false
    var index = 0
    var place = 0
    while index < found.count {
      let part = found[index]
      switch part.meaning {
      case .subject:
        // "he does", "we haven't": a subject needs its verb.
        index += 1
        guard index < found.count, [.auxiliary, .negated].contains(found[index].meaning) else {
          return nil
        }
        let isNegated = found[index].meaning == .negated
        let subject = Array(words[place..<place + part.count])
        let verb = words[place + part.count]
        if echo?.agrees(subject: subject, verb: verb, isNegated: isNegated) == false {
          isAstray = true
        } else {
          said.insert(isNegated ? .no : .yes)
        }
        place += found[index].count
      case .auxiliary, .negated: return nil
      case .filler: break
      case let stance:
        said.insert(stance)
        spoken.insert(stance)
      }
      place += part.count
      index += 1
    }
    if isAstray, spoken.isDisjoint(with: [.yes, .no, .unsure]) { return nil }
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
