import Foundation
import Testing

@testable import mend

/// What `mend walk` does about a program that crashes.
struct CrashTests {
  @Test func `a program that ends by a signal crashed, and what it wrote is kept`() throws {
    let crash = try Child.ending(
      of: ["/bin/sh", "-c", "echo last words; kill -SEGV $$"], isSilent: true)
    #expect(crash.isCrash)
    #expect(crash.output == "last words\n")
    let end = try Child.ending(of: ["/bin/sh", "-c", "exit 3"], isSilent: true)
    #expect(!end.isCrash)
    #expect(end.status == 3)
  }

  @Test func `what was typed last is the walk that crashed`() throws {
    let told = """
      $ mend chat --seed 4 --now 2026-01-05T09:00
      > yes
      $ mend chat --seed 5 --now 2026-01-05T09:00
      > no
      $ mend chat --now 2026-02-05T09:00
      > /why

      """
    let last = try #require(try CrashSearch.last(of: told))
    #expect(last.seed == 5)
    #expect(last.sittings.map(\.typed) == [["no"], ["/why"]])
  }

  @Test func `only the lines that are needed to crash are left`() throws {
    let lines = (1...40).map { "> line \($0)\n" }.joined()
    let sittings = try Transcript(
      "$ mend chat --seed 1\n\(lines)$ mend chat\n\(lines)", path: ""
    ).sittings
    var shrinking = Shrinking(to: .crash) { (transcript) throws(Failure) in
      let typed = transcript.sittings.flatMap(\.typed)
      return typed.contains("line 7") && typed.contains("line 33") ? .crash : nil
    }
    let shortest = try shrinking.shortest(of: sittings)
    #expect(shortest.count == 1)
    #expect(shortest.flatMap(\.typed).sorted() == ["line 33", "line 7"])
  }
}
