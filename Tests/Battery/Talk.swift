import Children
import Foundation

/// A conversation that goes on while the battery does something to it.
///
/// The answers are numbered, and each reply says its answer again, so that it is known which of them the
/// person has seen to be taken.
final class Talk {
  /// The program.
  let child: Child
  /// The number of the answer that was given last.
  private(set) var given: Int
  /// The number of the last answer whose reply was seen; what was given before this talk counts.
  private(set) var replied: Int
  private var searched = 0

  private static let mark = Array("Kept: answer ".utf8)

  /// Begins to talk, or goes on after so many answers.
  init(
    _ shop: Workshop, session: String, after count: Int = 0, home: String? = nil,
    through wrapper: [String] = []
  ) {
    given = count
    replied = count
    child = Child(
      wrapper + [shop.program, "chat", "--dialogues", shop.dialogues, "--session", session],
      environment: shop.environment(home: home ?? shop.folder), input: .pipe, output: .pipe,
      errors: shop.folder + "/talk-errors")
  }

  /// Gives so many answers at once.
  func answer(_ count: Int = 1) {
    child.write((given + 1...given + count).map { "answer \($0)\n" }.joined())
    given += count
  }

  /// Reads replies until all have come, the time is over or the program has ended.
  func read(seconds: Double) {
    let start = ContinuousClock.now
    while replied < given {
      let left = seconds - (ContinuousClock.now - start).seconds
      guard left > 0, child.read(within: left) else { break }
      search()
    }
  }

  /// Waits for the first question.
  func waitForQuestion() {
    while !child.output.contains(UInt8(ascii: "?")), child.read(within: 10) {}
  }

  /// Kills it, and reads what it had written until then.
  func kill() {
    child.signal(SIGKILL)
    _ = child.wait()
    while child.read() {}
    search()
  }

  /// Ends the input, and waits for the end.
  func finish() -> Child.End {
    child.closeInput()
    while child.read(within: 30) {}
    search()
    return child.wait()
  }

  // The last reply may still be without its end.
  private func search() {
    let output = child.output
    while let place = output[searched...].firstRange(of: Self.mark) {
      let digits = output[place.upperBound...].prefix { 48...57 ~= $0 }
      guard digits.endIndex < output.endIndex else { return }
      replied = max(replied, Int(String(decoding: digits, as: UTF8.self)) ?? 0)
      searched = digits.endIndex
    }
    searched = max(searched, output.count - Self.mark.count)
  }
}

extension Duration {
  /// The whole of it in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
