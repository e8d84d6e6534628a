import Testing

@testable import LineEditor

private func decode(_ bytes: [UInt8], joining: Bool = true) -> [KeyDecoder.Token] {
  var decoder = KeyDecoder()
  decoder.joinsEscape = joining
  decoder.push(bytes)
  var tokens: [KeyDecoder.Token] = []
  while let token = decoder.next(final: true) { tokens.append(token) }
  return tokens
}

private func decode(_ text: String, joining: Bool = true) -> [KeyDecoder.Token] {
  decode(Array(text.utf8), joining: joining)
}

struct KeyDecoderTests {
  @Test(arguments: [
    ("\u{1B}[A", Key.older), ("\u{1B}OB", .newer), ("\u{1B}[1;5C", .wordRight),
    ("\u{1B}[D", .left), ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[3~", .erase),
    ("\u{1B}b", .wordLeft), ("\u{1B}\u{7F}", .eraseWordBack), ("\u{1B}\r", .newline),
    ("\t", .complete), ("\u{8}", .eraseBack), ("\r", .accept), ("\u{1B}", .cancel),
  ])
  func `a key is known by what terminals send`(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[5~", "\u{1B}[1;7Z", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[?1;2c", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}P1+r\u{1B}\\", "\u{1B}z", "\u{1B}[<0;3;4M", "\u{16}", "\u{1B}[27;5;9~", "\u{1B}[97;5u",
    "\u{1B}[", "\u{1B}]", "\u{1B}O",
  ])
  func `a sequence nobody asked for vanishes`(bytes: String) {
    #expect(decode(bytes).isEmpty)
  }

  @Test(arguments: ["é", "日", "😀", "\u{10FFFF}"])
  func `text may come in pieces`(text: String) {
    var decoder = KeyDecoder()
    for byte in text.utf8.dropLast() {
      decoder.push([byte])
      #expect(decoder.next(final: false) == nil)
    }
    decoder.push([text.utf8.last ?? 0])
    #expect(decoder.next(final: false) == text.unicodeScalars.first.map { .text($0) })
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF],
      [0xC2, 0x85],
    ] as [[UInt8]])
  func `bytes that are no text show as U+FFFD`(bytes: [UInt8]) {
    let tokens = decode(bytes)
    #expect(!tokens.isEmpty)
    #expect(tokens.allSatisfy { $0 == .text("\u{FFFD}") })
    let replaced = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
    #expect(tokens.count == (bytes == [0xC2, 0x85] ? 1 : replaced))
  }

  @Test func `a paste is one thing, whatever it holds`() {
    let tokens = decode("\u{1B}[200~a\r\nb\rc\u{1B}[A\u{3}\n\n\u{1B}[201~x")
    #expect(tokens == [.paste("a\nb\nc[A"), .text("x")])
  }

  @Test func `a paste may come a byte at a time`() {
    var decoder = KeyDecoder()
    var tokens: [KeyDecoder.Token] = []
    for byte in "\u{1B}[200~é\u{1B}[201x\u{1B}[201~y".utf8 {
      decoder.push([byte])
      while let token = decoder.next(final: false) { tokens.append(token) }
    }
    #expect(tokens == [.paste("é[201x"), .text("y")])
  }

  @Test func `in vi Escape is a key of its own`() {
    #expect(decode("\u{1B}k", joining: false) == [.text("\u{1B}"), .text("k")])
    #expect(decode("\u{1B}", joining: false) == [.text("\u{1B}")])
    #expect(decode("\u{1B}[A", joining: false) == [.key(.older)])
  }

  @Test func `a return within a broken sequence still ends the line`() {
    #expect(decode("\u{1B}[12\r") == [.key(.accept)])
  }

  @Test func `no bytes make the decoder stop or crash`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<2000 {
      let interesting: [UInt8] = [0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0x0D]
      let bytes = (0..<40).map { _ -> UInt8 in
        let number = generator.next()
        return number & 1 == 0
          ? interesting[Int(number >> 8) % 9] : UInt8(truncatingIfNeeded: number >> 8)
      }
      var decoder = KeyDecoder()
      decoder.push(bytes)
      var count = 0
      while decoder.next(final: true) != nil { count += 1 }
      #expect(count <= bytes.count)
      #expect(!decoder.isWaiting)
    }
  }
}
