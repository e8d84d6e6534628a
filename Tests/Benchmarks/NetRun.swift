import DangerScore
import Foundation

/// Learns the net of danger.
enum NetRun {
  /// Writes what was learned: `Benchmarks train-danger`; with `--check` says whether it is what stands
  /// there, and with `--writers` how well each writer's lines are heard by what was learned from all
  /// the others.
  static func train(_ arguments: [String]) throws {
    let trainer = try NetTrainer()
    if arguments.contains("--writers") { return report(trainer) }
    let net = trainer.train()
    let file = DangerCorpus.package.appending(path: "Dialogues/words/danger/net.yaml")
    if arguments.contains("--check") {
      let isSame = try String(contentsOf: file, encoding: .utf8) == net.text
      Report.line("net.yaml", isSame ? "is what is learned" : "is NOT what is learned")
      if !isSame { exit(1) }
    } else {
      try net.text.write(to: file, atomically: true, encoding: .utf8)
      Report.line("net.yaml", "\(net.text.utf8.count) bytes")
    }
  }

  private static func report(_ trainer: NetTrainer) {
    for writer in trainer.writers {
      let (rules, together) = trainer.trial(of: writer)
      for (alone, both) in zip(rules.figures, together.figures) where both.of > 0 {
        Report.line(
          "writer \(writer): \(both.name)", "\(both.count) of \(both.of)",
          "\(alone.count) of \(alone.of) by the rules alone")
      }
    }
  }
}
