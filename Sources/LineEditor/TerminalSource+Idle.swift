#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done when nobody has typed for a while.
public struct IdleCover {
  /// After how many seconds without a key.
  public var seconds: Int
  /// What stands above the line for the last seconds before that; nothing when empty.
  public var warning: String
  /// Takes over the emptied screen, and returns when all above the prompt is on it again.
  public var wait: () -> Void

  /// Creates a cover.
  public init(after seconds: Int, warning: String = "", wait: @escaping () -> Void) {
    self.seconds = seconds
    self.warning = warning
    self.wait = wait
  }

  /// How long before it the warning stands there, in milliseconds: long enough to read it and to press a key.
  var notice: Int { warning.isEmpty ? 0 : min(20_000, seconds * 1000 / 3) }
}

extension TerminalSource {
  /// How long may be waited for a key, in milliseconds; -1 for ever.
  var patience: Int32 {
    guard let cover else { return -1 }
    return Int32(clamping: max(0, timeToCover - (hasWarned ? 0 : cover.notice)))
  }

  /// Notes that a key was pressed.
  ///
  /// - Returns: Whether it came too late: the computer may have slept, and another person woken it.
  func noteKey() -> Bool {
    let isLate = cover != nil && timeToCover <= 0
    let now = Self.clock
    sinceLastKey = now - lastKey
    lastKey = now
    hasWarned = false
    if isLate { tcflush(STDIN_FILENO, TCIFLUSH) }
    return isLate
  }

  /// Says that the screen will be covered, and covers it when that was said already.
  func loseSight() {
    guard let cover, !hasWarned, cover.notice > 0, timeToCover > 0 else { return coverScreen() }
    hasWarned = true
    announce(cover.warning)
  }

  /// Covers the screen until the person is back; the line is kept.
  func coverScreen() {
    guard let cover else { return }
    closeList()
    decoder.reset()
    heldBack = nil
    WayOut.emptyScreen()
    cover.wait()
    lastKey = Self.clock
    hasWarned = false
    if options.editing {
      SignalRelay.resume()
      line.resize()
      line.refresh()
    } else {
      put(promptText)
    }
    SignalRelay.setReading(true, marksPaste: options.editing && options.bracketedPaste)
  }

  private var timeToCover: Int {
    (cover?.seconds ?? 0) * 1000 - (Self.clock - lastKey)
  }

  /// Milliseconds that also pass while the computer sleeps.
  static var clock: Int {
    var time = timespec()
    #if canImport(Darwin)
      unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    #else
      unsafe clock_gettime(CLOCK_BOOTTIME, &time)
    #endif
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
