import Corpora
import Dialogue
import DialogueYAML
import Listening

/// How long it takes until the first line can be heard, beside libyaml's bare events for the same files.
struct Loading {
  private let files: [(file: String, bytes: [UInt8])]

  init(_ corpus: Corpus) { files = corpus.wordBytes }

  func measure() {
    let events = Timing.best(of: 15) {
      files.reduce(0) { $0 + Yardstick.events(in: $1.bytes) }
    }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    Report.line("libyaml's events alone, the words", Report.milliseconds(events), "\(bytes) bytes")
    let read = Timing.best(of: 15) { files.map { WordReader.read($0.bytes, file: $0.file).0 } }
    Report.line(
      "read the files of words", Report.milliseconds(read),
      "\(Report.number(read / events)) times that")
    let words = files.map { WordReader.read($0.bytes, file: $0.file).0 }
    for file in words {
      let one = Timing.best(of: 15) { Vocabulary([file]) }
      if one > 0.0002 { Report.line("  \(file.id)", Report.milliseconds(one)) }
    }
    let made = Timing.best(of: 15) { Vocabulary(words) }
    Report.line("make a vocabulary of them", Report.milliseconds(made))
    Report.line(
      "from files to a listener", Report.milliseconds(read + made),
      "\(Report.number((read + made) / events)) times the events; to stay under 10 ms")
  }
}
