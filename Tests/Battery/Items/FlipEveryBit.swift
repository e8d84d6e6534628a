import Dialogue
import Foundation
import Journal

/// Any one bit of a session's file turns over.
enum FlipEveryBit: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let recording = try Recording(shop)
    let room = try shop.room(in: Recording.fastPlace)
    defer { try? FileManager.default.removeItem(atPath: room) }
    let path = room + "/flipped.jsonl"
    try Data(recording.bytes).write(to: URL(filePath: path))
    guard let file = FileHandle(forUpdatingAtPath: path) else { throw NotPossible("no file") }
    var line = 1
    for (index, byte) in recording.bytes.enumerated() {
      for bit in 0..<8 where !shop.isShort || (bit == index % 8 && index % 3 == 0) {
        try put(byte ^ 1 << UInt8(bit), at: index, file)
        tally.expect(isNoticed(path, recording, line), "bit \(bit) of byte \(index)")
        if (index * 8 + bit) % (shop.isShort ? 300 : 401) == 0 {
          let run = try shop.chat(path, input: "/pause\n", home: shop.folder)
          tally.expect(run.isRefusal, "bit \(bit) of byte \(index): \(run.summary)")
        }
      }
      try put(byte, at: index, file)
      if byte == 10 { line += 1 }
    }
    tally.expect(try Saved(path).records == recording.records, "the file is whole in the end")
  }

  private static func put(_ byte: UInt8, at index: Int, _ file: FileHandle) throws {
    try file.seek(toOffset: UInt64(index))
    try file.write(contentsOf: [byte])
  }

  /// Whether a damaged file is refused with its line, or still means what it did.
  private static func isNoticed(_ path: String, _ recording: Recording, _ line: Int) -> Bool {
    do throws(JournalError) {
      return try Saved(path).records == recording.records
    } catch {
      return switch error {
      case .damaged(let found, _, _): found == line
      // What every session begins with is no longer there.
      case .notASession: line == 1
      default: false
      }
    }
  }
}
