import Children
import Foundation

/// The system refuses any one call, once or from then on.
enum FailingCalls: Item {
  static let strace = "/usr/bin/strace"
  private static let calls = [
    "openat", "read", "write", "pwrite64", "fdatasync", "fsync", "rename", "ftruncate", "close",
    "flock", "fstat", "newfstatat", "unlink", "fchmod", "getdents64",
  ]

  /// The calls that a signal can interrupt.
  private static let interruptible: Set<String> = [
    "openat", "read", "write", "pwrite64", "fdatasync", "fsync", "ftruncate", "flock", "close",
  ]

  /// What a short run leaves out: calls without whose answer little changes.
  private static let quiet: Set<String> = ["newfstatat", "getdents64", "fchmod", "close", "fstat"]

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    guard FileManager.default.isExecutableFile(atPath: strace) else {
      throw NotPossible("there is no \(strace)")
    }
    let plain = try attempt(shop, [])
    tally.expect(plain.status == 3 && plain.replied == 3, "without a fault")
    let counts = try count(shop)
    let errors = shop.isShort ? ["EIO", "ENOSPC"] : ["EIO", "ENOSPC", "EDQUOT", "EMFILE"]
    for call in calls {
      guard let count = counts[call], !shop.isShort || !quiet.contains(call) else { continue }
      let isInterruptible = interruptible.contains(call)
      for number in 1...count {
        for error in errors where !(shop.isShort && error == "ENOSPC" && call == "read") {
          for isLasting in [false, true] where !(shop.isShort && isLasting && number > 2) {
            let fault = "\(call):error=\(error):when=\(number)\(isLasting ? "+" : "")"
            try check(fault, isMute: call == "write", shop, &tally)
          }
        }
        guard isInterruptible else { continue }
        // An interrupted call is simply made again, so nothing at all may differ.
        let fault = "\(call):error=EINTR:when=\(number)..\(number + 2)"
        let run = try attempt(shop, inject(fault))
        let isSame =
          run.status == plain.status && run.output == plain.output && run.saved == plain.saved
        // Before the program begins Swift looks for its arguments, once.
        let isRefused = number == 1 && run.errors.hasPrefix("mend: the command line cannot be read")
        tally.expect(isSame || isRefused, "\(fault): status \(run.status), \(run.errors)")
      }
    }
    let most = calls.compactMap { call in counts[call].map { "\(call) \($0)" } }
    tally.remark("calls: \(most.joined(separator: ", "))")
  }

  private static func check(
    _ fault: String, isMute: Bool, _ shop: Workshop, _ tally: inout Tally
  ) throws {
    let run = try attempt(shop, inject(fault))
    tally.expect(run.status < 128, "\(fault): status \(run.status)")
    let isTold = run.status == 3 || isMute || run.errors.hasPrefix("mend: ")
    tally.expect(isTold, "\(fault): status \(run.status) and '\(run.errors)'")
    _ = Saved.check(run.session, holds: run.replied, &tally, fault)
    let again = try shop.chat(run.session, input: "/pause\n", home: shop.folder)
    tally.expect(again.status == 0, "after \(fault): \(again.summary)")
    try? FileManager.default.removeItem(atPath: run.home)
  }

  private static func inject(_ fault: String) -> [String] {
    let call = fault.prefix { $0 != ":" }
    return [strace, "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(fault)"]
  }

  private struct Attempt {
    var home = ""
    var session = ""
    var status: Int32 = 0
    var replied = 0
    var output: [UInt8] = []
    var errors = ""
    var saved: Data?
  }

  /// Gives three answers, each when the reply to the one before has come.
  private static func attempt(_ shop: Workshop, _ wrapper: [String]) throws -> Attempt {
    var attempt = Attempt()
    attempt.home = try shop.room()
    attempt.session = attempt.home + "/one.jsonl"
    let talk = Talk(shop, session: attempt.session, home: attempt.home, through: wrapper)
    for _ in 0..<3 {
      talk.answer()
      talk.read(seconds: 10)
    }
    attempt.status = talk.finish().status
    attempt.replied = talk.replied
    attempt.output = talk.child.output
    attempt.errors =
      (try? String(contentsOfFile: shop.folder + "/talk-errors", encoding: .utf8)) ?? ""
    attempt.saved = try? Data(contentsOf: URL(filePath: attempt.session))
    return attempt
  }

  /// How often each call is made.
  private static func count(_ shop: Workshop) throws -> [String: Int] {
    let list = shop.folder + "/calls"
    let trace = "trace=" + calls.joined(separator: ",")
    _ = try attempt(shop, [strace, "-f", "-o", list, "-e", trace])
    let text = try String(contentsOfFile: list, encoding: .utf8)
    var counts: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let call = line.drop { $0.isNumber || $0 == " " }.prefix { $0 != "(" }
      counts[String(call), default: 0] += 1
    }
    return counts
  }
}
