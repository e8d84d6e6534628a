import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct RandomTests {
  /// What no random byte would hit upon: keys, halves of keys, pastes, wide text.
  private static let pieces = [
    "\u{1B}", "\u{1B}[", "\u{1B}[A", "\u{1B}[D", "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[200~",
    "\u{1B}[201~", "\u{1B}]0;x\u{7}", "\u{18}\u{15}", "\u{1B}y", "\t", "\t", "\r", "\u{12}", "brea",
    "日本語", "e\u{301}", "👨‍👩‍👧", "🇩🇪", "\u{202E}", "\u{9B}2J", "we ate",
  ].map { Array($0.utf8) }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `random bytes send no unknown sequence, and leave a sane terminal`(seed: UInt64) throws {
    var numbers = SplitMix(state: seed)
    var session = try Session(columns: 20 + Int(seed) * 15, rows: 8)
    for _ in 0..<150 {
      session.terminal.type(Self.burst(&numbers))
      // Control-D has ended it.
      if session.terminal.waitForExit(seconds: 0) != nil {
        try expectSane(session, status: 0)
        session = try Session(columns: 40, rows: 8)
      }
      if Int.random(in: 0..<10, using: &numbers) == 0 {
        session.terminal.resize(columns: Int.random(in: 10..<90, using: &numbers), rows: 8)
      }
    }
    session.terminal.signal(SIGTERM)
    try expectSane(session, status: 128 + SIGTERM)
  }

  private func expectSane(_ session: Session, status: Int32) throws {
    let ended = try #require(
      session.terminal.waitForExit(seconds: 30), "\(session.terminal.report)")
    // A Control-D may have been on its way.
    #expect(ended == status || ended == 0, "\(session.terminal.report)")
    #expect(session.terminal.screen.unknown == [])
    #expect(session.terminal.modes == .sane)
    #expect(session.terminal.screen.modes.isEmpty, "\(session.terminal.report)")
  }

  /// Keys and bytes as no person would type them.
  static func burst(_ numbers: inout SplitMix) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<20 {
      bytes += pieces[Int.random(in: pieces.indices, using: &numbers)]
      bytes.append(UInt8.random(in: 0...255, using: &numbers))
    }
    // Two leave, or stop a program that nobody would wake; Control-S stops the terminal itself where the
    // program does not have it yet, or no more, and then nothing that is printed gets here.
    return bytes.map { [0x1C, 0x1A, 0x13].contains($0) ? 0x20 : $0 }
  }
}
