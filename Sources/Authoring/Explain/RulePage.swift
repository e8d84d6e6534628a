/// What there is to know about one kind of finding.
///
/// The pages are part of the program, not of a folder of conversations: they belong to what this program checks, and are there
/// when no folder is.
public struct RulePage: Equatable, Sendable {
  /// The rule that findings name.
  public let code: String
  /// What it means, in one sentence.
  public let meaning: String
  /// Why it matters.
  public let reason: String
  /// How to mend it.
  public let remedy: String
  /// Files in which it is found once, and nothing else is; `nil` where no example fits a page.
  public let bad: Example?
  /// The same files, mended.
  public let good: Example?

  /// Some files.
  public struct Example: Equatable, Sendable {
    /// Their names, relative to the folder of the conversations, and their texts.
    public let files: [(name: String, text: String)]

    /// Cuts a text into files at lines such as `=== shared/plan.yaml`; what stands before the first is `tea.yaml`.
    init(_ text: String) {
      var files: [(name: String, text: String)] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("=== ") {
          files.append((String(line.dropFirst(4)), ""))
        } else {
          if files.isEmpty { files.append(("tea.yaml", "")) }
          files[files.count - 1].text += line + "\n"
        }
      }
      self.files = files
    }

    /// Whether two have the same files.
    public static func == (left: Example, right: Example) -> Bool {
      left.files.elementsEqual(right.files, by: ==)
    }
  }

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - bad: Files in which the rule is broken once.
  ///   - old: What is wrong in them.
  ///   - new: What is right.
  init(
    _ code: String, means meaning: String, because reason: String, mend remedy: String,
    bad: String, replace old: String, with new: String
  ) {
    self.code = code
    self.meaning = meaning
    self.reason = reason
    self.remedy = remedy
    self.bad = Example(bad)
    good = Example(bad.replacing(old, with: new))
  }

  /// Creates a page without an example.
  init(_ code: String, means meaning: String, because reason: String, mend remedy: String) {
    self.code = code
    self.meaning = meaning
    self.reason = reason
    self.remedy = remedy
    bad = nil
    good = nil
  }

  /// The page as it is read in a terminal, at most 80 columns wide but for the examples.
  public var text: String {
    var lines = [code, ""]
    for (title, text) in [
      ("What it means", meaning), ("Why it matters", reason), ("How to mend it", remedy),
    ] {
      lines += wrapped("\(title): \(text)", at: 80) + [""]
    }
    if let bad { lines += Self.lines("This is reported:", bad) }
    if let good { lines += Self.lines("This is right:", good) }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func lines(_ title: String, _ example: Example) -> [String] {
    var lines = [title, ""]
    for (name, text) in example.files {
      if example.files.count > 1 || name != "tea.yaml" { lines.append("    # \(name)") }
      for line in text.split(separator: "\n") { lines.append("    " + line) }
      lines.append("")
    }
    return lines
  }

  /// All pages, grouped as an author meets the rules.
  public static let all =
    files + texts + states + slots + answers + visits + program + words + danger + style + proofs
    + tests

  /// Returns the page of a rule, or `nil` when there is none.
  public static func of(_ code: String) -> RulePage? { all.first { $0.code == code } }
}
