import Dialogue

/// How much of the conversations the transcripts come to.
struct Coverage {
  /// The four figures, each over things that a transcript can come to.
  enum Figure: String, CaseIterable {
    case states, options, guards, wordings
  }

  /// How many of how many.
  struct Count {
    var reached = 0
    var all = 0

    /// The share in percent; 100 of nothing.
    var percent: Double { all == 0 ? 100 : Double(reached) * 100 / Double(all) }
  }

  /// One graph, or the voice.
  struct Row {
    var name: String
    var counts: [Figure: Count] = [:]
  }

  /// The graphs in the order of their files, then the voice.
  private(set) var rows: [Row] = []
  /// What no transcript comes to.
  private(set) var findings: [Finding] = []

  /// Compares what was reached with all that there is.
  ///
  /// - Parameters:
  ///   - reached: What the transcripts came to.
  ///   - folder: The conversations, read ahead.
  init(_ reached: Set<Landmark>, of folder: DialogueFolder) throws(Failure) {
    for graph in folder.graphs {
      add(Row(name: graph.id), graph.landmarks, in: folder.relative(graph.file), reached)
    }
    let voice = try folder.voice()
    add(Row(name: "voice"), voice.landmarks, in: folder.relative(voice.file), reached)
  }

  private mutating func add(
    _ row: Row, _ landmarks: [Landmark], in file: String, _ reached: Set<Landmark>
  ) {
    var row = row
    for landmark in landmarks {
      let isReached = reached.contains(landmark)
      row.counts[landmark.figure, default: Count()].all += 1
      if isReached {
        row.counts[landmark.figure]?.reached += 1
      } else {
        findings.append(landmark.finding(in: file))
      }
    }
    rows.append(row)
  }

  /// One figure over all graphs.
  func total(_ figure: Figure) -> Count {
    rows.compactMap { $0.counts[figure] }.reduce(into: Count()) { total, count in
      total.reached += count.reached
      total.all += count.all
    }
  }

  /// The counts, a line for each graph.
  var table: String {
    let sum = Row(
      name: "all", counts: .init(uniqueKeysWithValues: Figure.allCases.map { ($0, total($0)) }))
    let width = (rows + [sum]).map(\.name.count).max() ?? 0
    var lines = [[""] + Figure.allCases.map(\.rawValue)]
    lines += (rows + [sum]).map { row in
      [row.name]
        + Figure.allCases.map { row.counts[$0].map { "\($0.reached)/\($0.all)" } ?? "-" }
    }
    lines.append([""] + Figure.allCases.map { total($0).percent.inPercent })
    return lines.map { cells in
      cells[0].padded(to: width) + cells.dropFirst().map { $0.led(to: 13) }.joined() + "\n"
    }.joined()
  }

  /// Which figures are below what is wanted, one sentence each.
  ///
  /// - Parameter least: The percentage that each must have; when `nil`, all states and nothing else.
  func shortfalls(least: Double?) -> [String] {
    Figure.allCases.compactMap { figure in
      let count = total(figure)
      guard let least = least ?? (figure == .states ? 100 : nil), count.percent < least else {
        return nil
      }
      return
        "\(count.reached) of \(count.all) \(figure.rawValue) are reached, \(count.percent.inPercent); at least \(least.inPercent) must be"
    }
  }
}

extension Landmark {
  /// The figure that it counts for.
  fileprivate var figure: Coverage.Figure {
    switch kind {
    case .state: .states
    case .option: .options
    case .wording: .wordings
    case .decision: .guards
    }
  }

  /// Says that no transcript comes to it.
  fileprivate func finding(in file: String) -> Finding {
    let rule = "unreached-" + figure.rawValue.dropLast()
    return Finding(rule, in: file, at: place, "no transcript " + missing + "; write one that does")
  }

  private var missing: String {
    switch kind {
    case .state: "comes to state '\(name)' of '\(graph)'"
    case .option: "answers '\(name)'"
    case .wording where name.isEmpty: "says this"
    case .wording: "says the wording '\(name)'"
    case .decision(.way, true): "goes this way to '\(name)'"
    case .decision(.way, false): "passes the way to '\(name)' by, since its 'when' does not hold"
    case .decision(.part, true): "says this, since its 'when' holds"
    case .decision(.part, false): "leaves this out, since its 'when' does not hold"
    case .decision(.option, true): "offers '\(name)', since its 'when' holds"
    case .decision(.option, false): "leaves '\(name)' out, since its 'when' does not hold"
    case .decision(.question, true): "asks this, since its 'when' holds"
    case .decision(.question, false): "leaves this unasked, since its 'when' does not hold"
    }
  }
}

extension Double {
  /// A percentage with one decimal, cut and not rounded, so that what is not all is never 100 %.
  var inPercent: String {
    let tenths = Int(self * 10)
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension String {
  /// The text with spaces after it.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with spaces before it.
  func led(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
