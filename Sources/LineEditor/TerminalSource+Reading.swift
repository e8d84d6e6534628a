extension TerminalSource {
  /// Waits for the next character that libedit should see; `nil` when `outcome` says why not.
  func nextCharacter() -> Unicode.Scalar? {
    if let pending = pending.take(), !finish(pending) { return nil }
    if drewWrongly { return character(.redraw) }
    noteState()
    var timedOut = false
    while true {
      while let token = heldBack.take() ?? decoder.next(final: timedOut) {
        if let next = translate(token) { return next }
        if outcome != nil { return nil }
      }
      if isTypedAhead { noteTypedAhead() }
      // Long enough for a slow line to send the rest of a key, too short for a person to notice.
      if !decoder.isWaiting { showSuggestion() }
      let event = wait(milliseconds: decoder.isWaiting ? 40 : patience)
      hideSuggestion()
      switch event {
      case .input where noteKey(): coverScreen()
      case .input(let hungUp): timedOut = !readInput(hungUp: hungUp)
      case .timeout where !decoder.isWaiting: loseSight()
      case .timeout: timedOut = true
      case .signals: if let next = serveSignals() { return next }
      }
      if outcome != nil { return nil }
    }
  }

  /// Returns the character for a key.
  func character(_ key: Key) -> Unicode.Scalar? {
    before = nil
    followsPrefix = false
    return Unicode.Scalar(key.rawValue)
  }

  private func translate(_ token: KeyDecoder.Token) -> Unicode.Scalar? {
    if asksToLeave(token) {
      outcome = .leave
      return nil
    }
    guard options.editing else { return plain(token) }
    if openList != nil { return translateInList(token) }
    if search != nil { return translateInSearch(token) }
    if holdsPrefix { return translateAfterPrefix(token) }
    if let text = accepted(by: token) { return insertCharacter(text) }
    switch token {
    case .key(.accept): return gatherPaste().map(insertCharacter) ?? "\n"
    case .key(.endOrErase) where line.counts.all == 0:
      put("\n")
      outcome = .endOfInput
      return nil
    case .key(.interrupt): return end(.interrupted, echo: "^C\n")
    case .key(.cancel): return nil
    case .key(.newline): return insertCharacter("\n")
    case .key(let key): return character(key)
    case .paste(let text): return insertCharacter(text)
    case .text("\u{18}") where decoder.joinsEscape && !followsPrefix:
      holdsPrefix = true
      return nil
    case .text(let scalar): return translate(scalar)
    case .leave: return nil
    }
  }

  /// Reads the key after Ctrl-X: two are ours, and with the rest libedit does what its map says.
  private func translateAfterPrefix(_ token: KeyDecoder.Token) -> Unicode.Scalar? {
    holdsPrefix = false
    switch token {
    case .text("\u{15}"): return character(.undo)
    case .text("\u{5}"):
      pending = .end(.edit(text), echo: "\n")
      return character(.edit)
    default:
      heldBack = token
      return translate("\u{18}")
    }
  }

  /// Notes what the line is before the next key, unless a search is trying lines out.
  private func noteState() {
    keystroke += 1
    guard options.editing, search == nil, line.counts.all <= UndoHistory.longest else { return }
    let (before, after) = line.contents
    undoing.note(UndoHistory.State(before: before, after: after))
  }

  private func translate(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let gathers = decoder.joinsEscape && scalar.value >= 0x20 && !followsPrefix
    followsPrefix = scalar == "\u{18}"
    let text = gathers ? gather(after: scalar) : String(scalar)
    let isPlain = text.utf8.count == 1 || scalar.value < 0x300 && text.unicodeScalars.count == 1
    let intricate = line.isIntricate
    if isPlain, !intricate {
      before = Snapshot(before: "", after: "", isIntricate: false)
      return scalar
    }
    if gathers || scalar.value >= 0x300 { return insertCharacter(text) }
    let contents = line.contents
    before = Snapshot(before: contents.before, after: contents.after, isIntricate: true)
    return scalar
  }

  /// Adds the text that came in the same burst, so that it is drawn once.
  private func gather(after first: Unicode.Scalar) -> String {
    var text = String(first)
    while let token = decoder.next(final: false) {
      guard case .text(let more) = token, more.value >= 0x20 else {
        heldBack = token
        break
      }
      text.unicodeScalars.append(more)
    }
    return text
  }

  private func insertCharacter(_ text: String) -> Unicode.Scalar? {
    insertion = text
    return character(.insert)
  }

  /// Where something else does the editing, only text and the ends of lines count.
  private func plain(_ token: KeyDecoder.Token) -> Unicode.Scalar? {
    switch token {
    case .text(let scalar): return scalar
    // libedit takes any newline for the end here, so one within a paste goes by another name.
    case .key(.accept): return isWithinPaste ? character(.newline) : "\n"
    case .key(.complete): return "\t"
    default: return nil
    }
  }

  /// Whether one of libedit's own commands changed a line that it cannot draw.
  private var drewWrongly: Bool {
    guard options.escapes, let before = before.take() else { return false }
    if before.isIntricate {
      let now = line.contents
      guard now.before != before.before || now.after != before.after else { return false }
    } else if !line.isIntricate {
      return false
    }
    // The column may be wrong, and libedit would not know.
    put("\r")
    return true
  }

  /// Moves the cursor after the line, and ends the reading there.
  func end(_ input: Input, echo: String) -> Unicode.Scalar? {
    decoder.reset()
    heldBack = nil
    search = nil
    guard options.editing else {
      outcome = input
      return nil
    }
    pending = .end(input, echo: echo)
    return character(.interrupt)
  }

  /// - Returns: Whether reading goes on.
  private func finish(_ pending: Pending) -> Bool {
    switch pending {
    case .list(let list):
      put("\n")
      showPage(of: list)
      return true
    case .end(let input, let echo):
      put(echo)
      outcome = input
      return false
    }
  }
}
