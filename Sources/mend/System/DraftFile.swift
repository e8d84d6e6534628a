#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text that another program changes: a file alone in a folder of its own, which nobody else can read.
///
/// Both are gone when this value is, after the text was overwritten. What the other program keeps elsewhere is
/// not reached, nor what the disk itself keeps.
struct DraftFile: ~Copyable {
  private static let start = "mend-edit-"
  private static let name = "draft.txt"
  private static let longest = 1 << 20

  /// Where it lies.
  let path: String
  private let folder: String
  // An editor may put another file in its place; this one leads to the first all the same.
  private let descriptor: Int32

  /// Makes a file with a text in it.
  ///
  /// - Parameter place: The folder in which its own folder is made.
  static func holding(_ text: String, in place: String) throws(Failure) -> DraftFile {
    var template = Array((place + "/" + start + "XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .cannotCreate(place, errno) }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = folder + "/" + name
    do throws(Failure) {
      let file = DraftFile(folder: folder, path: path, descriptor: try File.create(path))
      // Who starts meanwhile sees by this that somebody still works on it.
      flock(file.descriptor, LOCK_EX | LOCK_NB)
      var output = Output(descriptor: file.descriptor)
      output.write(text)
      try output.flush()
      return file
    } catch {
      unsafe rmdir(folder)
      throw error
    }
  }

  private init(folder: String, path: String, descriptor: Int32) {
    self.folder = folder
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    Self.overwrite(descriptor)
    close(descriptor)
    Self.wipe(folder)
  }

  /// What it holds now.
  func text() throws(Failure) -> String {
    let bytes = try File.read(path).prefix(Self.longest)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Wipes what was left where nobody works on it any more.
  static func wipeOrphans(in place: String) {
    for name in File.names(in: place) ?? [] where name.hasPrefix(start) {
      let folder = place + "/" + name
      let descriptor = unsafe open(
        folder + "/" + Self.name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      let isFree = descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0
      if isFree { wipe(folder) }
      if descriptor >= 0 { close(descriptor) }
    }
  }

  /// Overwrites and removes all that lies in a folder, and the folder.
  private static func wipe(_ folder: String) {
    for name in File.names(in: folder) ?? [] {
      let path = folder + "/" + name
      let descriptor = unsafe open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      if descriptor >= 0 {
        overwrite(descriptor)
        close(descriptor)
      }
      unsafe unlink(path)
    }
    unsafe rmdir(folder)
  }

  private static func overwrite(_ descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    let nothing = [UInt8](repeating: 0, count: 1 << 16)
    var done = 0
    while done < Int(status.st_size) {
      let count = min(nothing.count, Int(status.st_size) - done)
      let written = unsafe pwrite(descriptor, nothing, count, off_t(done))
      if written <= 0 { break }
      done += written
    }
    fsync(descriptor)
    ftruncate(descriptor, 0)
  }
}
