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

  /// Walks a table of integers: the least that a turn can cost.
  static func table(turns: Int) -> Int {
    let table = (0..<30_000).map { ($0 &* 7919 &+ 13) % 10_000 }
    var state = 0
    for turn in 0..<turns { state = table[state * 3 + turn % 3] }
    return state
  }
}
