import Dialogue
import Foundation
import Journal

/// A session's file ends at any byte, or something follows it.
enum CutAnywhere: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let recording = try Recording(shop)
    let room = try shop.room(in: Recording.fastPlace)
    defer { try? FileManager.default.removeItem(atPath: room) }
    let path = room + "/cut.jsonl"
    let (bytes, records) = (recording.bytes, recording.records)
    for length in 0...bytes.count where !shop.isShort || length % 11 == 0 {
      try Data(bytes[..<length]).write(to: URL(filePath: path))
      let lines = bytes[..<length].count { $0 == 10 }
      // A line that lacks only its end is whole.
      let isUnended = length < bytes.count && bytes[length] == 10
      let wanted = max(0, lines - 1 + (isUnended && lines > 0 ? 1 : 0))
      do throws(JournalError) {
        let saved = try Saved(path)
        let holds = lines > 0 && saved.records == Array(records[..<wanted])
        tally.expect(holds, "cut at \(length): \(saved.records.count) records and not \(wanted)")
      } catch {
        tally.expect(lines == 0, "cut at \(length): \(error)")
      }
      if length % (shop.isShort ? 100 : 29) == 0 {
        try goOn(path, shop, &tally, "cut at \(length)")
      }
    }
    for (name, tail, isRecovered) in tails {
      try Data(bytes + tail).write(to: URL(filePath: path))
      do throws(JournalError) {
        let saved = try Saved(path)
        tally.expect(isRecovered && saved.records == records, "\(name) was taken")
      } catch {
        let line = recording.lines + 1
        let isPlaced = if case .damaged(line, _, _) = error { true } else { false }
        tally.expect(!isRecovered && isPlaced, "\(name): \(error)")
      }
      try goOn(path, shop, &tally, name)
    }
    try rearranged(recording, path, &tally)
  }

  private static let tails: [(name: String, bytes: [UInt8], isRecovered: Bool)] = [
    ("a tail of zeros", [UInt8](repeating: 0, count: 4096), true),
    ("a tail of 0xFF", [UInt8](repeating: 0xFF, count: 4096), false),
    (
      "a megabyte of garbage",
      (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, false
    ),
    ("a megabyte of blank", [UInt8](repeating: 0x20, count: 1 << 20), false),
  ]

  /// Goes on with the program, which may refuse but changes nothing of what is whole.
  private static func goOn(
    _ path: String, _ shop: Workshop, _ tally: inout Tally, _ what: String
  ) throws {
    let before = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let run = try shop.chat(path, input: "/pause\n", home: shop.folder)
    let after = [UInt8](try Data(contentsOf: URL(filePath: path)))
    if run.isRefusal {
      tally.expect(after == before, "\(what): refused, and the file was changed")
    } else {
      let whole = before[..<((before.lastIndex(of: 10) ?? -1) + 1)]
      let goesOn = run.status == 0 && after.starts(with: whole) && (try? Saved(path)) != nil
      tally.expect(goesOn, "\(what): \(run.summary)")
    }
  }

  private static func rearranged(
    _ recording: Recording, _ path: String, _ tally: inout Tally
  ) throws {
    let lines = recording.bytes.split(separator: 10).map { Array($0) + [10] }
    func isRefused(_ lines: [[UInt8]], at line: Int) throws -> Bool {
      try Data(lines.joined()).write(to: URL(filePath: path))
      do throws(JournalError) {
        _ = try Saved(path)
        return false
      } catch {
        return if case .damaged(line, _, _) = error { true } else { false }
      }
    }
    for index in 1..<lines.count - 1 {
      var changed = lines
      changed.insert(lines[index], at: index)
      tally.expect(try isRefused(changed, at: index + 2), "line \(index + 1) doubled")
      changed = lines
      changed.swapAt(index, index + 1)
      tally.expect(try isRefused(changed, at: index + 1), "line \(index + 1) moved")
      changed = lines
      changed.remove(at: index)
      tally.expect(try isRefused(changed, at: index + 1), "line \(index + 1) removed")
    }
  }
}
