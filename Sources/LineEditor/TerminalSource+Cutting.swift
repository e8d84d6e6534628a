extension TerminalSource {
  /// Cuts scalars before the cursor, to be written again.
  func cutBefore(_ count: Int) -> Drawing {
    guard count > 0 else { return .nothing }
    let before = line.contents.before.unicodeScalars.suffix(count)
    cuts.cut(String(String.UnicodeScalarView(before)), .before, at: keystroke)
    line.deleteBefore(count)
    return .changes
  }

  /// Cuts scalars after the cursor.
  func cutAfter(_ count: Int) -> Drawing {
    guard count > 0 else { return .nothing }
    let after = line.contents.after.unicodeScalars.prefix(count)
    cuts.cut(String(String.UnicodeScalarView(after)), .after, at: keystroke)
    line.move(by: count)
    line.deleteBefore(count)
    return .changes
  }

  /// Writes what was cut last.
  func writeCut() -> Drawing {
    guard let text = cuts.newest(at: keystroke) else { return .bell }
    line.insert(text)
    return .changes
  }

  /// Puts what was cut before that in its place.
  func writeOlderCut() -> Drawing {
    guard let (old, new) = cuts.older(at: keystroke) else { return .bell }
    line.deleteBefore(old.unicodeScalars.count)
    line.insert(new)
    return .changes
  }

  /// Lets the characters on both sides of the cursor change places, or the last two at the end.
  func transpose() -> Drawing {
    let (before, after) = line.contents
    guard let first = before.last else { return .bell }
    if let second = after.first {
      line.deleteBefore(first.unicodeScalars.count)
      line.move(by: second.unicodeScalars.count)
      line.insert(String(first))
      return .changes
    }
    guard let other = before.dropLast().last else { return .bell }
    line.deleteBefore(first.unicodeScalars.count + other.unicodeScalars.count)
    line.insert(String(first) + String(other))
    return .changes
  }

  /// Takes the last change back.
  func undo() -> Drawing {
    guard let state = undoing.remembered(otherThan: text) ?? undoing.takeBack() else {
      return .bell
    }
    line.replace(with: state.text)
    line.move(by: -state.after.unicodeScalars.count)
    return .changes
  }
}
