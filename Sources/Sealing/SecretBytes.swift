import CSodium

/// Memory for a secret: between guard pages, locked against being swapped to disk as far as the
/// system allows, and wiped when it goes.
@safe final class SecretBytes {
  /// How many bytes there are.
  let count: Int
  private let start: UnsafeMutablePointer<UInt8>

  /// Takes so much memory.
  init(count: Int) throws(SealingError) {
    Sodium.prepare()
    guard let start = unsafe sodium_malloc(count) else { throw .noMemory }
    unsafe self.start = start.bindMemory(to: UInt8.self, capacity: count)
    unsafe self.start.update(repeating: 0, count: count)
    self.count = count
  }

  deinit { unsafe sodium_free(start) }

  /// One byte of it.
  subscript(index: Int) -> UInt8 {
    get {
      precondition((0..<count).contains(index), "the secret is not so long")
      return unsafe start[index]
    }
    set {
      precondition((0..<count).contains(index), "the secret is not so long")
      unsafe start[index] = newValue
    }
  }

  /// Lends the bytes to a function of the library.
  func lend<Result>(_ body: (UnsafeMutablePointer<UInt8>) -> Result) -> Result {
    unsafe body(start)
  }

  /// Whether the first bytes of two secrets are the same; the time it takes says nothing of them.
  func isSame(as other: SecretBytes, count: Int) -> Bool {
    unsafe sodium_memcmp(start, other.start, count) == 0
  }
}
