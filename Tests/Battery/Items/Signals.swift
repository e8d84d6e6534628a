import Children
import Foundation
import Terminal

/// Signals come in the middle of an answer, and streams are closed.
enum Signals: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    for _ in 0..<(shop.isShort ? 1 : 10) {
      for (name, signal, ends) in [
        ("SIGINT", SIGINT, false), ("SIGTERM", SIGTERM, true), ("SIGHUP", SIGHUP, true),
        ("SIGCONT", SIGCONT, false),
        ("SIGWINCH", SIGWINCH, false), ("SIGPIPE", SIGPIPE, false), ("SIGXFSZ", SIGXFSZ, false),
        ("SIGTSTP", SIGTSTP, false),
      ] {
        try onTerminal(name, signal, ends: ends, shop, &tally)
      }
      for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGKILL, SIGPIPE, SIGWINCH, SIGCONT] {
        throughPipe(signal, try shop.room(), shop, &tally)
      }
    }
    try closed(shop, &tally)
  }

  private static func onTerminal(
    _ name: String, _ signal: Int32, ends: Bool, _ shop: Workshop, _ tally: inout Tally
  ) throws {
    let home = try shop.room()
    let session = home + "/one.jsonl"
    let terminal = try PseudoTerminal(
      shop.program, arguments: ["chat", "--dialogues", shop.dialogues, "--session", session],
      environment: shop.environment(home: home).merging(["TERM": "xterm"]) { $1 })
    func waits(_ text: String) -> Bool {
      terminal.wait { screen in
        screen.currentLine.hasPrefix(">") && screen.transcript.contains { $0.contains(text) }
      }
    }
    tally.expect(waits("What is next?"), "\(name): it asks")
    terminal.type("answer 1\r")
    tally.expect(waits("Kept: answer 1."), "\(name): it replies")
    terminal.type("answer")
    _ = terminal.wait { $0.currentLine.contains("answer") }
    terminal.signal(signal)
    if ends {
      tally.expect(terminal.waitForExit() == 128 + signal, "\(name): it ends")
    } else {
      if signal == SIGTSTP { terminal.signal(SIGCONT) }
      if signal == SIGINT { _ = terminal.wait { $0.currentLine == ">" } }
      // An interrupt takes the line that was begun away; after the others it is still there.
      terminal.type(signal == SIGINT ? "answer 2\r" : " 2\r")
      tally.expect(waits("Kept: answer 2."), "\(name): it goes on: \(terminal.report)")
      terminal.type("\u{4}")
      tally.expect(terminal.waitForExit() == 0, "\(name): it pauses")
    }
    let saved = Saved.check(session, holds: ends ? 1 : 2, &tally, name)
    tally.expect(saved == (ends ? 1 : 2), "\(name): half an answer was saved")
    tally.expect(terminal.modes == .sane, "\(name): the terminal is left as it was")
  }

  private static func throughPipe(
    _ signal: Int32, _ home: String, _ shop: Workshop, _ tally: inout Tally
  ) {
    let talk = Talk(shop, session: home + "/one.jsonl", home: home)
    talk.answer()
    talk.read(seconds: 10)
    talk.answer(3)
    talk.child.signal(signal)
    let ends = [SIGINT, SIGTERM, SIGHUP, SIGKILL].contains(signal)
    // Ctrl-\ is the way out, and no failure.
    let wanted = signal == SIGQUIT ? 0 : ends ? 128 + signal : 3
    let status = talk.finish().status
    tally.expect(status == wanted, "signal \(signal): status \(status)")
    _ = Saved.check(home + "/one.jsonl", holds: talk.replied, &tally, "signal \(signal)")
  }

  private static func closed(_ shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    var number = 0
    func talk(_ shell: (String) -> String) throws -> (Workshop.Run, String) {
      number += 1
      let session = "\(home)/\(number).jsonl"
      let command = "'\(shop.program)' chat --dialogues '\(shop.dialogues)' --session '\(session)'"
      let answers = Array("answer 1\nanswer 2\n".utf8)
      return (
        try shop.run(["-c", shell(command)], input: answers, home: home, program: "/bin/sh"),
        session
      )
    }
    for streams in ["<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- 2>&-", "<&- >&- 2>&-"] {
      let (run, session) = try talk { "exec \($0) \(streams)" }
      let isFed = !streams.contains("<")
      let isRead = !streams.contains("1") && !streams.contains(" >") && !streams.hasPrefix(">")
      tally.expect(run.isOrderly, "\(streams): \(run.summary)")
      if isFed && isRead { tally.expect(run.status == 3, "\(streams): \(run.summary)") }
      _ = Saved.check(session, holds: isFed && isRead ? 2 : 0, &tally, streams)
      let again = try shop.chat(session, input: "/pause\n", home: home)
      tally.expect(again.status == 0, "after \(streams): \(again.summary)")
    }
    for reader in ["head -1", "head -c 1", "true"] {
      let (run, session) = try talk { "{ \($0); echo $? >'\(home)/status'; } | \(reader)" }
      let status = try String(contentsOfFile: home + "/status", encoding: .utf8)
      let isQuiet = ["0\n", "3\n"].contains(status) && run.errors.isEmpty
      tally.expect(isQuiet, "| \(reader): status \(status), \(run.errors)")
      _ = Saved.check(session, holds: 0, &tally, "| \(reader)")
    }
    for command in [
      "replay '\(home)/1.jsonl' --dialogues '\(shop.dialogues)'", "sessions", "check", "--help",
    ] {
      let run = try shop.run(
        ["-c", "{ '\(shop.program)' \(command); echo $? >'\(home)/status'; } | true"], home: home,
        program: "/bin/sh")
      let status = try String(contentsOfFile: home + "/status", encoding: .utf8)
      tally.expect(
        (Int(status.dropLast()) ?? 255) < 128, "\(command) | true: \(status) \(run.errors)")
    }
  }
}
