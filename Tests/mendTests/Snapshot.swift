import Foundation

/// All that is in a folder, and when each file was last written.
struct Snapshot: Equatable {
  private struct Entry: Equatable {
    var bytes: Data
    var number: Int?
    var written: Date?
  }

  private var entries: [String: Entry] = [:]

  init(_ folder: URL) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) + [""] {
      let url = folder.appending(path: name)
      let facts = try FileManager.default.attributesOfItem(atPath: url.path)
      entries[name] = Entry(
        bytes: (try? Data(contentsOf: url)) ?? Data(), number: facts[.systemFileNumber] as? Int,
        written: facts[.modificationDate] as? Date)
    }
  }
}
