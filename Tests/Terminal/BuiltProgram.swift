import CPTY

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds what was built along with the tests.
public enum BuiltProgram {
  /// Returns the path of an executable of this package, or `nil` when it was not built.
  public static func path(_ name: String) -> String? {
    // The tests run from a bundle or a file that lies beside the programs or a little deeper.
    var folder = ownPath[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let path = "\(folder)/\(name)"
      if unsafe access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// What these tests were told about sanitizers, for the environment of the programs that they
  /// start: what is built along with a sanitizer reads it, and nothing else does.
  public static let sanitizers: [String: String] = {
    var found: [String: String] = [:]
    for name in ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"] {
      if let value = unsafe getenv(name) { found[name] = unsafe String(cString: value) }
    }
    return found
  }()

  /// Whether what was built is watched by the thread sanitizer.
  ///
  /// It keeps a signal back until the program's next system call, so one that is busy gets none, and it
  /// makes a file of its own at the start.
  public static let checksThreads = cpty_checks_threads()

  private static var ownPath: String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = unsafe cpty_own_path(&path, path.count)
    return String(decoding: path.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
