import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a signal handler may look at while another program has the terminal.
private struct ChildState {
  var process: pid_t = 0
  var isLeaving = false
}

// A handler cannot be given anything, so what it needs is global; one program runs at a time.
nonisolated(unsafe) private let state: UnsafeMutablePointer<ChildState> = {
  let state = UnsafeMutablePointer<ChildState>.allocate(capacity: 1)
  unsafe state.initialize(to: ChildState())
  return unsafe state
}()

extension SignalRelay {
  /// The signals that must find the other program, once there is one.
  static let passedOn = [SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  /// Remembers the program that has the terminal.
  static func setChild(_ process: pid_t) { unsafe state.pointee = ChildState(process: process) }

  /// Forgets it.
  ///
  /// - Returns: Whether the person left meanwhile.
  static func forgetChild() -> Bool {
    unsafe state.pointee.process = 0
    return unsafe state.pointee.isLeaving
  }

  /// Does with a signal what is right while another program has the terminal; for handlers.
  ///
  /// - Returns: Whether nothing else is to be done about it.
  static func passOn(_ signal: Int32) -> Bool {
    let process = unsafe state.pointee.process
    guard process > 0 else { return false }
    switch signal {
    case SIGINT, SIGCONT, SIGWINCH: return true
    case SIGTERM, SIGHUP:
      kill(process, signal)
      return false
    default: return false
    }
  }

  /// Ends the program that has the terminal at once, so that what it leaves can be cleared away; for handlers.
  ///
  /// - Returns: Whether there was one; a second time there is none.
  static func endChild() -> Bool {
    let process = unsafe state.pointee.process
    guard process > 0 else { return false }
    unsafe state.pointee = ChildState(process: 0, isLeaving: true)
    kill(process, SIGKILL)
    return true
  }
}
