import LineEditor
import Sealing

/// Asks for a passphrase at the keyboard, and nowhere else.
enum PassphrasePrompt {
  /// Asks once.
  static func ask(_ prompt: StaticString = "passphrase: ") throws(Failure) -> Passphrase {
    var passphrase = try empty()
    let end = SecretLine.read(prompt) { edit in
      switch edit {
      case .append(let byte): passphrase.append(byte)
      case .removeLast: passphrase.removeLast()
      case .removeAll: passphrase.removeAll()
      }
    }
    switch end {
    case .entered:
      // The way out is the same at every prompt.
      if passphrase.isWord("qq") { WayOut.leave() }
      if passphrase.count == 0 { throw .noPassphrase }
      return passphrase
    case .leave: WayOut.leave()
    case .cancelled: throw .noPassphrase
    case .noTerminal: throw .noTerminal
    case .terminated(let signal): Environment.leave(128 + signal)
    }
  }

  /// Asks for a new one, twice.
  static func askTwice() throws(Failure) -> Passphrase {
    Notice.print(
      "nobody can open the session without the passphrase, and there is no way to get it back")
    let passphrase = try ask("new passphrase: ")
    if passphrase.count < Passphrase.shortest { throw .shortPassphrase }
    let again = try ask("once more: ")
    guard passphrase.isSame(as: again) else { throw .otherPassphrase }
    return passphrase
  }

  private static func empty() throws(Failure) -> Passphrase {
    do throws(SealingError) { return try Passphrase() } catch {
      throw .journal(.noMemory, "the passphrase")
    }
  }
}
