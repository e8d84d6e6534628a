import Foundation
import Testing

@testable import Listening

struct StemmerTests {
  @Test(arguments: [
    ("apologies", "apolog"), ("apologize", "apolog"), ("conversation", "convers"),
    ("lying", "lie"), ("trusting", "trust"), ("hopping", "hop"), ("hoping", "hope"),
    ("feelings", "feel"), ("happiness", "happi"), ("yes", "yes"), ("generously", "generous"),
    ("relationship", "relationship"), ("ties", "tie"), ("cried", "cri"), ("gas", "gas"),
    ("naïve", "naïve"), ("", ""), ("a", "a"), ("agreed", "agre"), ("early", "earli"),
  ])
  func `a word is cut to its stem`(word: String, stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test func `stems are those of Debian's libstemmer, where it is installed`() throws {
    let words = try Self.words()
    #expect(words.count > 3_000)
    guard let wanted = try Self.published(words) else { return }
    #expect(wanted.count == words.count)
    let wrong = zip(words, wanted).filter { Stemmer.stem($0) != $1 }
    #expect(wrong.map(\.0) == [])
  }

  /// All words of the dialogues, of the word files and of the system's dictionary.
  private static func words() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Dialogues")
    var found: Set<String> = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let dictionary = URL(filePath: "/usr/share/dict/words")
    for case let file as URL in (files?.allObjects ?? []) + [dictionary] {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for word in text.lowercased().split(whereSeparator: { !$0.isASCII || !$0.isLetter }) {
        found.insert(String(word))
      }
    }
    // Endings that the dialogues may lack.
    let endings = ["s", "ed", "ing", "ly", "ness", "ational", "fully", "ment", "ity", "ive", "eed"]
    return found.union(found.flatMap { word in endings.map { word + $0 } }).sorted()
  }

  private static func published(_ words: [String]) throws -> [String]? {
    let script = """
      import ctypes, sys
      try: lib = ctypes.CDLL("libstemmer.so.0d")
      except OSError: sys.exit(3)
      lib.sb_stemmer_new.restype = ctypes.c_void_p
      lib.sb_stemmer_stem.restype = ctypes.c_void_p
      lib.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
      lib.sb_stemmer_length.argtypes = [ctypes.c_void_p]
      made = lib.sb_stemmer_new(b"english", None)
      for word in open(sys.argv[1], "rb").read().split():
        text = lib.sb_stemmer_stem(made, word, len(word))
        print(ctypes.string_at(text, lib.sb_stemmer_length(made)).decode())
      """
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(words.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script, file.path]
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
