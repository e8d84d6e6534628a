import Sealing
import Testing

struct LineSealTests {
  private let lines = ["one", "", "three: é 日", String(repeating: "long ", count: 900)]

  private func seal(_ passphrase: String = "open", head: String = "head") throws -> LineSeal {
    try LineSeal(
      MasterKey(passphrase), id: [UInt8](repeating: 3, count: 16), head: Array(head.utf8))
  }

  private func sealed() throws -> [[UInt8]] {
    var seal = try seal()
    return lines.map { seal.seal(ArraySlice($0.utf8)) }
  }

  private func opened(_ texts: [[UInt8]], by seal: LineSeal) -> [String?] {
    var seal = seal
    return texts.map { text in
      seal.open(text[...]).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func `lines open in the order in which they were sealed`() throws {
    #expect(opened(try sealed(), by: try seal()) == lines)
  }

  @Test func `another passphrase or another head opens nothing`() throws {
    let sealed = try sealed()
    #expect(opened([sealed[0]], by: try seal("opens")) == [nil])
    #expect(opened([sealed[0]], by: try seal(head: "heat")) == [nil])
  }

  @Test func `a line that was moved, doubled or left out does not open`() throws {
    let sealed = try sealed()
    #expect(opened([sealed[1]], by: try seal()) == [nil])
    #expect(opened([sealed[0], sealed[0]], by: try seal())[1] == nil)
    #expect(opened([sealed[0], sealed[2]], by: try seal())[1] == nil)
  }

  @Test func `a line of an older copy does not fit between newer ones`() throws {
    var older = try seal()
    var newer = older
    let first = older.seal(ArraySlice("first".utf8))
    let secondOlder = older.seal(ArraySlice("second".utf8))
    _ = newer.open(first[...])
    let secondNewer = newer.seal(ArraySlice("other".utf8))
    let third = newer.seal(ArraySlice("third".utf8))
    #expect(opened([first, secondNewer, third], by: try seal()) == ["first", "other", "third"])
    #expect(opened([first, secondOlder, third], by: try seal())[2] == nil)
  }

  @Test func `no bit of a line can be changed`() throws {
    let text = try sealed()[0]
    let seal = try seal()
    #expect(opened([text], by: seal) == ["one"])
    for bit in 0..<text.count * 8 {
      var changed = text
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(opened([changed], by: seal) == [nil])
    }
  }

  @Test func `short lines have the same length, and equal lines different bytes`() throws {
    var seal = try seal()
    let texts = ["no", "he has my password and I am afraid", "no"].map {
      seal.seal(ArraySlice($0.utf8))
    }
    #expect(Set(texts.map(\.count)).count == 1)
    #expect(texts[0] != texts[2])
  }
}
