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
    before = nil
    let wasIntricate = line.isIntricate
    let drawing = change(key)
    guard options.escapes, wasIntricate || line.isIntricate else { return drawing }
    // On the way to the end of the line nothing changes, and the screen must stay.
    if pending != nil, drawing == .cursor { return drawing }
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
    case .older: goUp()
    case .newer: goDown()
    case .eraseBack: erase(characterBefore)
    case .erase, .endOrErase: eraseAfter(characterAfter)
    case .eraseWordBack: cutBefore(WordBoundary.scalars(before: line.contents.before))
    case .eraseWord: cutAfter(WordBoundary.scalars(after: line.contents.after))
    case .cutWord: cutBefore(WordBoundary.scalars(beforeSpace: line.contents.before))
    case .cutBefore: cutBefore(line.counts.before)
    case .cutAfter: cutAfter(line.counts.all - line.counts.before)
    case .writeCut: writeCut()
    case .writeOlderCut: writeOlderCut()
    case .transpose: transpose()
    case .undo: undo()
    case .insert: write()
    case .complete: completeWord()
    case .search: beginSearch()
    case .redraw: options.escapes ? .everything : .changes
    case .interrupt, .edit: goToEnd()
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

  /// Goes a row up within a text of several, and from the first to an older line.
  private func goUp() -> Drawing {
    let above = line.contents.before.split(separator: "\n", omittingEmptySubsequences: false)
    guard above.count > 1, let here = above.last else {
      return show(recall.older(leaving: text))
    }
    let target = above[above.count - 2]
    let skipped = target.dropFirst(here.count)
    return moveBack(here.unicodeScalars.count + 1 + skipped.unicodeScalars.count)
  }

  /// Goes a row down within a text of several, and from the last to a newer line.
  private func goDown() -> Drawing {
    let (before, after) = line.contents
    let below = after.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard below.count > 1 else { return show(recall.newer(leaving: text)) }
    let column = before.reversed().prefix { $0 != "\n" }.count
    return move(below[0].unicodeScalars.count + 1 + below[1].prefix(column).unicodeScalars.count)
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
