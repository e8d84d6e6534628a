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

  private static var ownPath: String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = unsafe cpty_own_path(&path, path.count)
    return String(decoding: path.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
