import Dialogue
import Testing

@testable import Journal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct ShelfTests {
  @Test(arguments: ["me", "a", "A-b_9", String(repeating: "x", count: 64)])
  func `a name stands on the shelf`(name: String) throws {
    #expect(try Shelf(folder: "/s").path(for: name) == "/s/\(name).jsonl")
  }

  @Test(arguments: [
    "", ".", "..", "-rf", "a b", "a\nb", "a\0b", "né", "a.b", "~", "\u{202e}",
    String(repeating: "x", count: 65), String(repeating: "x", count: 300),
  ])
  func `a name of other signs is refused`(name: String) {
    #expect(throws: JournalError.badName(name)) { try Shelf(folder: "/s").path(for: name) }
  }

  @Test(arguments: ["./a", "/tmp/a", "../a", "a.jsonl", "dir/a.jsonl"])
  func `a file is used as it is`(path: String) throws {
    #expect(try Shelf(folder: "/s").path(for: path) == path)
  }

  @Test(arguments: ["../a", "/tmp/a", "a.jsonl"])
  func `a file is neither renamed nor removed by way of the shelf`(path: String) {
    let shelf = Shelf(folder: "/s")
    #expect(throws: JournalError.badName(path)) { try shelf.remove(path) }
    #expect(throws: JournalError.badName(path)) { try shelf.rename(path, to: "a") }
    #expect(throws: JournalError.badName(path)) { try shelf.rename("a", to: path) }
  }

  @Test func `the environment says where the shelf is`() {
    let home = ["HOME": "/home/me"]
    #expect(Shelf.home(environment: [:]) == nil)
    #expect(Shelf.home(environment: home) == "/home/me/.local/share/mend")
    let data = home.merging(["XDG_DATA_HOME": "/data"]) { $1 }
    #expect(Shelf.home(environment: data) == "/data/mend")
    #expect(Shelf.home(environment: data.merging(["MEND_HOME": "here"]) { $1 }) == "here")
    #expect(Shelf.home(environment: data.merging(["MEND_HOME": ""]) { $1 }) == "/data/mend")
    let relative = home.merging(["XDG_DATA_HOME": "data"]) { $1 }
    #expect(Shelf.home(environment: relative) == "/home/me/.local/share/mend")
  }

  @Test func `only sessions are listed, in alphabetical order`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    for name in ["b", "a", "c"] { try Samples.write([], to: shelf.path(for: name)) }
    for other in ["d.jsonl.lock", "e.txt", "f g.jsonl", ".jsonl", "-h.jsonl"] {
      try write([], to: folder.file(other))
    }
    unsafe mkdir(folder.file("folder.jsonl"), 0o700)
    #expect(try shelf.names() == ["a", "b", "c"])
  }

  @Test func `a shelf that is not there is empty`() throws {
    let folder = try TemporaryFolder()
    #expect(try Shelf(folder: folder.file("none")).names().isEmpty)
  }

  @Test func `a session is renamed unless the name is taken`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    for name in ["a", "b"] { try Samples.write(Samples.session, to: shelf.path(for: name)) }
    #expect(throws: JournalError.exists) { try shelf.rename("a", to: "b") }
    #expect(throws: JournalError.notFound) { try shelf.rename("c", to: "d") }
    try shelf.rename("a", to: "c")
    #expect(try folder.names() == ["b.jsonl", "c.jsonl"])
    #expect(try Samples.read(shelf.path(for: "c")).records == Samples.session)
  }

  @Test func `a session is removed without a trace`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    try Samples.write([], to: shelf.path(for: "a"))
    try shelf.remove("a")
    #expect(try folder.names().isEmpty)
    #expect(throws: JournalError.notFound) { try shelf.remove("a") }
  }

  @Test func `a session in use is neither renamed nor removed`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    let journal = try Journal.create(at: shelf.path(for: "a"), header: Samples.header)
    #expect(holder { () throws(JournalError) in try shelf.remove("a") } == getpid())
    #expect(holder { () throws(JournalError) in try shelf.rename("a", to: "b") } == getpid())
    #expect(try shelf.names() == ["a"])
    _ = consume journal
  }

  // The mask belongs to the process, and other tests run meanwhile: none may need what it takes.
  @Test func `files and folders are for their owner only, whatever the process allows`() throws {
    let folder = try TemporaryFolder()
    for mask: mode_t in [0, 0o077] {
      let top = folder.file("top-\(String(mask, radix: 8))")
      let shelf = Shelf(folder: top + "/inner/shelf")
      let path = try shelf.path(for: "a")
      let before = umask(mask)
      defer { umask(before) }
      try shelf.makeFolder()
      try shelf.makeFolder()
      let journal = try Journal.create(at: path, header: Samples.header)
      for made in [top, top + "/inner", shelf.folder] { #expect(mode(of: made) == "700") }
      #expect(mode(of: path) == "600")
      #expect(mode(of: path + ".lock") == "600")
      _ = consume journal
    }
  }

  @Test func `a shelf on a file is refused`() throws {
    let folder = try TemporaryFolder()
    try write([], to: folder.file("file"))
    #expect(throws: JournalError.exists) { try Shelf(folder: folder.file("file")).makeFolder() }
    #expect(throws: JournalError.notFound) {
      try Shelf(folder: folder.file("file/inner")).makeFolder()
    }
  }
}
