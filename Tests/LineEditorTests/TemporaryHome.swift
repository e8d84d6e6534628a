#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A home folder with libedit settings in it, gone after the test.
final class TemporaryHome {
  struct Failure: Error {}

  let path: String

  init(settings: String) throws {
    var name = Array("/tmp/line.XXXXXX".utf8CString)
    guard unsafe mkdtemp(&name) != nil else { throw Failure() }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let file = unsafe fopen(path + "/.editrc", "w") else { throw Failure() }
    _ = unsafe fputs(settings, file)
    unsafe fclose(file)
  }

  deinit {
    unsafe unlink(path + "/.editrc")
    unsafe rmdir(path)
  }
}
