import Dialogue
import LineEditor

/// What the person sees: the coach's words, wrapped, with options under a question.
struct Screen {
  /// How it looks.
  struct Style {
    /// The width that text is wrapped at, in columns; the brief's 72 or less.
    var columns = 72
    /// Whether the question stands out by its weight.
    var isColored = false
    /// Whether typed lines are printed, because no terminal shows them.
    var echoes = true
    /// Whether also what is not kept is printed so: in a transcript its author wrote it, and nobody lived it.
    var echoesWithheld = false
    /// Whether the screen can be cleared.
    var clears = false
  }

  var output = Output()
  var style = Style()
  let labels: Labels
  /// The words that are listed for a question about feelings.
  var feelings: [String] = []

  init(labels: Labels, style: Style) {
    self.labels = labels
    self.style = style
  }

  /// Shows what the coach does.
  mutating func show(_ effect: Effect) {
    switch effect {
    case .say(let text): say(text)
    case .ask(let asked): ask(asked)
    case .map(let stops): map(stops)
    case .clear, .vanish: clear()
    case .wait, .load, .rewind, .hearAgain, .pause, .finish: break
    }
  }

  /// Prints a paragraph, after an empty line.
  mutating func say(_ text: String) {
    output.newline()
    wrapped(text)
  }

  /// Prints a question and what can be chosen.
  mutating func ask(_ asked: Asked) {
    output.newline()
    if asked.pending.offers != nil { return choices(asked) }
    if asked.question.kind == .goOn, asked.text.isEmpty {
      wrapped(labels.goOn)
    } else {
      if style.isColored { output.write("\u{1B}[1m") }
      wrapped(asked.text)
      if style.isColored { output.write("\u{1B}[0m") }
    }
    switch asked.pending {
    case .candidates, .change, .show, .forget, .none, .own, .rows: choices(asked)
    case .sure: break
    }
  }

  /// Takes everything off the screen, and asks the terminal to forget what it scrolled away.
  mutating func clear() {
    guard style.clears else { return }
    output.write("\u{1B}[2J\u{1B}[3J\u{1B}[H")
  }

  /// Prints what was typed, as a terminal would have shown it.
  ///
  /// - Parameter isWithheld: Whether it is to be seen nowhere again.
  mutating func typed(_ line: String, isWithheld: Bool = false) {
    guard style.echoes else { return }
    output.write("> ")
    output.write((isWithheld && !style.echoesWithheld ? labels.notKept : line).visible)
    output.newline()
  }

  /// Prints the map.
  mutating func map(_ stops: [Stop]) {
    output.newline()
    let width = stops.map { TextWidth.columns($0.title) }.max() ?? 0
    for stop in stops {
      let gap = String(repeating: " ", count: max(0, 2 - TextWidth.columns(stop.step)))
      let pad = String(repeating: " ", count: width - TextWidth.columns(stop.title))
      let progress = zip(Stop.Progress.allCases, labels.progress).first { $0.0 == stop.progress }?.1
      let plan = stop.hasPlan ? ", " + labels.planOpen : ""
      output.write("  \(gap)\(stop.step)  \(stop.title)\(pad)  \(progress ?? "")\(plan)".visible)
      output.newline()
    }
  }

  /// Prints text, wrapped.
  mutating func wrapped(_ text: String, indent: String = "", first: String? = nil) {
    let columns = style.columns - indent.utf8.count
    if text.utf8.count <= columns, text.isPlainLine, !style.isColored || !text.isMarked {
      output.write(first ?? indent)
      output.write(text)
      output.newline()
      return
    }
    for (number, line) in TextWidth.wrap(text.visible, columns: columns).enumerated() {
      output.write(number == 0 ? first ?? indent : indent)
      output.write(style.isColored ? line.slanted : line)
      output.newline()
    }
    // A person may have typed such a mark, and then one is without its pair.
    if style.isColored, text.isMarked { output.write(String.upright) }
  }
}
