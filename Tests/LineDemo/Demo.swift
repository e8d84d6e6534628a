import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Completes a few words of a coach.
func completion(before: String, after: String) -> Completion? {
  let words = [
    ("breathe", "a slow minute"), ("Break", "stop for now"), ("break-up", ""),
    ("forgive", "step 6"),
  ]
  let typed = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
  let fits = words.filter { $0.0.lowercased().hasPrefix(typed.lowercased()) }
  return Completion(
    replacing: typed.count, candidates: fits.map { Candidate(text: $0.0, detail: $0.1) })
}

/// Prints a line at once.
func say(_ text: String) {
  print(text)
  fflush(nil)
}

/// Runs over the stack.
@inline(never)
func deepen(_ level: Int) -> Int {
  level < 0 ? 0 : deepen(level + 1) + deepen(level + 2)
}

/// Reads lines until there are no more.
///
/// - Returns: The exit status.
func converse(_ options: LineOptions, prompt: String) -> Int32 {
  guard let source = TerminalSource(name: "demo", options: options, history: HistoryStore()) else {
    return 1
  }
  source.complete = completion
  while true {
    switch source.read(prompt) {
    case .line("crash"): fatalError("as asked")
    case .line("exit"): exit(7)
    case .line("overflow"): return Int32(deepen(1))
    case .line("busy"):
      say("busy")
      while true {}
    case .line("flood"):
      while true { say("flood") }
    case .line(let text):
      source.note(text)
      let shown = text.split(separator: "\n").joined(separator: "|")
      say("got \(text.unicodeScalars.count) [\(shown)]")
    case .leave: WayOut.leave()
    case .interrupted: say("interrupted")
    case .endOfInput:
      say("end")
      return 0
    case .terminated(let signal):
      say("terminated \(signal)")
      return 128 + signal
    case .failed(let reason):
      say("failed \(reason)")
      return 2
    }
  }
}
