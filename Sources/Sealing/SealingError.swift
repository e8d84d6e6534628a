/// Why a passphrase can not be turned into a key.
public enum SealingError: Error, Equatable, Sendable {
  /// There is not as much memory as the derivation needs.
  case noMemory
}
