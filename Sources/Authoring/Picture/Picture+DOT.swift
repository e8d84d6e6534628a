extension Picture {
  // Four lines beside an arrow; with more, the arrow is pushed aside so far that it is lost.
  private static let longestLabel = 110

  /// The picture in the language of Graphviz. What is cut off beside an arrow is its tooltip.
  public var dot: String {
    var lines = [
      "digraph {",
      "  graph [label=<\(Self.html(title))>, labelloc=t, fontname=Helvetica, fontsize=20, "
        + "rankdir=TB, nodesep=0.25, ranksep=0.35, bgcolor=white]",
      "  node [shape=box, style=\"rounded,filled\", fontname=Helvetica, fontsize=11, "
        + "color=\"#5b6770\", fillcolor=white, margin=\"0.12,0.07\"]",
      "  edge [fontname=Helvetica, fontsize=10, color=\"#5b6770\", fontcolor=\"#1f4e79\", arrowsize=0.7]",
    ]
    lines += nodes.map { "  " + dot(of: $0) }
    lines += edges.map { "  " + dot(of: $0) }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func dot(of node: Node) -> String {
    var rows = wrapped(node.title, at: 34).map { "<b>\(Self.html($0))</b>" }
    rows += wrapped(node.text, at: 38).map(Self.html)
    rows += node.notes.flatMap { wrapped($0, at: 38) }.map {
      "<font color=\"#6b3f00\"><i>\(Self.html($0))</i></font>"
    }
    var attributes = ["label=<\(rows.joined(separator: "<br/>"))>"]
    switch node.kind {
    case .entry: attributes.append("shape=oval, style=filled, fillcolor=\"#dfe6ec\"")
    case .says: attributes.append("style=filled, fillcolor=\"#f4f4f4\"")
    case .asks: break
    case .visits: attributes.append("shape=component, style=filled, fillcolor=\"#e6e0f5\"")
    case .ends:
      attributes.append("shape=octagon, style=filled, fillcolor=\"#fff2cc\", margin=\"0.02,0.02\"")
    case .missing: attributes.append("color=red, fontcolor=red")
    }
    switch node.isReached {
    case true?: attributes.append("fillcolor=\"#cfeccf\"")
    case false?: attributes.append("fillcolor=\"#f7c6c5\", color=\"#a61c1c\", penwidth=2")
    case nil: break
    }
    return "\(Self.quoted(node.id)) [\(attributes.joined(separator: ", "))]"
  }

  private func dot(of edge: Edge) -> String {
    var attributes: [String] = []
    if !edge.labels.isEmpty {
      let label = edge.labels.joined(separator: " or: ")
      let lines = wrapped(shortened(label, to: Self.longestLabel), at: 30)
      // Each line is set flush left, so that a label is read as text.
      let rows = lines.map { Self.html($0) + "<br align=\"left\"/>" }
      attributes.append("label=<\(rows.joined())>, labeltooltip=\(Self.quoted(label))")
    }
    if edge.isLastResort { attributes.append("style=dashed") }
    let tail = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
    return "\(Self.quoted(edge.from)) -> \(Self.quoted(edge.to))\(tail)"
  }

  /// A text in which nothing is taken for markup.
  static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
