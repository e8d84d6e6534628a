import Testing

@testable import Journal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that a test has for itself.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/mend-journal-XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template) != nil
    try #require(made)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// The path of a file.
  func file(_ name: String = "session.jsonl") -> String { "\(path)/\(name)" }

  /// Gives a file a second name.
  func link(_ name: String, as other: String) throws {
    let made = systemLink(file(name), file(other)) == 0
    try #require(made)
  }

  /// The names of all that is in it.
  func names() throws -> [String] {
    try Folder.names(in: path).filter { $0 != "." && $0 != ".." }.sorted()
  }

  private static func remove(_ path: String) {
    for name in (try? Folder.names(in: path)) ?? [] where name != "." && name != ".." {
      let inner = "\(path)/\(name)"
      if Status(inner)?.kind == .folder { remove(inner) } else { unsafe unlink(inner) }
    }
    unsafe rmdir(path)
  }
}

// Inside of the type its own method hides the corresponding C function, `link`.
private func systemLink(_ name: String, _ other: String) -> Int32 { unsafe link(name, other) }

/// Reads all bytes of a file.
func bytes(of path: String) throws -> [UInt8] {
  let file = try File(path, toWrite: false)
  var bytes = [UInt8](repeating: 0, count: (file.status?.size ?? 0) + 1)
  var count = 0
  while case let more = try file.read(into: &bytes, from: count), more > 0 { count += more }
  return Array(bytes[..<count])
}

/// Makes or replaces a file.
func write(_ bytes: [UInt8], to path: String) throws {
  let file = try File(openingOrMaking: path)
  try file.cut(at: 0)
  try file.write(bytes, at: 0)
}

/// The rights to a file, in the usual octal digits.
func mode(of path: String) -> String {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return "none" }
  return String(status.st_mode & 0o777, radix: 8)
}
