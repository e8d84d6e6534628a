import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TerminalSource {
  /// How another program ended.
  public enum Run: Equatable, Sendable {
    /// By itself, with a status; 128 and the signal where one ended it.
    case ended(status: Int32)
    /// It could not be started, for the given reason.
    case failed(errno: Int32)
    /// Ctrl-\: leave at once, by ``WayOut/leave()``, when what is left behind is cleared away.
    case leave
  }

  /// Runs another program on the terminal, which is meanwhile as it was found.
  ///
  /// Ctrl-C is that program's own. A signal that asks us to end is passed on to it, and found again by
  /// the next reading.
  ///
  /// - Parameter arguments: The program's path and its arguments.
  public func run(_ arguments: [String]) -> Run {
    let wasRaw = SignalRelay.lendTerminal()
    defer { if wasRaw { SignalRelay.takeTerminalBack() } }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    // A signal between its start and our knowing of it would reach nobody.
    SignalRelay.setBlocked(SignalRelay.passedOn, true)
    var child: pid_t = 0
    let reason = unsafe mend_spawn(&words, &child)
    if reason == 0 { SignalRelay.setChild(child) }
    SignalRelay.setBlocked(SignalRelay.passedOn, false)
    guard reason == 0 else { return .failed(errno: reason) }
    var how: Int32 = 0
    while unsafe waitpid(child, &how, 0) < 0, errno == EINTR {}
    if SignalRelay.forgetChild() { return .leave }
    return .ended(status: how & 0x7F == 0 ? how >> 8 & 0xFF : 128 + how & 0x7F)
  }
}
