// Says what came of each line. The tests of the line drive it on a pseudo-terminal.

import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

var environment: [String: String] = [:]
for name in ["TERM", "NO_COLOR", "ACCESSIBLE"] {
  if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
}
let options = LineOptions.detect(
  environment: environment, inputIsTerminal: isatty(0) != 0, outputIsTerminal: isatty(1) != 0)
WayOut.prepare(terminal: environment["TERM"] ?? "")
let arguments = CommandLine.arguments.dropFirst()
let cover = arguments.dropFirst().first.flatMap { Int($0) }
exit(converse(options, prompt: arguments.first ?? "> ", cover: cover))
