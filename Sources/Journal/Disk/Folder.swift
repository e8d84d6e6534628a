#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is done with the names in folders.
enum Folder {
  /// The folder that a path stands in.
  static func of(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2f) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder, and those around it that are missing, for their owner only.
  static func make(_ path: String) throws(JournalError) {
    guard !path.utf8.contains(0) else { throw .badName(path) }
    if unsafe mkdir(path, 0o700) == 0 {
      // The process may mask even the owner's rights.
      guard unsafe chmod(path, 0o700) == 0 else { throw .cannotOpen(errno: errno) }
      return try sync(of(path))
    }
    switch errno {
    case EEXIST:
      // A link to a folder is one as well.
      var status = stat()
      guard unsafe stat(path, &status) == 0, Status(status).kind == .folder else { throw .exists }
    case ENOENT where of(path) != path:
      try make(of(path))
      try make(path)
    case ENOENT, ENOTDIR: throw .notFound
    case ENOSPC, EDQUOT: throw .diskFull
    default: throw .cannotOpen(errno: errno)
    }
  }

  /// Waits until the names in a folder are on disk, where the file system can say so.
  static func sync(_ path: String) throws(JournalError) {
    let descriptor = File.retrying { Int(unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    guard descriptor >= 0 else {
      // One may write in a folder that one may not read.
      if errno == EACCES { return }
      throw error(errno)
    }
    defer { close(Int32(descriptor)) }
    let result = File.retrying { Int(fsync(Int32(descriptor))) }
    guard result == 0 || [EINVAL, ENOTSUP].contains(errno) else { throw error(errno) }
  }

  /// Gives a file another name, in place of a file that has it.
  static func rename(_ old: String, to new: String) throws(JournalError) {
    guard systemRename(old, new) == 0 else { throw error(errno) }
    try sync(of(new))
  }

  /// Removes a file.
  static func remove(_ path: String) throws(JournalError) {
    guard unsafe unlink(path) == 0 else { throw error(errno) }
    try sync(of(path))
  }

  /// Reads the names in a folder, in no order; none when there is no such folder.
  static func names(in path: String) throws(JournalError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      if errno == ENOENT { return [] }
      throw .cannotOpen(errno: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    guard errno == 0 else { throw .cannotRead(errno: errno) }
    return names
  }

  private static func error(_ code: Int32) -> JournalError {
    switch code {
    case ENOENT: .notFound
    case ENOSPC, EDQUOT: .diskFull
    default: .cannotWrite(errno: code)
    }
  }
}

// Inside of the type its own method hides the corresponding C function, `rename`.
private func systemRename(_ old: String, _ new: String) -> Int32 { unsafe rename(old, new) }
