/// Turns the bytes a terminal sends into text and keys.
///
/// Escape sequences that no key of ours has vanish as a whole.
struct KeyDecoder {
  /// One thing that was typed.
  enum Token: Equatable {
    case text(Unicode.Scalar)
    case key(Key)
    case paste(String)
    /// `qq` on a line of a paste, or Ctrl-\ where it is a key.
    case leave
  }

  /// Whether Escape with a letter is one key, as everywhere but in vi.
  var joinsEscape = true
  private var bytes: [UInt8] = []
  private var start = 0
  private var pasted: [UInt8]?
  private var search = WayOutSearch()
  private var pasteSearch = WayOutSearch()

  /// Whether what was read begins something whose end is still to come.
  var isWaiting: Bool { start < bytes.count && pasted == nil }

  /// How many bytes were read and not used.
  var unread: Int { bytes.count - start }

  /// Whether a line among what was read and not used asks to leave, and was not found before.
  mutating func holdsWayOut() -> Bool {
    search.skip(to: start)
    return search.succeeds(in: bytes)
  }

  /// Adds bytes as they were read.
  mutating func push(_ more: some Sequence<UInt8>) {
    if start == bytes.count { forget() }
    bytes.append(contentsOf: more)
  }

  /// Drops what was read and not used, and leaves a paste that never ended.
  mutating func reset() {
    forget()
    pasted = nil
  }

  /// Returns the next thing typed, or `nil` when more bytes are needed.
  ///
  /// - Parameter final: Whether nothing more came in time, so that what is there must do.
  mutating func next(final: Bool) -> Token? {
    while start < bytes.count {
      if pasted != nil {
        return takePaste()
      }
      let byte = bytes[start]
      if byte == 0x1B {
        switch EscapeSequence.parse(bytes[start...], joining: joinsEscape) {
        case .incomplete:
          guard final else { return nil }
          let alone = bytes.count - start == 1
          forget()
          if alone { return joinsEscape ? .key(.cancel) : .text("\u{1B}") }
        case .key(let key, let length):
          start += length
          return .key(key)
        case .pasteBegins(let length):
          start += length
          pasted = []
          pasteSearch = WayOutSearch()
        case .alone:
          start += 1
          return .text("\u{1B}")
        case .unknown(let length):
          start += length
        }
      } else if byte < 0x20 || byte == 0x7F {
        // What was copied from elsewhere may end its lines with both.
        let isDouble = byte == 0x0D && bytes[start...].dropFirst().first == 0x0A
        start += isDouble ? 2 : 1
        if let token = Self.control(byte) { return token }
      } else {
        guard let (scalar, length) = UTF8Scalar.first(of: bytes[start...], final: final) else {
          return nil
        }
        start += length
        return .text(scalar.isControl ? "\u{FFFD}" : scalar)
      }
    }
    return nil
  }

  private mutating func forget() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 65536)
    start = 0
    search = WayOutSearch()
  }

  private mutating func takePaste() -> Token? {
    let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    let before = pasted?.count ?? 0
    pasted?.append(contentsOf: bytes[start...])
    forget()
    guard let all = pasted else { return nil }
    // The mark may have been cut in two by the last read.
    var place = max(before - mark.count + 1, 0)
    while let escape = all[place...].firstIndex(of: 0x1B) {
      if all[escape...].starts(with: mark) {
        pasted = nil
        bytes = Array(all[(escape + mark.count)...])
        let text = PastedText.clean(String(decoding: all[..<escape], as: UTF8.self))
        return WayOut.isTyped(text) ? .leave : .paste(text)
      }
      place = escape + 1
    }
    // The end may be long in coming, and whoever wants to leave does not wait for it.
    return pasteSearch.succeeds(in: all) ? .leave : nil
  }

  /// Keys of ours, letters that libedit's own commands hang on, and a few that would only harm.
  private static func control(_ byte: UInt8) -> Token? {
    switch byte {
    case 0x02: .key(.left)
    case 0x03: .key(.interrupt)
    case 0x04: .key(.endOrErase)
    case 0x06: .key(.right)
    case 0x07: .key(.cancel)
    case 0x08, 0x7F: .key(.eraseBack)
    case 0x09: .key(.complete)
    case 0x0A, 0x0D: .key(.accept)
    case 0x0E: .key(.newer)
    case 0x10: .key(.older)
    case 0x12: .key(.search)
    case 0x1C: .leave
    case 0x0F, 0x11, 0x13, 0x16, 0x1A, 0x1D, 0x1E: nil
    default: .text(Unicode.Scalar(byte))
    }
  }
}
