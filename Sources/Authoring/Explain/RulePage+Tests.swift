extension RulePage {
  /// What `mend test` finds; it takes a transcript to show it, so these have no example.
  public static let tests = [
    RulePage(
      "unreached-state",
      means: "No transcript comes to this state.",
      because: "Nobody would notice if it said or asked the wrong thing.",
      mend: "Write a transcript that comes there; 'mend verify' proves that a road leads to it."),
    RulePage(
      "unreached-option",
      means: "No transcript chooses this option.",
      because: "Nobody would notice if it led to the wrong place.",
      mend: "Choose it in a transcript."),
    RulePage(
      "unreached-guard",
      means: "A way is never taken, or a 'when' never holds or never fails, in any transcript.",
      because: "Nobody would notice if it asked for the wrong thing.",
      mend:
        "Write a transcript that answers so that it is taken, holds or fails, as the finding says."),
    RulePage(
      "unreached-wording",
      means: "No transcript has this wording on its screen.",
      because: "Nobody has seen it where it stands, between what comes before and after it.",
      mend: "Write a transcript that has it said; '--seed' begins with another of several wordings."
    ),
    RulePage(
      "unnoticed",
      means: "A small change of a conversation leaves every transcript as it is.",
      because: "An edit that does the same by mistake would be noticed by nobody.",
      mend: "Write a transcript that goes differently after the change."),
  ]
}
