import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines typed at a terminal, edited with libedit.
///
/// The terminal stays in one mode from `init` to `close`, so that what is typed between two
/// prompts is neither lost nor shown twice. It gets its own modes back at `close`, at exit, on a
/// signal that ends the program, and in a crash.
public final class TerminalSource: LineSource {
  /// Answers the Tab key for the text before and after the cursor; `nil` means nothing fits.
  public var complete:
    ((_ before: String, _ after: String, _ history: HistoryStore) -> Completion?)?

  /// Says how a line may go on, to be shown faintly after it: a whole line that begins with the text, or `nil`.
  public var suggest: (_ text: String, _ history: HistoryStore) -> String? = { text, history in
    history.newest(startingWith: text)
  }

  /// What is done when nobody types for a while; nothing when `nil`.
  public var cover: IdleCover?

  /// Never, for what waits may be keys that change a line, and no line.
  public let hasLine = false

  let options: LineOptions
  let line: EditLineHandle
  /// What Up and Ctrl-R find.
  public internal(set) var history: HistoryStore
  var decoder = KeyDecoder()
  var heldBack: KeyDecoder.Token?
  var pending: Pending?
  var outcome: Input?
  var insertion = ""
  /// Whether Ctrl-X was read and not handed on, for some of what may follow it is ours.
  var holdsPrefix = false
  var followsPrefix = false
  /// Counts the keys, to tell which follow each other at once.
  var keystroke = 0
  var cuts = KillRing()
  var undoing = UndoHistory()
  /// A list that has more pages, or is to be closed.
  var openList: CandidateList?
  /// What a suggestion on the screen would add to the line.
  var offer: String?
  var isSuggesting = false
  var recall = Recall([])
  var search: HistorySearch?
  var promptText = ""
  var promptBeforeSearch = ""
  var before: Snapshot?
  /// What was typed since Escape, with vi's keys.
  var sinceEscape = ""
  /// When the last key was pressed, in milliseconds of ``clock``.
  var lastKey = 0
  /// Whether it was said that the screen will be covered.
  var hasWarned = false
  /// How many bytes the last reading brought.
  var lastRead = 0
  /// How long before the last key the one before it came, in milliseconds.
  var sinceLastKey = 0
  /// Whether what waits was typed before there was a line to type it in.
  var isTypedAhead = false
  fileprivate var promptWide = WideString("")
  private var isOpen = true

  /// Something to do once libedit has moved the cursor after the line.
  enum Pending {
    case list(CandidateList)
    case end(Input, echo: String)
  }

  /// A line before one of libedit's own commands, where that may draw wrongly.
  struct Snapshot {
    var before: String
    var after: String
    var isIntricate: Bool
  }

  /// Opens the terminal, in raw mode from here on.
  ///
  /// - Parameters:
  ///   - name: The program's name, as in a person's `~/.editrc`.
  ///   - options: What terminal and person want.
  ///   - history: What Up and Ctrl-R find.
  /// - Returns: `nil` when standard input or output is no terminal, or one line is open already.
  public init?(name: String, options: LineOptions, history: HistoryStore) {
    guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0, TextLocale.useUTF8(),
      SignalRelay.open()
    else { return nil }
    guard
      let line = unsafe EditLineHandle(
        name: name, reader: readCharacter, prompt: givePrompt, command: obey)
    else {
      SignalRelay.close()
      return nil
    }
    self.line = line
    self.options = options
    self.history = history
    unsafe self.line.setClient(Unmanaged.passUnretained(self).toOpaque())
    guard options.editing else { return }
    if !options.escapes { self.line.drawPlainly() }
    self.line.enterRawMode()
    SignalRelay.noteRawMode()
    self.line.readSettings()
    decoder.joinsEscape = !self.line.editsLikeVi
  }

  deinit {
    close()
  }

  /// Shows a prompt and waits for a line.
  ///
  /// - Parameters:
  ///   - prompt: May hold newlines, and colors as escape sequences.
  ///   - draft: What stands in the line already, to be changed.
  public func read(_ prompt: String, draft: String) -> Input {
    guard isOpen else { return outcome ?? .endOfInput }
    let (above, last) = PromptText.split(options.color ? prompt : PromptText.plain(prompt))
    setPrompt(last)
    lastKey = Self.clock
    hasWarned = false
    outcome = nil
    search = nil
    before = nil
    offer = nil
    holdsPrefix = false
    followsPrefix = false
    undoing = UndoHistory()
    // libedit begins with an empty line, so a draft is the first thing that is typed.
    if !draft.isEmpty { heldBack = .paste(PastedText.clean(draft)) }
    sinceEscape = ""
    recall = Recall(history.entries)
    put(above)
    if options.editing {
      line.prepare()
      SignalRelay.resume()
    }
    let marksPaste = options.editing && options.bracketedPaste
    if marksPaste { put("\u{1B}[?2004h") }
    SignalRelay.setReading(true, marksPaste: marksPaste)
    noteTypedAhead()
    errno = 0
    let text = line.read()
    let reason = errno
    SignalRelay.setReading(false, marksPaste: false)
    if marksPaste { put("\u{1B}[?2004l") }
    if let outcome {
      if case .terminated = outcome { close() }
      return outcome
    }
    guard var text else { return .failed(.system(errno: reason)) }
    if text.last == "\n" { text.removeLast() }
    if !options.editing { text = String(text.map { $0 == Key.newlineWithin ? "\n" : $0 }) }
    text = PastedText.withoutControls(text)
    return WayOut.isTyped(text) ? .leave : .line(text)
  }

  /// Adds a line to what Up and Ctrl-R find.
  public func note(_ line: String) {
    history.add(line)
  }

  /// Empties what Up and Ctrl-R find, and what was cut.
  public func forget() {
    history = HistoryStore()
    cuts = KillRing()
  }

  /// Gives the terminal back as it was found; every later read ends at once.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    SignalRelay.close()
  }

  /// Shows another prompt from the next drawing on.
  func setPrompt(_ text: String) {
    promptText = PromptText.plain(text)
    promptWide = WideString(PromptText.encode(text, color: options.color))
  }

  /// Writes to the terminal, after all that libedit has written.
  func put(_ text: String) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe mend_put(characters.baseAddress, characters.count)
      }
    }
  }
}

private func source(_ editor: OpaquePointer?) -> TerminalSource? {
  guard let editor = unsafe editor, let client = unsafe mend_client(editor) else { return nil }
  return unsafe Unmanaged<TerminalSource>.fromOpaque(client).takeUnretainedValue()
}

private func readCharacter(
  _ editor: OpaquePointer?, _ place: UnsafeMutablePointer<wchar_t>?
) -> Int32 {
  guard let source = unsafe source(editor), let place = unsafe place else { return -1 }
  switch source.nextCharacter() {
  case .some(let scalar):
    unsafe place.pointee = wchar_t(truncatingIfNeeded: scalar.value)
    return 1
  case .none: return source.outcome == .endOfInput ? 0 : -1
  }
}

private func givePrompt(_ editor: OpaquePointer?) -> UnsafeMutablePointer<wchar_t>? {
  unsafe source(editor)?.promptWide.start
}

private func obey(_ editor: OpaquePointer?, _ character: wint_t) -> UInt8 {
  guard let source = unsafe source(editor),
    let key = Key(character: UInt32(truncatingIfNeeded: character))
  else { return UInt8(CC_ERROR) }
  return UInt8(source.perform(key).code)
}
