import Dialogue
import LineEditor
import Sealing

/// What hides a locked session from who passes by: the screen stays empty until the passphrase is typed again.
enum Cover {
  /// Returns what is done when nobody has typed for a while.
  ///
  /// - Parameters:
  ///   - key: What the session was opened with.
  ///   - seconds: How long is waited.
  ///   - screen: How things look.
  ///   - asked: The question that is shown again.
  static func idle(
    _ key: MasterKey, after seconds: Int, on screen: Screen, _ asked: Asked?
  ) -> IdleCover {
    IdleCover(after: seconds, warning: screen.labels.coveredSoon) {
      while !opens(key) {}
      var screen = screen
      screen.clear()
      if let asked { screen.ask(asked) }
      do throws(Failure) { try screen.output.flush() } catch { Main.end(error) }
    }
  }

  /// Asks once; who does not know the passphrase is told nothing.
  private static func opens(_ key: MasterKey) -> Bool {
    do throws(Failure) {
      return try Saved.key(of: try PassphrasePrompt.ask(), key.parameters).isSame(as: key)
    } catch {
      if case .noPassphrase = error { return false }
      Main.end(error)
    }
  }
}
