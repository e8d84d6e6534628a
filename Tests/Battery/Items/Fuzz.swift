import Foundation
import FuzzProperties

/// Bytes at random, and the corpora of the fuzzers changed at random, are read by everything that reads.
///
/// `Tests/Fuzz/run` looks further, with the coverage of the code to guide it; this needs no more than the battery.
enum Fuzz: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let rounds = shop.isShort ? 20 : 1_000
    var graph = try FuzzedGraph()
    try change("graph", rounds, &tally) { graph.read($0) }
    var session = try FuzzedSession()
    defer { session.remove() }
    try change("session", rounds, &tally) { session.read($0) }
    var line = try FuzzedLine()
    try change("line", rounds, &tally) { line.read($0) }
  }

  // A trap ends the whole battery, which is noticed, too.
  private static func change(
    _ name: String, _ rounds: Int, _ tally: inout Tally, _ read: ([UInt8]) -> Void
  ) throws {
    let folder = URL(filePath: Workshop.fixtures).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fuzz/Corpus/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    tally.expect(names.count >= 20, "the corpus of \(name) has \(names.count) files")
    let corpus = try names.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    var dice = Dice(seed: 15)
    for bytes in corpus {
      read(bytes)
      for _ in 0..<rounds {
        let changed = mutated(
          bytes, by: corpus[Int.random(in: 0..<corpus.count, using: &dice)], &dice)
        read(changed)
        tally.expect(true, "")
      }
    }
  }

  private static func mutated(_ bytes: [UInt8], by other: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      let place = Int.random(in: 0...bytes.count, using: &dice)
      let count = Int.random(in: 0...8, using: &dice)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + count))
      case 2:
        bytes.insert(
          contentsOf: (0..<count).map { _ in dice.next(upperBound: 256 as UInt64) }.map {
            UInt8($0)
          }, at: place)
      case 3: bytes.insert(contentsOf: other.dropFirst(place).prefix(count * 8), at: place)
      default:
        bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + count * 8)], at: place)
      }
    }
    return bytes
  }
}
