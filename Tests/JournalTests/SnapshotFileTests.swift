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

struct SnapshotFileTests {
  private let body: [UInt8] = Array("what the session holds".utf8)
  private let bookmark = Bookmark(count: 12, offset: 3456, checksum: 0x89ab_cdef)

  // What cannot be copied cannot stand in an expectation.
  private func place(of opening: borrowing Opening) throws -> Bookmark {
    let bookmark = opening.bookmark
    return try #require(bookmark)
  }

  @Test func `marked bytes come back with their place`() {
    let marked = MarkedBytes(body, at: bookmark)
    #expect(MarkedBytes(marked.bytes) == marked)
    let empty = MarkedBytes([], at: bookmark)
    #expect(MarkedBytes(empty.bytes) == empty)
  }

  @Test func `marked bytes that are changed or cut anywhere are refused`() {
    let bytes = MarkedBytes(body, at: bookmark).bytes
    for index in bytes.indices {
      for bit in UInt8(0)..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        #expect(MarkedBytes(changed) == nil)
      }
      #expect(MarkedBytes(Array(bytes[..<index])) == nil)
    }
    #expect(MarkedBytes(bytes + [0]) == nil)
  }

  @Test func `a bookmark leads to the records behind it`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    for count in 0...Samples.session.count {
      var opening = try Opening(at: folder.file())
      for _ in 0..<count { _ = try opening.next() }
      let bookmark = try place(of: opening)
      _ = try opening.finish()
      var again = try Opening(at: folder.file())
      let isThere = try again.skip(to: bookmark)
      #expect(isThere)
      for record in Samples.session[count...] {
        let next = try again.next()
        #expect(next == record)
      }
      let last = try again.next()
      #expect(last == nil)
      var journal = try again.finish()
      try journal.append(Samples.record(.silent, number: Samples.session.count + 1))
    }
  }

  @Test func `what is appended behind a bookmark belongs to the whole`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Array(Samples.session[..<10]), to: folder.file())
    var opening = try Opening(at: folder.file())
    while try opening.next() != nil {}
    let bookmark = try place(of: opening)
    _ = try opening.finish()
    var again = try Opening(at: folder.file())
    let isThere = try again.skip(to: bookmark)
    #expect(isThere)
    var journal = try again.finish()
    for record in Samples.session[10...] { try journal.append(record) }
    try journal.commit()
    #expect(try Samples.read(folder.file()).records == Samples.session)
  }

  @Test func `a bookmark of other bytes leads nowhere, and all is read`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    var opening = try Opening(at: folder.file())
    for _ in 0..<10 { _ = try opening.next() }
    let right = try place(of: opening)
    _ = try opening.finish()
    var wrong: [Bookmark] = []
    for change in [-1, 1, 1 << 40, -right.offset] {
      wrong.append(
        Bookmark(count: right.count, offset: right.offset + change, checksum: right.checksum))
    }
    for count in [9, 11, 0, -1, .max] {
      wrong.append(Bookmark(count: count, offset: right.offset, checksum: right.checksum))
    }
    wrong.append(
      Bookmark(count: right.count, offset: right.offset, checksum: right.checksum ^ 1))
    for bookmark in wrong {
      var again = try Opening(at: folder.file())
      let isThere = try again.skip(to: bookmark)
      #expect(!isThere)
      for record in Samples.session {
        let next = try again.next()
        #expect(next == record)
      }
    }
  }

  @Test func `a session whose last line was cut short has no bookmark at its end`() throws {
    let folder = try TemporaryFolder()
    try Samples.write(Samples.session, to: folder.file())
    let all = try bytes(of: folder.file())
    for cut in [1, 30] {
      try write(Array(all.dropLast(cut)), to: folder.file("cut.jsonl"))
      var opening = try Opening(at: folder.file("cut.jsonl"))
      while try opening.next() != nil {}
      let bookmark = opening.bookmark
      #expect(bookmark == nil)
    }
  }

  @Test func `the file is for its owner only, and replaced as a whole`() throws {
    let folder = try TemporaryFolder()
    let file = SnapshotFile(beside: folder.file())
    #expect(file.read() == nil)
    // One that an earlier process left behind is in nobody's way.
    try write([1], to: file.path + ".new")
    for bytes in [body, []] {
      try file.write(bytes)
      #expect(file.read() == bytes)
      #expect(mode(of: file.path) == "600")
      #expect(try folder.names() == ["session.jsonl.snapshot"])
    }
    try file.remove()
    try file.remove()
    #expect(try folder.names().isEmpty)
  }

  @Test func `a link or a folder in its place is no snapshot`() throws {
    let folder = try TemporaryFolder()
    try write(body, to: folder.file("other"))
    for name in ["a", "b"] {
      let file = SnapshotFile(beside: folder.file(name))
      if name == "a" {
        unsafe symlink(folder.file("other"), file.path)
      } else {
        unsafe mkdir(file.path, 0o700)
      }
      #expect(file.read() == nil)
    }
    try SnapshotFile(beside: folder.file("a")).write([])
    #expect(try bytes(of: folder.file("other")) == body)
  }

  @Test func `a session takes its snapshot with it`() throws {
    let folder = try TemporaryFolder()
    let shelf = Shelf(folder: folder.path)
    for name in ["a", "b"] {
      try Samples.write(Samples.session, to: shelf.path(for: name))
      try SnapshotFile(beside: try shelf.path(for: name)).write(body)
    }
    try shelf.rename("a", to: "c")
    try shelf.remove("b")
    #expect(try folder.names() == ["c.jsonl"])
  }

  @Test func `a new session has no snapshot of another`() throws {
    let folder = try TemporaryFolder()
    try SnapshotFile(beside: folder.file()).write(body)
    try Samples.write([], to: folder.file())
    #expect(try folder.names() == ["session.jsonl"])
  }
}
