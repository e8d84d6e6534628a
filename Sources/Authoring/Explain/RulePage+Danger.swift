extension RulePage {
  private static let lines = """
    === words/danger/examples/dying.yaml
    examples: dying
    lines:
      die:
        catches: [I want to die, so want to die, want to die]
        spares: [I want to dine, wants a tea, to die for]
    """

  private static func rules(_ rule: String, _ lines: String = lines) -> String {
    """
    === words/danger/dying.yaml
    danger: dying
    rules:
      die: { \(rule) }
    \(lines)
    """
  }

  private static let good = "about: suicide, tier: act, say: want to die"

  private static let net = """
    === words/danger/net.yaml
    danger: net
    net:
      from: 22
      urgent: 16
      calm: 3
      calm-urgent: -4
      about:
        suicide: |
          suicid
      danger-weights: [aX]
      urgent-weights: [aX]
    """

  /// Mistakes in what is heard of danger.
  static let danger = [
    RulePage(
      "bad-pattern",
      means: "A pattern under 'say' or one of its conditions makes no sense.",
      because: "It would never match, and a cry for help would pass unheard.",
      mend:
        "Write words in lower case without apostrophes; '..2' is a gap of up to two words between others, 'a|b' is one of two, 'word~' is a word in its forms.",
      bad: rules("about: suicide, tier: act, say: [want to die, want to ..9 die]"),
      replace: ", want to ..9 die", with: ", want to ..3 die"),
    RulePage(
      "unknown-class",
      means: "'@name' in a pattern names a class that is not there, or stands below.",
      because: "The pattern would match nothing.",
      mend: "Correct the name, or add the class above.",
      bad: rules("about: suicide, tier: act, say: [want to die, \"@i die\"]"),
      replace: ", \"@i die\"", with: ""),
    RulePage(
      "unknown-value",
      means: "'about', 'tier', 'effect', 'side' or 'despite' has a value that is none.",
      because: "It decides where the talk goes, so it must be one that is known.",
      mend: "Write one of those that the finding names.",
      bad: rules(good.replacing("act", with: "urgent")), replace: "tier: urgent", with: "tier: act"),
    RulePage(
      "duplicate-id",
      means: "Two rules, masks or contexts have the same name.",
      because: "Examples and reports name them, so a name must mean one.",
      mend: "Give one of them another name.",
      bad: rules(good).replacing("rules:\n", with: "masks:\n  die: { say: to die for }\nrules:\n"),
      replace: "masks:\n  die: { say: to die for }\n", with: ""),
    RulePage(
      "too-few-examples",
      means: "A rule has fewer than three lines that it must catch, or that it must not.",
      because: "What is heard of danger is trusted only as far as it is shown.",
      mend: "Write more lines in words/danger/examples, as people would type them.",
      bad: rules(good, lines.replacing(", to die for", with: "")), replace: "wants a tea]",
      with: "wants a tea, to die for]"),
    RulePage(
      "example",
      means: "A rule does not catch a line that it must catch, or catches one that it must not.",
      because: "The rule and what its author meant have come apart.",
      mend: "Change the pattern, or the line where that was wrong.",
      bad: rules(good, lines.replacing("so want to die", with: "so want to dye")),
      replace: "so want to dye", with: "so want to die"),
    RulePage(
      "unknown-entry",
      means: "There are examples for a rule that is not there.",
      because: "They show nothing, most likely since the rule was renamed.",
      mend: "Correct the name, or take the lines out.",
      bad: rules(good, lines + "\n  dye: { catches: [], spares: [] }"),
      replace: "\n  dye: { catches: [], spares: [] }", with: ""),
    RulePage(
      "bad-number",
      means: "How much a text has to weigh, by what was learned, is no whole number, or too low.",
      because: "Everything would sound like danger, or nothing.",
      mend: "Write a number; the file is made by 'Benchmarks train-danger'.",
      bad: net.replacing("urgent: 16", with: "urgent: none"), replace: "urgent: none",
      with: "urgent: 16"),
    RulePage(
      "bad-weight",
      means:
        "What was learned does not say what something weighs: in a file of words each meaning has a letter, and each line words and behind them a letter and a weight for each meaning; of danger two signs stand for three weights.",
      because: "It would count for nothing.",
      mend:
        "Learn the weights again with 'Benchmarks train-words' or 'Benchmarks train-danger', or delete the line.",
      bad: net.replacing("danger-weights: [aX]", with: "danger-weights: [a.]"), replace: "a.",
      with: "aX"),
  ]
}
