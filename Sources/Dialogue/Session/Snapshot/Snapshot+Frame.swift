extension SnapshotWriter {
  /// Appends the graphs that are being walked.
  mutating func stack(_ stack: [Frame]) { list(stack) { $0.frame($1) } }

  private mutating func frame(_ frame: Frame) {
    text(frame.name)
    text(frame.prefix)
    purpose(frame.purpose)
    phase(frame.phase)
    flag(frame.graph >= 0)
    if frame.graph >= 0 {
      number(frame.graph)
      number(frame.state)
      number(frame.binding)
      list(frame.counts) { $0.number($1) }
    }
    number(frame.entry)
    number(frame.person)
    list(frame.others) { $0.number($1) }
  }

  private mutating func purpose(_ purpose: Frame.Purpose) {
    switch purpose {
    case .conversation: number(0)
    case .visit: number(1)
    case .opening: number(2)
    case .situation: number(3)
    case .amendment: number(4)
    case .need(let conversation, let index):
      number(5)
      number(conversation)
      number(index)
    case .gate(let conversation, let need):
      number(6)
      number(conversation)
      number(need)
    case .aside: number(7)
    }
  }

  private mutating func phase(_ phase: Frame.Phase) {
    switch phase {
    case .fresh(let state):
      number(0)
      optional(state) { $0.text($1) }
    case .entering: number(1)
    case .waiting: number(2)
    case .leaving: number(3)
    }
  }
}

extension SnapshotReader {
  /// Reads graphs that are being walked, so that a session can go on with them.
  mutating func stack() throws(Malformed) -> [Frame] {
    let stack = try list { reader throws(Malformed) in try reader.frame() }
    for (index, frame) in stack.enumerated() {
      switch frame.purpose {
      // The graph that visits is asked for what it hands in and takes back.
      case .visit: guard index > 0, stack[index - 1].graph >= 0 else { throw Malformed() }
      case .amendment: guard frame.graph >= 0 else { throw Malformed() }
      default: break
      }
    }
    return stack
  }

  private mutating func frame() throws(Malformed) -> Frame {
    var frame = Frame(try text(), as: .conversation, prefix: try text())
    frame.purpose = try purpose()
    frame.phase = try phase()
    if try flag() {
      try place(&frame)
    } else {
      guard case .fresh = frame.phase else { throw Malformed() }
    }
    frame.entry = try number()
    frame.person = try number(below: 2)
    frame.others = try list { reader throws(Malformed) in try reader.number(below: 2) }
    return frame
  }

  private mutating func place(_ frame: inout Frame) throws(Malformed) {
    frame.graph = try number(below: library.graphs.count)
    let graph = library.graphs[frame.graph]
    frame.state = try number(below: graph.states.count)
    frame.binding = try binding(of: frame.graph)
    frame.counts = try list { reader throws(Malformed) in try reader.number() }
    // One question that is asked again counts nothing.
    guard frame.counts.isEmpty || frame.counts.count == graph.counted.count,
      frame.name == graph.id
    else { throw Malformed() }
    if frame.phase == .waiting, graph.states[frame.state].question == nil { throw Malformed() }
  }

  private mutating func purpose() throws(Malformed) -> Frame.Purpose {
    switch try byte() {
    case 0: return .conversation
    case 1: return .visit
    case 2: return .opening
    case 3: return .situation
    case 4: return .amendment
    case 5:
      let conversation = try number(below: program.conversations.count)
      let needs = program.conversations[conversation].needs.count
      return .need(conversation: conversation, index: try number(below: needs))
    case 6:
      let conversation = try number(below: program.conversations.count)
      let needs = program.conversations[conversation].needs.count
      return .gate(conversation: conversation, need: try number(below: needs + 1))
    case 7: return .aside
    default: throw Malformed()
    }
  }

  private mutating func phase() throws(Malformed) -> Frame.Phase {
    switch try byte() {
    case 0: .fresh(at: try optional { reader throws(Malformed) in try reader.text() })
    case 1: .entering
    case 2: .waiting
    case 3: .leaving
    default: throw Malformed()
    }
  }
}
