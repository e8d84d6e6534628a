import Sealing

extension Passphrase {
  /// A passphrase as it would be typed.
  static func typed(_ text: String) throws -> Passphrase {
    var passphrase = try Passphrase()
    for byte in text.utf8 { passphrase.append(byte) }
    return passphrase
  }
}

extension MasterKey {
  /// A key that takes no time to make.
  convenience init(_ text: String, salt: UInt8 = 1) throws {
    try self.init(of: try Passphrase.typed(text), .quick(salt: salt))
  }
}

extension KeyParameters {
  /// Parameters that protect nothing, for tests.
  static func quick(salt: UInt8 = 1) -> KeyParameters {
    KeyParameters(
      operations: 1, kibibytes: 8, salt: [UInt8](repeating: salt, count: KeyParameters.saltCount))
  }
}
