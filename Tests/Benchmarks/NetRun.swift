import Corpora
import DangerScore
import Foundation

/// Learns the net of danger.
enum NetRun {
  /// Writes what was learned: `Benchmarks train-danger`; with `--check` says whether it is what stands
  /// there, and with `--writers wb,wc` how well the lines of these are heard by what was learned from all
  /// others.
  static func train(_ arguments: [String]) throws {
    let trainer = try NetTrainer()
    if let place = arguments.firstIndex(of: "--writers") {
      let names = arguments[(place + 1)...].first ?? ""
      return report(trainer, names.split(separator: ",").map { String($0) })
    }
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

  /// Writes what words weigh for what is said to the coach, and for a yes and a no: `Benchmarks
  /// train-words`; with `--check` says whether that is what stands there, and with `--without c1,c2` it
  /// learns nothing from those writers.
  static func trainWords(_ arguments: [String]) throws {
    var isSame = true
    let place = arguments.firstIndex(of: "--without")
    let names = place.map { arguments[($0 + 1)...].first ?? "" } ?? ""
    let writers = Set(names.split(separator: ",").map { String($0) })
    for file in try WordTrainer(without: writers).train() {
      let url = DangerCorpus.package.appending(path: "Dialogues/words/\(file.name)")
      if arguments.contains("--check") {
        let isThere = try String(contentsOf: url, encoding: .utf8) == file.text
        Report.line(file.name, isThere ? "is what is learned" : "is NOT what is learned")
        isSame = isSame && isThere
      } else {
        try file.text.write(to: url, atomically: true, encoding: .utf8)
        Report.line(file.name, "\(file.text.utf8.count) bytes")
      }
    }
    if !isSame { exit(1) }
  }

  private static func report(_ trainer: NetTrainer, _ writers: [String]) {
    for (writer, rules, together) in trainer.trial(of: writers) {
      for (alone, both) in zip(rules.figures, together.figures) where both.of > 0 {
        Report.line(
          "writer \(writer): \(both.name)", "\(both.count) of \(both.of)",
          "\(alone.count) of \(alone.of) by the rules alone")
      }
    }
  }
}
