extension Picture {
  /// The picture in the language of Mermaid, which many viewers of Markdown draw.
  public var mermaid: String {
    var lines = ["---", "title: \"\(Self.plain(title))\"", "---", "flowchart TD"]
    lines += nodes.map { "  " + mermaid(of: $0) }
    lines += edges.map { "  " + mermaid(of: $0) }
    lines += [
      "  classDef says fill:#f4f4f4", "  classDef visits fill:#e6e0f5",
      "  classDef ends fill:#fff2cc", "  classDef missing stroke:#f00,color:#f00",
      "  classDef reached fill:#cfeccf",
      "  classDef unreached fill:#f7c6c5,stroke:#a61c1c,stroke-width:2px",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func mermaid(of node: Node) -> String {
    var rows = ["<b>\(Self.plain(node.title))</b>"]
    if !node.text.isEmpty { rows.append(Self.plain(node.text)) }
    rows += node.notes.map { "<i>\(Self.plain($0))</i>" }
    let label = "\"\(rows.joined(separator: "<br/>"))\""
    let shape =
      switch node.kind {
      case .entry: "([\(label)])"
      case .asks: "(\(label))"
      case .visits: "[[\(label)]]"
      case .ends: "{{\(label)}}"
      case .says, .missing: "[\(label)]"
      }
    let style: String? =
      switch (node.isReached, node.kind) {
      case (true?, _): "reached"
      case (false?, _): "unreached"
      case (nil, .says): "says"
      case (nil, .visits): "visits"
      case (nil, .ends): "ends"
      case (nil, .missing): "missing"
      case (nil, .entry), (nil, .asks): nil
      }
    return Self.name(node.id) + shape + (style.map { ":::" + $0 } ?? "")
  }

  private func mermaid(of edge: Edge) -> String {
    let arrow = edge.isLastResort ? "-.->" : "-->"
    let label = edge.labels.map(Self.plain).joined(separator: "<br/>or: ")
    let middle = label.isEmpty ? arrow : "\(arrow)|\"\(label)\"|"
    return "\(Self.name(edge.from)) \(middle) \(Self.name(edge.to))"
  }

  /// An id that Mermaid takes for no word of its own, such as `end`.
  private static func name(_ id: String) -> String {
    "s_" + id.replacing("_", with: "__").replacing("-", with: "_").replacing(" ", with: "_of_")
  }

  /// A text in which nothing is taken for markup or for the end of the text.
  private static func plain(_ text: String) -> String {
    text.replacing("#", with: "#35;").replacing("\"", with: "#quot;").replacing("<", with: "#lt;")
      .replacing(">", with: "#gt;")
  }
}
