import Dialogue
import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the program cannot go on, in one sentence, with its exit status.
enum Failure: Error {
  case cannotRead(String, Int32)
  case noDialogues(tried: [String])
  case noGraph(String)
  case noDocument(String, among: [String])
  case cannotCreate(String, Int32)
  case badTranscript(String, line: Int)
  case noTranscripts(String)
  case findings([Finding])
  case journal(JournalError, String)
  case noFolder(for: String)
  case notUTF8(line: Int, byte: Int)
  case notText(String, line: Int)
  case lineTooLong(line: Int)
  case badTime(String)
  case badBatch(String, line: Int)
  case noQuestion(String)
  case noArguments
  case noHome
  case outputClosed
  case cannotWriteOutput(Int32)

  /// The exit status, after sysexits.h where it has one.
  var status: Int32 {
    switch self {
    case .cannotRead: 66
    case .noDialogues: 66
    case .noGraph: 66
    case .noDocument: 64
    case .cannotCreate: 73
    case .noTranscripts: 66
    case .findings, .badTranscript, .notUTF8, .notText, .lineTooLong: 65
    case .badTime, .noArguments: 64
    case .badBatch: 65
    case .noQuestion: 66
    case .noHome, .noFolder: 73
    case .outputClosed: 0
    case .cannotWriteOutput: 73
    case .journal(let error, _): error.status
    }
  }

  /// What is wrong and what to do.
  var message: String {
    switch self {
    case .cannotRead(let path, let code):
      "cannot read '\(path)': \(Self.reason(code))"
    case .noDialogues(let tried):
      "no Dialogues folder found; looked at \(tried.joined(separator: ", ")); name one with --dialogues"
    case .noGraph(let id):
      "there is no conversation '\(id)' in the Dialogues folder; 'mend check' tells which file is missing"
    case .noDocument(let id, let known):
      "there is no document '\(id)'; the documents are \(known.joined(separator: ", "))"
    case .cannotCreate(let path, let code):
      "cannot make the file '\(path)': \(Self.reason(code)); nothing was overwritten"
    case .badTranscript(let path, let line):
      "\(path):\(line): a sitting begins with '$ mend chat' and its options; write that first"
    case .noTranscripts(let paths):
      "there is no transcript in '\(paths)'; name a file or a folder that holds .txt files"
    case .findings(let findings):
      findings.map(\.description).joined(separator: "\n")
    case .journal(let error, let path):
      "\(path): \(error)"
    case .noFolder(let path):
      "there is no folder for '\(path)'; make it first"
    case .notUTF8(let line, let byte):
      "line \(line) of the input is not UTF-8 at byte \(byte); save it as UTF-8 and try again"
    case .notText(let path, let line):
      "\(path):\(line): this is not UTF-8; save it as UTF-8 and try again"
    case .lineTooLong(let line):
      "line \(line) of the input is over \(PipeSource.longestLine >> 20) MB; split it and try again"
    case .badTime(let text):
      "'\(text)' is not a time; write it as 2026-11-24T21:30"
    case .badBatch(let path, let line):
      "\(path):\(line): not a row or a question that 'mend listen' can read; see 'mend listen --help'"
    case .noQuestion(let name):
      "there is no question '\(name)'; write it as GRAPH/STATE, such as trust/moment"
    case .noArguments:
      "the command line cannot be read; make sure that /proc is mounted"
    case .noHome:
      "no place for sessions: HOME, XDG_DATA_HOME and MEND_HOME are unset; set MEND_HOME"
    case .outputClosed: ""
    case .cannotWriteOutput(let code): "cannot write the output: \(Self.reason(code))"
    }
  }

  /// What the system calls an error.
  static func reason(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0).lowercased() } ?? "error \(code)"
  }
}

extension JournalError {
  /// The exit status, after sysexits.h.
  var status: Int32 {
    switch self {
    case .notFound, .badName: 66
    case .isDirectory, .notAFile, .notASession, .newerVersion, .damaged, .cannotRead: 65
    case .inUse: 75
    case .cannotOpen, .cannotLock, .cannotWrite, .diskFull, .changedElsewhere, .exists, .tooLong: 73
    }
  }
}
