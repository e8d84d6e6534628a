import Sealing
import Testing

struct MasterKeyTests {
  @Test func `a key depends on the passphrase and on the salt`() throws {
    let key = try MasterKey("open", salt: 1)
    #expect(key.isSame(as: try MasterKey("open", salt: 1)))
    #expect(!key.isSame(as: try MasterKey("Open", salt: 1)))
    #expect(!key.isSame(as: try MasterKey("open", salt: 2)))
  }

  @Test func `the name of a file depends on the name and on the key`() throws {
    let key = try MasterKey("open")
    #expect(key.fileName(for: "notebook").count == 32)
    #expect(key.fileName(for: "notebook") == (try MasterKey("open")).fileName(for: "notebook"))
    #expect(key.fileName(for: "notebook") != key.fileName(for: "notebooks"))
    #expect(key.fileName(for: "notebook") != (try MasterKey("opens")).fileName(for: "notebook"))
  }

  // Made with argon2-cffi 25.1 and Python's hashlib.blake2b, so that another reader can be written.
  @Test func `a name is what the format's page says it is`() throws {
    let key = try MasterKey("a long walk")
    #expect(key.fileName(for: "notebook") == "5962f221d8c276545bf9a108f4711e11")
  }
}
