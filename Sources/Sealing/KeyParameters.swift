/// How a key is made of a passphrase; it stands in the clear at the head of a locked session.
public struct KeyParameters: Equatable, Sendable {
  /// How many bytes of salt there are.
  public static let saltCount = 16
  /// How often the derivation may go over its memory.
  public static let passes = 1...16
  /// How much memory the derivation may take, in kibibytes: up to 1 GiB, so that no file can ask for more.
  public static let memory = 8...(1 << 20)

  /// How often the derivation goes over its memory.
  public var operations: Int
  /// How much memory it takes, in kibibytes.
  public var kibibytes: Int
  /// What keeps equal passphrases from having equal keys.
  public var salt: [UInt8]

  /// Creates parameters.
  ///
  /// - Parameters:
  ///   - operations: In ``passes``. Three, with 256 MiB, is what libsodium calls moderate: about a second.
  ///   - kibibytes: In ``memory``.
  ///   - salt: So many bytes as ``saltCount`` says; drawn at random when `nil`.
  public init(operations: Int = 3, kibibytes: Int = 1 << 18, salt: [UInt8]? = nil) {
    self.operations = operations
    self.kibibytes = kibibytes
    self.salt = salt ?? Sodium.random(Self.saltCount)
  }
}
