/// Measures time.
enum Timing {
  private static let clock = ContinuousClock()

  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock.now
    try body()
    let duration = clock.now - start
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// The best of several runs, which noise disturbs least; what they make is let go afterwards.
  static func best<Value>(of runs: Int, making value: () -> Value) -> Double {
    var made: [Value] = []
    return (0..<runs).map { _ in seconds { made.append(value()) } }.min() ?? 0
  }

  /// The median of several runs.
  static func median(of runs: Int, _ body: () throws -> Double) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<runs { times.append(try body()) }
    return times.sorted()[runs / 2]
  }
}

/// Prints figures in columns.
enum Report {
  static func line(_ name: String, _ figure: String, _ remark: String = "") {
    let pad = String(repeating: " ", count: max(1, 44 - name.count))
    print("\(name)\(pad)\(figure)\(remark.isEmpty ? "" : "   (\(remark))")")
  }

  static func number(_ number: Double) -> String {
    String(Double(Int(number * 1000 + 0.5)) / 1000)
  }

  static func seconds(_ seconds: Double) -> String { "\(number(seconds)) s" }

  static func microseconds(_ seconds: Double) -> String { "\(number(seconds * 1_000_000)) µs" }

  static func milliseconds(_ seconds: Double) -> String { "\(number(seconds * 1000)) ms" }
}
