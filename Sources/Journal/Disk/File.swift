#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file, which is closed when it goes out of scope.
struct File: ~Copyable {
  private let descriptor: Int32

  /// Takes over a descriptor.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Opens a file that exists and is one: no folder, link, pipe or device.
  init(_ path: String, toWrite: Bool) throws(JournalError) {
    // A pipe without a reader would block, and a terminal could become the controlling one.
    let flags = (toWrite ? O_RDWR : O_RDONLY) | O_NONBLOCK | O_NOCTTY
    descriptor = try Self.descriptor(path, flags)
  }

  /// Makes a file that does not exist, for its owner only.
  init(making path: String) throws(JournalError) {
    descriptor = try Self.descriptor(path, O_RDWR | O_CREAT | O_EXCL)
    restrict()
  }

  /// Opens a file, or makes it for its owner only.
  init(openingOrMaking path: String) throws(JournalError) {
    descriptor = try Self.descriptor(path, O_RDWR | O_CREAT | O_NONBLOCK | O_NOCTTY)
    restrict()
  }

  deinit { close(descriptor) }

  // The process may mask even the owner's rights.
  private func restrict() { fchmod(descriptor, 0o600) }

  private consuming func give() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }

  /// What the system knows of the file, or `nil` when it does not say.
  var status: Status? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Status(status) : nil
  }

  /// Whether a path still leads to this file.
  func isAt(_ path: String) -> Bool {
    guard let here = status, let there = Status(path) else { return false }
    return here.device == there.device && here.number == there.number
  }

  /// Locks the file against other processes, or returns false when one has it.
  func lock() throws(JournalError) -> Bool {
    if Self.retrying({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw .cannotLock(errno: errno) }
    return false
  }

  /// Reads the next bytes into a part of an array.
  ///
  /// - Returns: How many there were; 0 at the end of the file.
  func read(into bytes: inout [UInt8], from index: Int) throws(JournalError) -> Int {
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[index...])
      return Self.retrying { unsafe systemRead(descriptor, rest.baseAddress, rest.count) }
    }
    guard count >= 0 else { throw .cannotRead(errno: errno) }
    return count
  }

  /// Goes back to where reading begins.
  func rewind() throws(JournalError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .cannotRead(errno: errno) }
  }

  /// Writes bytes at an offset of the file, all of them.
  func write(_ bytes: [UInt8], at offset: Int) throws(JournalError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return Self.retrying {
          unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        }
      }
      guard count > 0 else { throw Self.writeError(count == 0 ? EIO : errno) }
      done += count
    }
  }

  /// Waits until what was written is on disk.
  func sync() throws(JournalError) {
    #if canImport(Darwin)
      // `fsync` leaves the bytes in the drive's own memory there; not every volume can do more.
      if Self.retrying({ Int(fcntl(descriptor, F_FULLFSYNC)) }) == 0 { return }
      let result = Self.retrying { Int(fsync(descriptor)) }
    #else
      let result = Self.retrying { Int(fdatasync(descriptor)) }
    #endif
    guard result == 0 else { throw Self.writeError(errno) }
  }

  /// Cuts the file off at an offset.
  func cut(at offset: Int) throws(JournalError) {
    let result = Self.retrying { Int(ftruncate(descriptor, off_t(offset))) }
    guard result == 0 else { throw Self.writeError(errno) }
  }

  private static func descriptor(_ path: String, _ flags: Int32) throws(JournalError) -> Int32 {
    guard !path.utf8.contains(0) else { throw .badName(path) }
    let result = retrying { Int(unsafe open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)) }
    guard result >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .notFound
      case EISDIR: throw .isDirectory
      case ELOOP, ENXIO: throw .notAFile
      case EEXIST: throw .exists
      case ENOSPC, EDQUOT: throw .diskFull
      default: throw .cannotOpen(errno: errno)
      }
    }
    let file = File(descriptor: Int32(result))
    switch file.status?.kind {
    case .file: return file.give()
    case .folder: throw .isDirectory
    default: throw .notAFile
    }
  }

  private static func writeError(_ code: Int32) -> JournalError {
    code == ENOSPC || code == EDQUOT ? .diskFull : .cannotWrite(errno: code)
  }

  /// Makes a call again for as long as a signal interrupts it.
  ///
  /// Only then: after any other failure the system may have dropped what was to be written.
  static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

// Inside of the type its own method hides the corresponding C function, `read`.
private func systemRead(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, start, count)
}
