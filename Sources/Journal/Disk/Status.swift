#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system knows of a file.
struct Status: Equatable {
  /// What a path can lead to.
  enum Kind {
    /// A file with bytes in it.
    case file
    /// A folder.
    case folder
    /// A link, a pipe, a device or a socket.
    case other
  }

  /// What it is.
  var kind: Kind
  /// How many bytes it has.
  var size: Int
  /// How many names it has; none when it was removed.
  var names: Int
  /// The disk that it is on.
  var device: UInt64
  /// Its number on that disk.
  var number: UInt64
  /// When its bytes were last changed, in seconds since 1970.
  var changed: Int64

  /// Takes over what the system says.
  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    names = Int(status.st_nlink)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Darwin)
      changed = Int64(status.st_mtimespec.tv_sec)
    #else
      changed = Int64(status.st_mtim.tv_sec)
    #endif
  }

  /// Looks at what a path leads to, or `nil` when there is nothing; a link is not followed.
  init?(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
