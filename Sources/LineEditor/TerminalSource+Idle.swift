#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done when nobody has typed for a while.
public struct IdleCover {
  /// After how many seconds without a key.
  public var seconds: Int
  /// Takes over the emptied screen, and returns when all above the prompt is on it again.
  public var wait: () -> Void

  /// Creates a cover.
  public init(after seconds: Int, wait: @escaping () -> Void) {
    self.seconds = seconds
    self.wait = wait
  }
}

extension TerminalSource {
  /// How long may be waited for a key, in milliseconds; -1 for ever.
  var patience: Int32 {
    guard let cover else { return -1 }
    return Int32(clamping: max(0, cover.seconds * 1000 - (Self.clock - lastKey)))
  }

  /// Notes that a key was pressed.
  ///
  /// - Returns: Whether it came too late: the computer may have slept, and another person woken it.
  func noteKey() -> Bool {
    let isLate = cover != nil && patience == 0
    lastKey = Self.clock
    if isLate { tcflush(STDIN_FILENO, TCIFLUSH) }
    return isLate
  }

  /// Covers the screen until the person is back; the line is kept.
  func coverScreen() {
    guard let cover else { return }
    decoder.reset()
    heldBack = nil
    WayOut.emptyScreen()
    cover.wait()
    lastKey = Self.clock
    if options.editing {
      SignalRelay.resume()
      line.resize()
      line.refresh()
    } else {
      put(promptText)
    }
    SignalRelay.setReading(true, marksPaste: options.editing && options.bracketedPaste)
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
