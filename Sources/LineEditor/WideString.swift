#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A text as C's wide characters, at an address that stays.
@safe struct WideString: ~Copyable {
  /// The first character; a zero follows the last.
  let start: UnsafeMutablePointer<wchar_t>

  init(_ text: String) {
    let scalars = text.unicodeScalars
    unsafe start = .allocate(capacity: scalars.count + 1)
    var place = unsafe start
    for scalar in scalars {
      // `wchar_t` is signed on some systems and unsigned on others.
      unsafe place.initialize(to: wchar_t(truncatingIfNeeded: scalar.value))
      unsafe place += 1
    }
    unsafe place.initialize(to: 0)
  }

  deinit {
    unsafe start.deallocate()
  }
}
