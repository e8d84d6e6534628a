import Dialogue
import Foundation
import Journal

/// The reader of sessions: any bytes as a session's file.
///
/// Few inputs would come past the checksums, so each is read a second time with right ones. What is read is
/// written again and read again, with nothing lost, and is replayed in conversations that it may not fit.
public struct FuzzedSession: Fuzzed {
  private let setting: Setting
  private let folder: URL

  public init() throws {
    setting = try Setting()
    let memory = "/dev/shm"
    let isFast = FileManager.default.isWritableFile(atPath: memory)
    let place = isFast ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    folder = place.appending(path: "fuzzed-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes what was made.
  public func remove() { try? FileManager.default.removeItem(at: folder) }

  public mutating func read(_ bytes: [UInt8]) {
    _ = records(bytes)
    guard let (header, read) = records(Self.sealed(bytes)) else { return }
    let copy = written(header, read)
    guard let (newHeader, again) = records(copy) else {
      preconditionFailure("what was written can be read")
    }
    precondition(header == newHeader && read == again, "what is written means what was read")
    precondition(written(newHeader, again) == copy, "the same records are the same bytes")
    replay(read)
  }

  /// Gives each line the checksum that it should have.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var sealed: [UInt8] = []
    var sum = UInt32.max
    func add(_ part: [UInt8]) {
      sealed += part
      for byte in part {
        // CRC-32C, bit by bit.
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0x82f6_3b78 : sum >> 1 }
      }
    }
    for line in bytes.split(separator: 10) {
      add(line + Array(#","sum":""#.utf8))
      let digits = String(~sum, radix: 16)
      add(Array((String(repeating: "0", count: 8 - digits.count) + digits + "\"}\n").utf8))
    }
    return sealed
  }

  private func records(_ bytes: [UInt8]) -> (Header, [Record])? {
    let path = folder.appending(path: "read.jsonl").path
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      preconditionFailure("a file can be made")
    }
    do throws(JournalError) {
      var reader = try JournalReader(at: path)
      var records: [Record] = []
      while let record = try reader.next() { records.append(record) }
      return (reader.header, records)
    } catch {
      precondition(!error.description.isEmpty, "a refusal says something")
      return nil
    }
  }

  private func written(_ header: Header, _ records: [Record]) -> [UInt8] {
    let path = folder.appending(path: "written.jsonl").path
    try? FileManager.default.removeItem(atPath: path)
    do throws(JournalError) {
      var journal = try Journal.create(at: path, header: header)
      for record in records { try journal.append(record) }
      try journal.commit()
    } catch {
      preconditionFailure("a session can be made: \(error)")
    }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }

  private struct NoGraph: Error {}

  private func replay(_ records: [Record]) {
    let graphs = setting.graphs
    var replay = Replay(setting.beginning("kinds"), of: records) { id in
      guard let graph = graphs[id] else { throw NoGraph() }
      return graph
    }
    for record in records {
      guard (try? replay.apply(record)) != nil else { return }
    }
  }
}
