import ArgumentParser
import Journal

extension Sessions {
  /// Saves what is whole of a damaged session.
  struct RepairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "repair",
      abstract: "Save what is whole of a damaged session.",
      discussion: """
        The damaged file is kept beside the new one, as NAME.damaged-1.jsonl, and no such file is ever overwritten. \
        Forgetting anything of the session removes it.
        """)

    @Argument(help: ArgumentHelp("The session.", valueName: "name|file"))
    var session: String

    func run() throws {
      Main.run {
        let file = try Saved.file(of: session)
        let repair = try Saved.mapped(file.path, showing: "repairing ...") {
          try Repair.repair(file)
        }
        guard let setAside = repair.setAside else {
          return Notice.print("nothing is damaged in '\(session)', so nothing was changed")
        }
        Notice.print(
          "\(repair.kept) events of '\(session)' are whole; \(Self.told(repair.leftOut)) left out, and the "
            + "damaged file stands in \(setAside)")
      }
    }

    private static func told(_ lines: [Int]) -> String {
      if lines.isEmpty { return "no line was" }
      var ranges: [ClosedRange<Int>] = []
      for line in lines {
        if let last = ranges.last, last.upperBound + 1 == line {
          ranges[ranges.count - 1] = last.lowerBound...line
        } else {
          ranges.append(line...line)
        }
      }
      let names = ranges.map { range in
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
      }
      return "line\(lines.count == 1 ? "" : "s") \(names.joined(separator: ", ")) "
        + (lines.count == 1 ? "was" : "were")
    }
  }
}
