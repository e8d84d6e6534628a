/// What was cut out of lines, so that it can be written again elsewhere.
struct KillRing {
  /// On which side of the cursor a text stood.
  enum Side { case before, after }

  private static let most = 20

  private var entries: [String] = []
  private var place = 0
  /// The keystroke that cut last.
  private var lastCut = -1
  /// The keystroke that wrote last, and what it wrote.
  private var lastWritten: (keystroke: Int, text: String)?

  /// Keeps what was cut; cuts that follow each other at once are one.
  mutating func cut(_ text: String, _ side: Side, at keystroke: Int) {
    if lastCut == keystroke - 1, let last = entries.popLast() {
      entries.append(side == .before ? text + last : last + text)
    } else {
      entries.append(text)
      if entries.count > Self.most { entries.removeFirst() }
    }
    lastCut = keystroke
  }

  /// Returns what was cut last, to be written.
  mutating func newest(at keystroke: Int) -> String? {
    place = entries.count - 1
    return written(at: keystroke)
  }

  /// Returns what is to stand in place of what the last keystroke wrote; `nil` when it wrote nothing from here.
  mutating func older(at keystroke: Int) -> (old: String, new: String)? {
    guard let last = lastWritten, last.keystroke == keystroke - 1, !entries.isEmpty else {
      return nil
    }
    place = (place + entries.count - 1) % entries.count
    return written(at: keystroke).map { (last.text, $0) }
  }

  private mutating func written(at keystroke: Int) -> String? {
    guard entries.indices.contains(place) else { return nil }
    lastWritten = (keystroke, entries[place])
    return entries[place]
  }
}
