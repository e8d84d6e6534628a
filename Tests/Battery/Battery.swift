import Children
import Foundation

/// Runs the installed program into every fault that a machine, a disk or a person can bring about.
///
///     swift run -c release Battery PREFIX/bin/mend [--short] [--item N] [--beside PROGRAM]
///
/// Each item prints its number, its name, how many cases it had and whether all of them went well; the exit
/// status is 1 when one did not. With `--beside` the same answers are given to another build as well, which
/// has to say and save the same bytes. As root, where disks can be mounted (btrfs-progs), there are more cases;
/// an item that needs what the machine lacks says so and is not counted as well.
@main
enum Battery {
  private static var items: [any Item.Type] {
    [
      Kill.self, PowerCut.self, CutAnywhere.self, FlipEveryBit.self, FailingCalls.self,
      FullDisk.self,
      OddPlaces.self, Race.self, Rights.self, Names.self, ClockFaults.self, EscapeInjection.self,
      Bombs.self, BadText.self, Fuzz.self, Signals.self, OutOfMemory.self, Determinism.self,
      OldJournals.self, ChangedDialogue.self,
    ]
  }

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let numbers = arguments.values(of: "--item").compactMap { Int($0) }
    let others = arguments.values(of: "--beside")
    let isShort = arguments.contains("--short")
    arguments.removeAll { $0 == "--short" }
    guard arguments.count == 1, let program = arguments.first else {
      print("usage: Battery PROGRAM [--short] [--item NUMBER]… [--beside PROGRAM]…")
      exit(64)
    }
    Mounts.separate()
    // A child that has ended takes no more input.
    signal(SIGPIPE, SIG_IGN)
    let shop = try Workshop(program: program, others: others, isShort: isShort)
    defer { shop.remove() }
    var failed = 0
    for (index, item) in items.enumerated() where numbers.isEmpty || numbers.contains(index + 1) {
      if !run(item, index + 1, shop) { failed += 1 }
    }
    if failed > 0 {
      shop.remove()
      exit(1)
    }
  }

  /// Runs an item and says how it went; returns whether nothing failed.
  private static func run(_ item: any Item.Type, _ number: Int, _ shop: Workshop) -> Bool {
    var tally = Tally()
    var missing: String?
    let start = ContinuousClock.now
    do {
      try item.run(in: shop, &tally)
      if tally.cases == 0 { tally.fail("nothing was tried") }
    } catch let error as NotPossible {
      missing = error.what
    } catch {
      tally.fail("it stopped: \(error)")
    }
    let name = "\(number < 10 ? "0" : "")\(number) \(item)"
    let seconds = "\(Int((ContinuousClock.now - start).seconds.rounded())) s"
    let remarks = " (\((tally.remarks + [seconds]).joined(separator: "; ")))"
    if !tally.failures.isEmpty {
      print("\(name): \(tally.cases) cases, \(tally.failures.count) FAILED\(remarks)")
      for failure in tally.failures.prefix(20) {
        print("   " + failure.split(separator: "\n").joined(separator: " ").prefix(400))
      }
    } else if let missing {
      print("\(name): not possible here: \(missing)\(remarks)")
    } else {
      print("\(name): \(tally.cases) cases, ok\(remarks)")
    }
    fflush(nil)
    return tally.failures.isEmpty
  }
}

extension [String] {
  /// Takes out an option wherever it stands, and returns what follows it each time.
  fileprivate mutating func values(of option: String) -> [String] {
    var values: [String] = []
    while let place = firstIndex(of: option), place + 1 < count {
      values.append(self[place + 1])
      removeSubrange(place...place + 1)
    }
    return values
  }
}
