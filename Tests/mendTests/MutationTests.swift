import Foundation
import Testing

/// `mend test --mutate`: which small changes of a conversation no transcript notices.
struct MutationTests {
  private let no = """
    $ mend chat

    Tea?
      yes / no / not sure
    > no

    More?
      (One line.)

    """

  @Test func `a change that no transcript notices is named by its place`() throws {
    let talk = try TeaTalk(["yes.txt": TeaTalk.good])
    defer { talk.remove() }
    let run = try talk.test(["--mutate"])
    #expect(
      run.output == """
        1 transcripts, 0 differ
        walk.yaml:7:9: error: [unnoticed] no transcript notices it when the way to 'drink' is always open; write one that does
        5 changes, 4 noticed, 80 %

        """)
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func `with another transcript it is noticed`() throws {
    let talk = try TeaTalk(["yes.txt": TeaTalk.good, "no.txt": no])
    defer { talk.remove() }
    let run = try talk.test(["--mutate"])
    #expect(run.output == "2 transcripts, 0 differ\n5 changes, 5 noticed, 100 %\n")
    #expect(run.status == 0)
  }

  @Test func `a transcript that leaves everything open notices little`() throws {
    let talk = try TeaTalk(["t.txt": "$ mend chat\n...\n> yes\n...\n> sugar\n...\n"])
    defer { talk.remove() }
    let run = try talk.test(["--mutate"])
    // Only where the conversation ends before its second answer.
    #expect(run.output.hasSuffix("5 changes, 1 noticed, 20 %\n"))
    #expect(
      run.output.contains(
        "no transcript notices it when the ways to 'drink' and 'last' change places"))
    #expect(
      run.output.contains("no transcript notices it when this goes to 'tea' and not to 'close'"))
    #expect(run.output.contains("no transcript notices it when this is always said"))
  }

  @Test func `a change after which a conversation begins that is not there is noticed`() throws {
    let graph = """
      graph: walk
      start: choose
      states:
        choose:
          ask:
            type: choice
            text: Which?
            keep: next
            words: few
            options: { walk: Again, none: No more }
          go:
            - { when: next is none, to: close }
            - { to: on }
        on: { begin: next }
        close: { say: "Well.", end: done }
      """
    let talk = try TeaTalk(
      ["t.txt": "$ mend chat\n...\n> 2\n\nWell.\n"], graph: graph, isSound: false)
    defer { talk.remove() }
    let run = try talk.test(["--mutate", "--at-least", "1"])
    #expect(run.errors == "")
    #expect(run.output.contains(" noticed, "))
    #expect(run.status == 0)
  }

  @Test func `options and their guards are dropped, and so is that of a question`() throws {
    let graph = """
      graph: walk
      start: choose
      states:
        choose:
          ask:
            type: choice
            text: Which?
            keep: drink
            words: few
            options:
              tea: Tea
              milk: Milk
              ale: { text: Ale, when: drink is milk }
          go: more
        more:
          ask: { type: line, text: "More?", keep: more, when: drink is milk }
          go: close
        close: { say: "Well.", end: done }
      """
    let talk = try TeaTalk(
      ["t.txt": "$ mend chat\n...\n  1  Tea\n...\n> 1\n\nWell.\n"], graph: graph, isSound: false)
    defer { talk.remove() }
    let run = try talk.test(["--mutate", "--at-least", "40"])
    let unnoticed = run.output.split(separator: "\n").filter { $0.contains("[unnoticed]") }
    #expect(
      unnoticed == [
        "walk.yaml:12:9: error: [unnoticed] no transcript notices it when 'milk' is not offered; write one that does",
        "walk.yaml:13:9: error: [unnoticed] no transcript notices it when 'ale' is always offered; write one that does",
        "walk.yaml:13:9: error: [unnoticed] no transcript notices it when 'ale' is not offered; write one that does",
        "walk.yaml:14:9: error: [unnoticed] no transcript notices it when this goes to 'close' and not to 'more'; write one that does",
      ])
    #expect(run.output.hasSuffix("7 changes, 3 noticed, 42.8 %\n"))
    #expect(run.status == 0)
  }

  @Test func `a change that is passed twice is noticed at the second time`() throws {
    let graph = TeaTalk.graph
      .replacing(
        "  last:\n", with: "  last:\n    say: [{ when: more is one-word, text: Again. }]\n"
      )
      .replacing("go: close", with: "go: [{ when: more is one-word, to: last }, { to: close }]")
    let talk = try TeaTalk(
      ["t.txt": "$ mend chat\n...\n> yes\n...\n> one\n\nAgain.\n...\n> two words\n...\n"],
      graph: graph)
    defer { talk.remove() }
    let run = try talk.test(["--mutate", "--at-least", "0"])
    #expect(run.status == 0)
    #expect(!run.output.contains("the ways to 'last' and 'close' change places"))
  }

  @Test func `a sample is drawn by its seed, and of one conversation`() throws {
    let talk = try TeaTalk(["yes.txt": TeaTalk.good])
    defer { talk.remove() }
    let sample = ["--mutate", "--graph", "walk", "--sample", "3", "--seed", "4", "--at-least", "0"]
    let run = try talk.test(sample)
    #expect(run.output.contains("\n3 changes, "))
    #expect(try talk.test(sample).output == run.output)
    let nowhere = try talk.test(["--mutate", "--graph", "nowhere"])
    #expect(nowhere.errors.contains("there is no conversation 'nowhere'"))
  }

  @Test func `what differs is not changed any further`() throws {
    let talk = try TeaTalk(["yes.txt": TeaTalk.good.replacing("Hot", with: "Cold")])
    defer { talk.remove() }
    let run = try talk.test(["--mutate"])
    #expect(run.output.hasSuffix("1 transcripts, 1 differ\n"))
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ["--mutate", "--accept"], ["--sample", "3"], ["--graph", "walk"],
    ["--mutate", "--sample", "0"],
    ["--mutate", "--coverage", "--at-least", "3"],
  ])
  func `options that do not go together are refused`(arguments: [String]) throws {
    let talk = try TeaTalk(["yes.txt": TeaTalk.good])
    defer { talk.remove() }
    #expect(try talk.test(arguments).status == 64)
  }
}
