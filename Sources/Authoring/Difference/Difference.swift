import Dialogue

/// What changed between two releases in the conversations, whatever changed in the files.
public struct Difference: Equatable, Sendable {
  /// What changed in one conversation, or in what is common to all.
  public struct Section: Equatable, Sendable {
    /// What it is about.
    public var title: String
    /// The changes: a line begins with `+`, `-` or `~`; one that is indented belongs to the state above it.
    public var lines: [String]
  }

  /// The sections with changes, in the order of the new program, those that are gone last.
  public private(set) var sections: [Section] = []

  /// Compares two releases.
  ///
  /// Only what a person could meet is compared: a file that was reflowed, or whose keys stand in another order, is the same.
  public init(from old: Release, to new: Release) {
    let before = ReleaseSketch(release: old).outlines
    for outline in ReleaseSketch(release: new).outlines {
      add(outline.title, before.first { $0.id == outline.id }, outline)
    }
    for graph in new.glossary.graphs {
      let title = "\(graph.id) (\(graph.file))"
      let outline = Sketch(graph: graph, glossary: new.glossary).outline
      guard let former = old.glossary.graph(graph.id) else {
        sections.append(
          Section(title: title, lines: ["+ conversation with \(graph.states.count) states"]))
        continue
      }
      var sketch = Sketch(graph: former, glossary: old.glossary)
      for state in former.states where graph.stateNumbers[state.id] != nil {
        sketch.renamed[state.id] = graph.stateNumbers[state.id].map { graph.states[$0].id }
      }
      add(title, sketch.outline, outline)
    }
    for graph in old.glossary.graphs where new.glossary.graph(graph.id) == nil {
      sections.append(
        Section(
          title: "\(graph.id) (\(graph.file))",
          lines: ["- conversation with \(graph.states.count) states"]))
    }
  }

  private mutating func add(_ title: String, _ old: Outline?, _ new: Outline) {
    let lines = Self.lines(old?.items ?? [], new.items)
    if !lines.isEmpty { sections.append(Section(title: title, lines: lines)) }
  }

  private static func lines(_ old: [Outline.Item], _ new: [Outline.Item]) -> [String] {
    var lines: [String] = []
    var left = old
    for item in new {
      let name = item.id.isEmpty ? item.kind : "\(item.kind) '\(item.id)'"
      let match =
        left.firstIndex { $0.kind == item.kind && $0.id == item.id }
        ?? left.firstIndex { $0.kind == item.kind && item.was.contains($0.id) }
      guard let match else {
        lines.append("+ \(name)\(item.summary)")
        continue
      }
      let former = left.remove(at: match)
      let changes = self.changes(former.traits, item.traits)
      if former.id != item.id {
        lines.append("~ \(name), was '\(former.id)'")
      } else if !changes.isEmpty {
        lines.append("~ \(name)")
      }
      lines += changes.map { "    " + $0 }
    }
    return lines + left.map { "- \($0.kind) '\($0.id)'\($0.summary)" }
  }

  private static func changes(_ old: [Outline.Trait], _ new: [Outline.Trait]) -> [String] {
    let (before, after) = (Set(old.map(\.name)), Set(new.map(\.name)))
    /// Whether a trait is news, rather than a part of something that is new or gone itself.
    func isNews(_ trait: Outline.Trait) -> Bool {
      guard let owner = trait.owner else { return true }
      return before.contains(owner) == after.contains(owner)
    }
    var left = old
    var lines: [String] = []
    for trait in new {
      let match = left.firstIndex { $0.name == trait.name }
      let former = match.map { left.remove(at: $0) }
      if isNews(trait) { lines += TraitDifference(old: former, new: trait).lines }
    }
    for trait in left where isNews(trait) {
      lines += TraitDifference(old: trait, new: nil).lines
    }
    return lines
  }
}
