/// Looks through bytes, as they come in, for a line that asks to leave.
struct WayOutSearch {
  private var line = 0
  private var next = 0

  /// Takes the bytes before a place for read.
  mutating func skip(to start: Int) {
    line = max(line, start)
    next = max(next, start)
  }

  /// Whether a line that has come to its end since the last time asks to leave.
  ///
  /// - Parameter bytes: Those of the last time, and what came after.
  mutating func succeeds(in bytes: [UInt8]) -> Bool {
    while let end = bytes[next...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      let found = bytes[line..<end]
      next = end + 1
      line = next
      if WayOut.isTyped(String(decoding: found, as: UTF8.self)) { return true }
    }
    next = bytes.count
    return false
  }
}
