import Journal

/// What a session's file tells about it without the dialogues.
struct Summary {
  var made = ""
  var last = ""
  var answers = 0
  var events = 0
  var place = ""

  init(of file: SessionFile) throws(JournalError) {
    var reader = try JournalReader(at: file.path, key: file.key)
    made = reader.header.made.day.description
    last = made
    while let record = try reader.next() {
      events = record.number
      if case .answered = record.event.action { answers += 1 }
      last = record.event.time.day.description
      if let step = record.path.last { place = "\(step.graph)/\(step.state)" }
    }
  }
}
