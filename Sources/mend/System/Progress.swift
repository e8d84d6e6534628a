/// Counts on standard error how far something is, on one line that is written over; nothing where that is no terminal.
struct Progress {
  private let isShown = Environment.errorsAreOnTerminal
  private let step: Int
  private var count = 0

  /// Begins.
  ///
  /// - Parameter all: How much there is to do; it is counted in a hundred steps.
  init(of all: Int) { step = max(1, all / 100) }

  /// Says how far it is.
  mutating func show(_ text: @autoclosure () -> String) {
    count += 1
    if isShown, count % step == 0 { write("\r" + text()) }
  }

  /// Takes the line away.
  func end() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    var errors = Output(descriptor: 2)
    errors.write(text)
    // How far it is need not be known.
    try? errors.flush()
  }
}
