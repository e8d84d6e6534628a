/// What changed in one thing about a state, in lines.
struct TraitDifference {
  let old: Outline.Trait?
  let new: Outline.Trait?

  // Below this, a text is another one rather than a changed one.
  private static let leastLikeness = 0.4

  /// The lines; empty when nothing changed.
  var lines: [String] {
    guard let trait = new ?? old else { return [] }
    let (gone, came) = (old?.passages ?? [], new?.passages ?? [])
    switch trait.kind {
    case .set: return sets(trait, gone, came)
    case .order: return orders(trait, gone.map(\.text), came.map(\.text))
    case .text, .name: return passages(trait, gone, came)
    }
  }

  private func orders(_ trait: Outline.Trait, _ old: [String], _ new: [String]) -> [String] {
    let (before, after) = (old.filter(new.contains), new.filter(old.contains))
    if before == after { return [] }
    return [
      "~ \(trait.name): \(before.joined(separator: ", ")) \u{2192} \(after.joined(separator: ", "))"
    ]
  }

  private func sets(
    _ trait: Outline.Trait, _ old: [Outline.Passage], _ new: [Outline.Passage]
  ) -> [String] {
    let (before, after) = (old.map(\.text), new.map(\.text))
    let gone = before.filter { !after.contains($0) }
    let came = after.filter { !before.contains($0) }
    return (gone.isEmpty ? [] : ["- \(trait.name): \(few(gone))"])
      + (came.isEmpty ? [] : ["+ \(trait.name): \(few(came))"])
  }

  // More are looked up where they were written.
  private static let mostListed = 8

  private func few(_ texts: [String]) -> String {
    let listed = texts.prefix(Self.mostListed).joined(separator: ", ")
    return texts.count > Self.mostListed
      ? "\(listed) and \(texts.count - Self.mostListed) more" : listed
  }

  private func passages(
    _ trait: Outline.Trait, _ old: [Outline.Passage], _ new: [Outline.Passage]
  ) -> [String] {
    var gone = old
    var came = new
    for passage in old {
      guard let same = came.firstIndex(where: passage.isSame) else { continue }
      came.remove(at: same)
      if let first = gone.firstIndex(where: passage.isSame) { gone.remove(at: first) }
    }
    if gone.isEmpty, came.isEmpty { return order(trait, old, new) }
    var lines: [String] = []
    // What is the same but for its condition, then what has the same condition and id, then what is alike.
    let tests: [(Outline.Passage, Outline.Passage) -> Bool] = [
      { $0.text == $1.text },
      { $0.condition == $1.condition && $0.id == $1.id && (trait.kind == .name || isLike($0, $1)) },
      { $0.condition == $1.condition && isLike($0, $1) }, { isLike($0, $1) },
      { $0.condition == $1.condition && $0.id == $1.id },
    ]
    for test in tests {
      for passage in gone {
        guard let match = came.firstIndex(where: { test(passage, $0) }) else { continue }
        lines.append(change(trait, passage, came.remove(at: match)))
        if let first = gone.firstIndex(of: passage) { gone.remove(at: first) }
      }
    }
    lines += gone.map { "- " + whole(trait, $0) }
    lines += came.map { "+ " + whole(trait, $0) }
    return lines
  }

  private func isLike(_ left: Outline.Passage, _ right: Outline.Passage) -> Bool {
    WordDifference(left.text, right.text).likeness >= Self.leastLikeness
  }

  private func order(
    _ trait: Outline.Trait, _ old: [Outline.Passage], _ new: [Outline.Passage]
  ) -> [String] {
    // Wordings that stand for one another may stand in any order.
    func order(_ passages: [Outline.Passage]) -> [String] {
      passages.map { $0.condition + ($0.id.isEmpty ? " " + $0.text : "") }.reduce(into: []) {
        found, next in
        if found.last != next { found.append(next) }
      }
    }
    return order(old) == order(new) ? [] : ["~ \(trait.name): the same in another order"]
  }

  private func change(
    _ trait: Outline.Trait, _ old: Outline.Passage, _ new: Outline.Passage
  ) -> String {
    var text = new.text
    if old.text != new.text {
      let words = WordDifference(old.text, new.text)
      let isMarked = trait.kind == .text && words.likeness >= Self.leastLikeness
      text =
        isMarked ? words.marked : "\(quoted(trait, old.text)) \u{2192} \(quoted(trait, new.text))"
      if isMarked { text = quoted(trait, text) }
    } else {
      text = quoted(trait, text)
    }
    let condition =
      old.condition == new.condition
      ? (new.shown.isEmpty ? "" : ", if \(new.shown)")
      : ", \(when(old)) \u{2192} \(when(new))"
    return "~ \(trait.name)\(condition): \(text)"
  }

  private func when(_ passage: Outline.Passage) -> String {
    passage.shown.isEmpty ? "always" : "if \(passage.shown)"
  }

  private func whole(_ trait: Outline.Trait, _ passage: Outline.Passage) -> String {
    "\(trait.name)\(passage.shown.isEmpty ? "" : ", if \(passage.shown)"): \(quoted(trait, passage.text))"
  }

  private func quoted(_ trait: Outline.Trait, _ text: String) -> String {
    trait.kind == .text ? "\u{201C}\(text)\u{201D}" : text
  }
}
