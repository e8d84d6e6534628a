/// Finds out what was typed when a walk crashed the program, and the least of it that still does.
struct CrashSearch {
  /// The path of this program.
  let program: String
  /// The arguments of every command that it is asked to run.
  let options: [String]

  /// Runs a command of this program.
  func run(_ command: String, _ arguments: [String]) throws(Failure) -> Child.Ending {
    try Child.ending(of: [program, command] + options + arguments, isSilent: true)
  }

  /// What was typed last, from what a walk said of itself before it crashed.
  ///
  /// - Parameter told: The first lines of sittings and what was typed in them.
  /// - Returns: The seed of the walk, and its sittings.
  static func last(of told: String) throws(Failure) -> (
    seed: UInt64, sittings: [Transcript.Sitting]
  )? {
    let sittings = try Transcript(told, path: "").sittings
    // Only the first sitting of a walk has a seed.
    guard let first = sittings.lastIndex(where: { $0.arguments.contains("--seed") }),
      let place = sittings[first].arguments.firstIndex(of: "--seed"),
      sittings[first].arguments.indices.contains(place + 1),
      let seed = UInt64(sittings[first].arguments[place + 1])
    else { return nil }
    return (seed, Array(sittings[first...]))
  }

  /// Returns the shortest sittings that still crash the program.
  func shortest(of sittings: [Transcript.Sitting]) throws(Failure) -> [Transcript.Sitting] {
    let file = try DraftFile.holding("", in: Environment.variable("TMPDIR") ?? "/tmp")
    var shrinking = Shrinking(to: .crash, tries: 200) { (transcript) throws(Failure) in
      try File.replace(file.path, with: transcript.text)
      return try run("test", [file.path]).isCrash ? .crash : nil
    }
    return try shrinking.shortest(of: sittings)
  }
}
