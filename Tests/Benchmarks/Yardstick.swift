import CYAML

/// What the figures are compared with.
enum Yardstick {
  /// Counts the events that libyaml reads, and does nothing else.
  static func events(in bytes: [UInt8]) -> Int {
    var parser = unsafe yaml_parser_t()
    unsafe yaml_parser_initialize(&parser)
    defer { unsafe yaml_parser_delete(&parser) }
    var count = 0
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
      var isDone = false
      while !isDone {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return }
        isDone = unsafe event.type == YAML_STREAM_END_EVENT
        unsafe yaml_event_delete(&event)
        count += 1
      }
    }
    return count
  }

  /// How long libyaml took for the events of 1,000 states, where the figures to reach were measured.
  static let eventSeconds = 0.0047

  /// How much slower this machine is now than that one.
  static func slowness() -> Double {
    let bytes = Array(Synthetic.yaml(states: 1_000).utf8)
    return Timing.best(of: 21) { events(in: bytes) } / eventSeconds
  }

  /// Walks a table of integers: the least that a turn can cost.
  static func table(turns: Int) -> Int {
    let table = (0..<30_000).map { ($0 &* 7919 &+ 13) % 10_000 }
    var state = 0
    for turn in 0..<turns { state = table[state * 3 + turn % 3] }
    return state
  }
}
