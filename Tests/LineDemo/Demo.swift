import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Completes a few words of a coach.
func completion(before: String, after: String, history: HistoryStore) -> Completion? {
  let words = [
    ("breathe", "a slow minute"), ("Break", "stop for now"), ("break-up", ""),
    ("forgive", "step 6"), ("élan", ""),
  ]
  let typed = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
  let many = (10..<40).map { Candidate(text: "#\($0)") }
  return Completion.fitting(
    String(typed), among: words.map { Candidate(text: $0.0, detail: $0.1) } + many)
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

/// Reads memory that was given back, for those who are to notice it.
func stray() -> Int {
  let place = UnsafeMutablePointer<Int>.allocate(capacity: 1)
  unsafe place.initialize(to: 1)
  unsafe place.deallocate()
  return unsafe place.pointee
}

/// Takes as long as nobody presses a key.
func dawdle() {
  var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
  while unsafe poll(&input, 1, -1) < 0 {}
  var byte: UInt8 = 0
  _ = unsafe read(STDIN_FILENO, &byte, 1)
}

/// Reads lines until there are no more.
///
/// - Parameter cover: After how many seconds without a key the screen is covered; never when `nil`.
/// - Returns: The exit status.
func converse(_ options: LineOptions, prompt: String, cover: Int?) -> Int32 {
  guard let source = TerminalSource(name: "demo", options: options, history: HistoryStore()) else {
    return 1
  }
  source.complete = completion
  source.cover = cover.map { IdleCover(after: $0, warning: "covered soon 日本") {} }
  var draft = ""
  while true {
    let input = source.read(prompt, draft: draft)
    draft = ""
    switch input {
    case .line("crash"): fatalError("as asked")
    case .line("exit"): exit(7)
    case .line("overflow"): return Int32(deepen(1))
    case .line("busy"):
      say("busy")
      // A test that is ended itself leaves nobody behind who could end this.
      alarm(120)
      while true {}
    case .line("flood"):
      alarm(120)
      while true { say("flood") }
    case .line("stray"): say(stray() == 1 ? "read" : "other")
    case .line("quick"):
      ProgressLine.during("working ...") {}
      say("done")
    case .line("slow"):
      say("begun")
      ProgressLine.during("working ...") { dawdle() }
      say("done")
    case .line(let text) where text.hasPrefix("run "):
      let ran = source.run(["/bin/sh", "-c", String(text.dropFirst(4))])
      if ran == .leave { WayOut.leave() }
      say("ran \(ran)")
    case .line("miss"): say("ran \(source.run(["/nonexistent"]))")
    case .line(let text):
      source.note(text)
      let shown = text.split(separator: "\n").joined(separator: "|")
      say("got \(text.unicodeScalars.count) [\(shown)]")
    case .edit(let text):
      say("edit [\(text)]")
      draft = text + "\nmore"
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
