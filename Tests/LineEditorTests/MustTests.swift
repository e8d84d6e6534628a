import Foundation
import Testing

/// The table in this folder's README, which says what shows each thing that a line must do.
struct MustTests {
  private let rows: [[String]]
  private let sources: String

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    rows = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
      .components(separatedBy: "\n").filter { $0.hasPrefix("| ") }
      .map { $0.components(separatedBy: " | ") }.filter { Int($0[0].dropFirst(2)) != nil }
    sources = try ["LineEditorTests", "mendTests", "Benchmarks"]
      .map { folder.deletingLastPathComponent().appending(path: $0) }.flatMap {
        try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
      }
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }

  @Test func `each thing that a line must do has its row`() {
    #expect(rows.compactMap { Int($0[0].dropFirst(2)) } == Array(1...22))
  }

  @Test func `each test and each measurement in the table is there`() {
    for row in rows {
      let names = row[2].components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
      #expect(!names.isEmpty, "\(row[1])")
      for (_, name) in names {
        let isThere = ["func `\(name)`", "\"\(name)\""].contains { sources.contains($0) }
        #expect(isThere, "\(name)")
      }
    }
  }
}
