import Sealing
import Testing

struct PassphraseTests {
  @Test func `two passphrases are the same when they were typed alike`() throws {
    let first = try Passphrase.typed("a long walk 7")
    let second = try Passphrase.typed("a long walk 7")
    let other = try Passphrase.typed("a long walk 8")
    let alike = [first.isSame(as: second), first.isSame(as: other)]
    #expect(alike == [true, false])
  }

  @Test func `backspace takes back a whole character`() throws {
    var passphrase = try Passphrase.typed("café日")
    passphrase.removeLast()
    passphrase.removeLast()
    let expected = try Passphrase.typed("caf")
    let isAlike = passphrase.isSame(as: expected)
    #expect(isAlike)
    passphrase.removeAll()
    passphrase.removeLast()
    let count = passphrase.count
    #expect(count == 0)
  }

  @Test func `what is too long is not taken`() throws {
    let long = try Passphrase.typed(String(repeating: "x", count: Passphrase.longest + 9))
    let count = long.count
    #expect(count == Passphrase.longest)
  }

  @Test func `a word is known whatever its case`() throws {
    let typed = try Passphrase.typed("QQ")
    let known = [typed.isWord("qq"), typed.isWord("q"), typed.isWord("qr")]
    #expect(known == [true, false, false])
  }
}
