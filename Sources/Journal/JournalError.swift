#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a session can not be read or written.
public enum JournalError: Error, Equatable, Sendable {
  /// There is no such file, or no such folder.
  case notFound
  /// It is a folder.
  case isDirectory
  /// It is a symbolic link, a pipe, a device or a socket.
  case notAFile
  /// It does not begin as a session does.
  case notASession
  /// A newer version of the program made it.
  case newerVersion(Int)
  /// A line is not as it was written; lines and bytes of a line count from 1.
  case damaged(line: Int, byte: Int, Damage)
  /// The system did not let it be opened or made.
  case cannotOpen(errno: Int32)
  /// The system did not let it be locked.
  case cannotLock(errno: Int32)
  /// The system did not let it be read.
  case cannotRead(errno: Int32)
  /// The system did not let it be written.
  case cannotWrite(errno: Int32)
  /// The disk, or the person's share of it, is full.
  case diskFull
  /// Another process writes it: its number, and since when in seconds since 1970, where that is known.
  case inUse(by: Int32?, since: Int64?)
  /// Another program removed, replaced or changed it after it was opened.
  case changedElsewhere
  /// There is one already.
  case exists
  /// It can not be the name of a session.
  case badName(String)
  /// The record is longer than a line may be.
  case tooLong
  /// It is locked, and no key was given.
  case locked
  /// It is not locked.
  case notLocked
  /// There is not as much memory as a key needs.
  case noMemory

  /// What is wrong with a line.
  public enum Damage: Sendable {
    /// Its checksum differs.
    case sum
    /// Its number is not the next.
    case number
    /// It is not UTF-8.
    case text
    /// It is not what this program writes.
    case shape
    /// It is longer than four megabytes.
    case length
    /// It ends too early.
    case cut
    /// It does not open with the key of the lines before it.
    case seal
    /// It was written by a newer version of the program.
    case version
  }
}

extension JournalError: CustomStringConvertible {
  /// One sentence, in lower case and without a full stop.
  public var description: String {
    switch self {
    case .notFound: "there is no such session"
    case .isDirectory: "this is a folder, not a session"
    case .notAFile: "this is a link or a device; give the session file itself"
    case .notASession: "this file is not a session of mend"
    case .newerVersion(let version):
      "made by a newer mend (format \(version)); install that version to go on"
    case .damaged(let line, let byte, let damage):
      "line \(line) is damaged at byte \(byte): \(damage.description); nothing was changed"
    case .cannotOpen(let code): "can not be opened: \(Self.text(code))"
    case .cannotLock(let code): "can not be locked: \(Self.text(code))"
    case .cannotRead(let code): "can not be read: \(Self.text(code))"
    case .cannotWrite(let code): "can not be written: \(Self.text(code))"
    case .diskFull: "the disk is full; make room and start again"
    case .inUse(let process?, since: _): "in use by another mend, process \(process)"
    case .inUse(nil, since: _): "in use by another mend"
    case .changedElsewhere: "another program changed or removed the session; start again"
    case .exists: "there is a session of that name already"
    case .badName:
      "a name has 1 to 64 of the letters a to z, digits, '-' and '_', and begins with no '-'"
    case .tooLong: "this answer is too long to be saved; give it in parts"
    case .locked: "the session is locked"
    case .notLocked: "the session is not locked"
    case .noMemory:
      "not enough memory to make a key of the passphrase; close other programs and try again"
    }
  }

  private static func text(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}

extension JournalError.Damage: CustomStringConvertible {
  /// What is wrong, in a few words.
  public var description: String {
    switch self {
    case .sum: "its checksum differs"
    case .number: "a line before it is missing or doubled"
    case .text: "it is not UTF-8"
    case .shape: "it is not what mend writes"
    case .length: "it is too long"
    case .cut: "it ends too early"
    case .seal: "it was changed, moved or left out since it was locked"
    case .version: "a newer mend wrote it"
    }
  }
}
