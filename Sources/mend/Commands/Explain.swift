import ArgumentParser
import Authoring

/// Explains what a finding means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a finding: what it means, why it matters, how to mend it.",
    discussion: """
      The code is what stands in brackets in a finding of 'mend check', 'mend verify' or 'mend test', such as \
      unknown-state. Without one, all codes are listed.
      """)

  @Argument(help: ArgumentHelp("The code of a finding.", valueName: "code"))
  var code: String?

  func run() throws { Main.run { try explain() } }

  private func explain() throws(Failure) {
    var output = Output()
    if let code {
      // It is copied with its brackets as often as without.
      let bare = code.filter { $0 != "[" && $0 != "]" }
      guard let page = RulePage.of(bare) else {
        throw .noRule(bare, near: RulePage.all.map(\.code))
      }
      output.write(page.text)
    } else {
      let width = RulePage.all.map(\.code.count).max() ?? 0
      for page in RulePage.all {
        let gap = String(repeating: " ", count: width - page.code.count + 2)
        output.write("\(page.code)\(gap)\(page.meaning)\n")
      }
    }
    try output.flush()
  }
}
