/// What the program itself has to say, beside the conversation: one sentence on standard error.
enum Notice {
  static func print(_ sentence: String) {
    var errors = Output(descriptor: 2)
    errors.write("mend: \(sentence.visible)\n")
    // A notice that nobody can be given is not worth stopping for.
    try? errors.flush()
  }
}
