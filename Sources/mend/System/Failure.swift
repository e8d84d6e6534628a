import Dialogue
import Journal
import LineEditor
import Sealing

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
  case noAnswer(Int, String)
  case notTalked(String, String)
  case cannotCreate(String, Int32)
  case badTranscript(String, line: Int)
  case badExpectation(String, line: Int)
  case noTranscripts(String)
  case findings([Finding])
  case journal(JournalError, String)
  case noFolder(for: String)
  case input(InputFault, from: String)
  case notText(String, line: Int)
  case badTime(String)
  case badBatch(String, line: Int)
  case noQuestion(String)
  case noRule(String, near: [String])
  case noArguments
  case noProgram(String)
  case programFailed(String, status: Int32)
  case cannotStart(String, Int32)
  case noHome
  case outputClosed
  case cannotWriteOutput(Int32)
  case noPassphrase
  case noTerminal
  case shortPassphrase
  case otherPassphrase
  case alreadyLocked(String)

  /// The exit status, after sysexits.h where it has one.
  var status: Int32 {
    switch self {
    case .cannotRead: 66
    case .noDialogues: 66
    case .noGraph: 66
    case .noDocument, .noAnswer, .notTalked: 64
    case .cannotCreate: 73
    case .noTranscripts: 66
    case .findings, .badTranscript, .badExpectation, .notText: 65
    case .input(.system, _): 66
    case .input: 65
    case .badTime, .noArguments: 64
    case .badBatch: 65
    case .noQuestion: 66
    case .noRule: 64
    case .noProgram: 69
    case .programFailed: 70
    case .cannotStart: 71
    case .noHome, .noFolder: 73
    case .outputClosed: 0
    case .cannotWriteOutput: 73
    case .noPassphrase, .noTerminal: 66
    case .shortPassphrase, .otherPassphrase, .alreadyLocked: 64
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
    case .badExpectation(let path, let line):
      "\(path):\(line): after '~' or '!' comes a part of a line; write it, or begin the line with '= ' if it is said so"
    case .noTranscripts(let paths):
      "there is no transcript in '\(paths)'; name a file or a folder that holds .txt files"
    case .findings(let findings):
      findings.map(\.description).joined(separator: "\n")
    case .noAnswer(let number, let session):
      "event \(number) of '\(session)' holds no words; 'mend sessions show \(session) --answers' lists those that do"
    case .notTalked(let graph, let session):
      "nothing was said in '\(graph)'; 'mend sessions show \(session) --answers' tells where something was"
    case .journal(let error, let path):
      "\(path): \(error)\(Self.advice(error, path))"
    case .noFolder(let path):
      "there is no folder for '\(path)'; make it first"
    case .input(.system(let code), let source):
      "cannot read \(source): \(Self.reason(code))"
    case .input(.notText(let line, let byte), _):
      "line \(line) of the input is not UTF-8 at byte \(byte); save it as UTF-8 and try again"
    case .notText(let path, let line):
      "\(path):\(line): this is not UTF-8; save it as UTF-8 and try again"
    case .input(.tooLong(let line), _):
      "line \(line) of the input is over \(PipeSource.longestLine >> 20) MB; split it and try again"
    case .badTime(let text):
      "'\(text)' is not a time; write it as 2026-11-24T21:30"
    case .badBatch(let path, let line):
      "\(path):\(line): not a row or a question that 'mend listen' can read; see 'mend listen --help'"
    case .noQuestion(let name):
      "there is no question '\(name)'; write it as GRAPH/STATE, such as trust/moment"
    case .noRule(let code, let codes):
      "there is no finding '\(code)'; 'mend explain' lists them all\(didYouMean(code, among: codes))"
    case .noProgram(let name):
      "the program '\(name)' of Graphviz is not installed; install graphviz, or use --format mermaid"
    case .programFailed(let name, let status):
      "the program '\(name)' of Graphviz failed with status \(status); see what it says above"
    case .cannotStart(let name, let code):
      "cannot start the program '\(name)': \(Self.reason(code)); make sure that this program may start another"
    case .noArguments:
      "the command line cannot be read; make sure that /proc is mounted"
    case .noHome:
      "no place for sessions: HOME, XDG_DATA_HOME and MEND_HOME are unset; set MEND_HOME"
    case .outputClosed: ""
    case .noPassphrase: "no passphrase was typed, so nothing was opened or changed"
    case .noTerminal: "a passphrase is only taken from a keyboard; run it on a terminal"
    case .shortPassphrase:
      "a passphrase has \(Passphrase.shortest) characters or more; several words in a row are easy to keep in mind"
    case .otherPassphrase: "the two passphrases differ, so nothing was changed; try again"
    case .alreadyLocked(let name):
      "'\(name)' is locked already; 'mend sessions passphrase \(name)' gives it another passphrase"
    case .cannotWriteOutput(let code): "cannot write the output: \(Self.reason(code))"
    }
  }

  /// What to do about a session that cannot be read or written, where only the program knows.
  private static func advice(_ error: JournalError, _ path: String) -> String {
    switch error {
    case .damaged(line: 2..., byte: _, _):
      "; 'mend sessions repair \(Saved.name(of: path))' saves what is whole"
    case .inUse(by: .some, since: let since?):
      ", for \(Duration.seconds(Clock.system.now.seconds - since).inWords); end that one first"
    case .inUse: "; end that one first"
    default: ""
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
    case .notFound, .badName, .locked: 66
    case .isDirectory, .notAFile, .notASession, .newerVersion, .damaged, .cannotRead: 65
    case .inUse: 75
    case .cannotOpen, .cannotLock, .cannotWrite, .diskFull, .changedElsewhere, .exists, .tooLong,
      .noMemory:
      73
    case .notLocked: 64
    }
  }
}
