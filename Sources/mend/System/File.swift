#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program reads from disk besides sessions, the dialogues, and what a person asks it to write.
enum File {
  /// Reads a file whole.
  ///
  /// - Throws: `Failure.cannotRead` with the reason of the system.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = Platform.retrying {
      unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { throw .cannotRead(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let size = Int(status.st_size)
    var count = 0
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while count < buffer.count {
        let got = Platform.retrying {
          unsafe Platform.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
        }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
      filled = count
    }
    if failure != 0 { throw .cannotRead(path, failure) }
    return bytes
  }

  /// Makes a new file that only its owner can read; nothing is ever overwritten.
  ///
  /// - Returns: Its descriptor, to be closed.
  static func create(_ path: String) throws(Failure) -> Int32 {
    let descriptor = Platform.retrying {
      unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    if descriptor < 0 { throw .cannotCreate(path, errno) }
    return descriptor
  }

  /// Replaces what a file holds; whoever reads it meanwhile sees the old or the new, whole.
  static func replace(_ path: String, with text: String) throws(Failure) {
    let fresh = path + ".new"
    let descriptor = try create(fresh)
    // A transcript is no secret, unlike all else that is written here.
    fchmod(descriptor, 0o644)
    do throws(Failure) {
      defer { close(descriptor) }
      var file = Output(descriptor: descriptor)
      file.write(text)
      try file.flush()
    } catch {
      unsafe unlink(fresh)
      throw error
    }
    guard unsafe rename(fresh, path) == 0 else { throw .cannotCreate(path, errno) }
  }

  /// Closes a descriptor.
  static func close(_ descriptor: Int32) { _ = Platform.close(descriptor) }

  /// Returns the names in a folder, sorted, or `nil` when it cannot be read.
  static func names(in folder: String) -> [String]? {
    var directory = unsafe opendir(folder)
    while unsafe directory == nil, errno == EINTR { unsafe directory = opendir(folder) }
    guard let directory = unsafe directory else { return nil }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether something can be found at a path.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Where a symbolic link leads.
  static func target(of link: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe readlink(link, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// Where a path leads when every symbolic link is followed.
  static func real(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// System calls whose names Swift needs spelled out.
enum Platform {
  /// Makes a call again for as long as a signal interrupts it.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  static func read(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, start, count)
    #else
      unsafe Darwin.read(descriptor, start, count)
    #endif
  }

  static func close(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }

  static func write(_ descriptor: Int32, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, start, count)
    #else
      unsafe Darwin.write(descriptor, start, count)
    #endif
  }

  /// The path of this program.
  static var executable: String? {
    #if os(Linux)
      File.target(of: "/proc/self/exe")
    #else
      CommandLine.arguments.first.flatMap(File.real)
    #endif
  }
}
