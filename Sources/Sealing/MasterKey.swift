import CSodium

/// What a passphrase and a salt make: the key to all sessions that were locked with both.
public final class MasterKey {
  /// What it was made with.
  public let parameters: KeyParameters
  private let bytes: SecretBytes

  /// Derives the key by Argon2id, version 1.3 (RFC 9106).
  ///
  /// - Throws: `SealingError.noMemory` when the system does not have the memory for it.
  public init(
    of passphrase: borrowing Passphrase, _ parameters: KeyParameters
  ) throws(SealingError) {
    precondition(parameters.salt.count == KeyParameters.saltCount, "a salt has its length")
    self.parameters = parameters
    let bytes = try SecretBytes(count: 32)
    let result = unsafe passphrase.lend { start, count in
      unsafe start.withMemoryRebound(to: CChar.self, capacity: count) { characters in
        unsafe bytes.lend { key in
          unsafe crypto_pwhash_argon2id(
            key, 32, characters, UInt64(count), parameters.salt, UInt64(parameters.operations),
            parameters.kibibytes << 10, crypto_pwhash_argon2id_ALG_ARGON2ID13)
        }
      }
    }
    guard result == 0 else { throw .noMemory }
    self.bytes = bytes
  }

  /// Whether two were made of the same passphrase and salt.
  public func isSame(as other: MasterKey) -> Bool { bytes.isSame(as: other.bytes, count: 32) }

  /// The name of the file that a session of this name has: it tells nothing to who lacks the key.
  ///
  /// - Returns: 32 hexadecimal digits.
  public func fileName(for name: String) -> String {
    var hash = [UInt8](repeating: 0, count: 16)
    derive(Array("mend name ".utf8) + name.utf8, &hash)
    return hash.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// Makes the key of one file.
  ///
  /// - Parameter id: Drawn at random for each writing of the file, so that lines of one never fit another.
  func fileKey(_ id: [UInt8]) throws(SealingError) -> SecretBytes {
    let message = Array("mend lines ".utf8) + id
    let key = try SecretBytes(count: 32)
    unsafe key.lend { start in
      unsafe bytes.lend { own in
        _ = unsafe crypto_generichash(start, 32, message, UInt64(message.count), own, 32)
      }
    }
    return key
  }

  private func derive(_ message: [UInt8], _ hash: inout [UInt8]) {
    let count = hash.count
    unsafe bytes.lend { own in
      _ = unsafe crypto_generichash(&hash, count, message, UInt64(message.count), own, 32)
    }
  }
}
