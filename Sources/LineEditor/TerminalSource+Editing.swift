import CEdit

/// How libedit shows what a command did.
enum Drawing {
  case nothing, cursor, changes, everything, bell

  /// libedit's number for it.
  var code: Int32 {
    switch self {
    case .nothing: CC_NORM
    case .cursor: CC_CURSOR
    case .changes: CC_REFRESH
    case .everything: CC_REDISPLAY
    case .bell: CC_ERROR
    }
  }
}

extension TerminalSource {
  /// Does what a key asks for.
  func perform(_ key: Key) -> Drawing {
    let wasIntricate = line.isIntricate
    let drawing = change(key)
    guard options.escapes, wasIntricate || line.isIntricate else { return drawing }
    // On the way to the end of the line nothing changes, and the screen must stay.
    if pending != nil { return drawing }
    switch drawing {
    case .cursor, .changes: return .everything
    case .nothing, .everything, .bell: return drawing
    }
  }

  private func change(_ key: Key) -> Drawing {
    switch key {
    case .left: moveBack(characterBefore)
    case .right: move(characterAfter)
    case .wordLeft: moveBack(WordBoundary.scalars(before: line.contents.before))
    case .wordRight: move(WordBoundary.scalars(after: line.contents.after))
    case .home: moveBack(line.counts.before)
    case .end: move(line.counts.all - line.counts.before)
    case .older: show(recall.older(leaving: text))
    case .newer: show(recall.newer(leaving: text))
    case .eraseBack: erase(characterBefore)
    case .erase, .endOrErase: eraseAfter(characterAfter)
    case .eraseWordBack: erase(WordBoundary.scalars(before: line.contents.before))
    case .eraseWord: eraseAfter(WordBoundary.scalars(after: line.contents.after))
    case .insert: write()
    case .complete: completeWord()
    case .search: beginSearch()
    case .redraw: options.escapes ? .everything : .changes
    case .interrupt: goToEnd()
    case .accept, .newline, .cancel: .nothing
    }
  }

  /// The whole line.
  var text: String {
    let (before, after) = line.contents
    return before + after
  }

  /// Moves after the line for what is pending.
  func goToEnd() -> Drawing {
    line.move(by: line.counts.all - line.counts.before)
    return .cursor
  }

  private func move(_ count: Int) -> Drawing {
    guard count > 0 else { return .nothing }
    line.move(by: count)
    return .cursor
  }

  private func moveBack(_ count: Int) -> Drawing {
    guard count > 0 else { return .nothing }
    line.move(by: -count)
    return .cursor
  }

  private func erase(_ count: Int) -> Drawing {
    guard count > 0 else { return .nothing }
    line.deleteBefore(count)
    return .changes
  }

  private func eraseAfter(_ count: Int) -> Drawing {
    line.move(by: count)
    return erase(count)
  }

  private func show(_ text: String?) -> Drawing {
    guard let text else { return .bell }
    line.replace(with: text)
    return .changes
  }

  /// The scalars of the character before the cursor, as a person counts characters.
  private var characterBefore: Int {
    let counts = line.counts
    if !line.isIntricate { return min(counts.before, 1) }
    return line.contents.before.last?.unicodeScalars.count ?? 0
  }

  private var characterAfter: Int {
    let counts = line.counts
    if !line.isIntricate { return min(counts.all - counts.before, 1) }
    return line.contents.after.first?.unicodeScalars.count ?? 0
  }

  /// Writes what was typed or pasted; a mark joins the letter before it.
  private func write() -> Drawing {
    let last = line.contents.before.last.map(String.init) ?? ""
    let joined = last + insertion
    let isMark = insertion.unicodeScalars.first.map { (0x300...0x36F).contains($0.value) } ?? false
    if isMark, !last.isEmpty {
      line.deleteBefore(last.unicodeScalars.count)
      line.insert(MarkComposer.compose(joined))
    } else {
      line.insert(MarkComposer.compose(insertion))
    }
    insertion = ""
    return .changes
  }
}
