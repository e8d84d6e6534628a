/// Lines that can be called back, oldest first.
///
/// It has no file of its own: the caller fills it with what may be shown again.
public struct HistoryStore: Sendable {
  /// The lines, oldest first.
  public private(set) var entries: [String] = []
  private let limit: Int
  private let bytes: Int
  private var used = 0

  /// Makes an empty history.
  ///
  /// - Parameters:
  ///   - limit: How many lines to keep.
  ///   - bytes: How many bytes of text to keep in all.
  public init(limit: Int = 1000, bytes: Int = 1 << 22) {
    self.limit = max(limit, 0)
    self.bytes = max(bytes, 0)
  }

  /// Adds a line as the newest, and drops an older one that is the same.
  ///
  /// An empty line, and one that begins with a space, is not kept.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  public mutating func add(_ line: String) {
    guard let first = line.first, first != " ", limit > 0 else { return }
    if let same = entries.lastIndex(of: line) { used -= entries.remove(at: same).utf8.count }
    entries.append(line)
    used += line.utf8.count
    while entries.count > limit || used > bytes { used -= entries.removeFirst().utf8.count }
  }

  /// Returns the newest line that begins with a text and goes on.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  public func newest(startingWith text: String) -> String? {
    entries.last { $0.hasPrefix(text) && $0 != text }
  }

  /// Returns the nearest entry that holds the text, whatever its case.
  ///
  /// - Parameters:
  ///   - needle: The text, taken literally.
  ///   - start: The first index to look at.
  ///   - older: Whether to go on to older lines or to newer ones.
  /// - Returns: Its index, or `nil` when there is none.
  /// - Complexity: O(*n*) in the characters of all lines.
  public func search(_ needle: String, from start: Int, older: Bool) -> Int? {
    let needle = Array(needle.lowercased())
    let indices =
      older
      ? Array(entries.indices.prefix(start + 1).reversed())
      : Array(
        entries.indices.dropFirst(max(start, 0)))
    return indices.first { Self.holds(entries[$0], needle) }
  }

  private static func holds(_ entry: String, _ needle: [Character]) -> Bool {
    let entry = Array(entry.lowercased())
    guard needle.count <= entry.count else { return false }
    return (0...(entry.count - needle.count)).contains { start in
      entry[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}
