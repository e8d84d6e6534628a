import CEdit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One libedit editor on standard input and output.
@safe struct EditLineHandle: ~Copyable {
  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let errors: UnsafeMutablePointer<FILE>

  /// Opens an editor that reads characters and does keys with the given functions.
  init?(
    name: String,
    reader: @convention(c) (OpaquePointer?, UnsafeMutablePointer<wchar_t>?) -> Int32,
    prompt: @convention(c) (OpaquePointer?) -> UnsafeMutablePointer<wchar_t>?,
    command: @convention(c) (OpaquePointer?, wint_t) -> UInt8
  ) {
    // What libedit has to say about an odd TERM would land in the middle of the screen.
    guard let errors = unsafe fopen("/dev/null", "w") else { return nil }
    guard let editor = unsafe mend_init(name, errors) else {
      unsafe fclose(errors)
      return nil
    }
    guard let history = unsafe history_winit() else {
      unsafe el_end(editor)
      unsafe fclose(errors)
      return nil
    }
    unsafe self.errors = errors
    unsafe self.editor = editor
    unsafe self.history = history
    _ = unsafe mend_set_signal(editor, 0)
    _ = unsafe mend_set_history(editor, history)
    let emacs = WideString("emacs")
    _ = unsafe mend_set_editor(editor, emacs.start)
    _ = unsafe mend_set_reader(editor, reader)
    _ = unsafe mend_set_prompt(
      editor, prompt, wchar_t(truncatingIfNeeded: PromptText.fence.value))
    _ = unsafe mend_add_command(editor, command)
  }

  deinit {
    _ = unsafe mend_stop_editing(editor)
    unsafe el_end(editor)
    unsafe history_wend(history)
    unsafe fclose(errors)
  }

  /// Whether the person's own settings ask for vi's keys.
  var editsLikeVi: Bool { unsafe mend_edits_like_vi(editor) != 0 }

  /// Where the functions given to `init` find their object again.
  func setClient(_ client: UnsafeMutableRawPointer) {
    _ = unsafe mend_set_client(editor, client)
  }

  /// Draws with nothing but returns and backspaces.
  func drawPlainly() { _ = unsafe mend_set_terminal(editor, "dumb") }

  /// Reads the person's settings, then binds our keys over them, for a change of map drops them.
  ///
  /// The corresponding C function is `el_source`.
  func readSettings() {
    for control in Key.controls { bind(control) }
    _ = unsafe el_source(editor, nil)
    for key in Key.allCases { bind(key.rawValue) }
    guard editsLikeVi else { return }
    for letter in ["k", "j"] {
      let character = WideString(letter)
      _ = unsafe mend_bind_alternative(editor, character.start)
    }
  }

  private func bind(_ character: UInt32) {
    let name = WideString("\\" + String(character, radix: 8))
    _ = unsafe mend_bind(editor, name.start)
    if editsLikeVi { _ = unsafe mend_bind_alternative(editor, name.start) }
  }

  /// Makes editing and waiting the same mode of the terminal, and enters it.
  func enterRawMode() {
    _ = unsafe mend_set_modes(editor)
    _ = unsafe mend_prepare(editor)
  }

  /// Enters that mode before a prompt.
  func prepare() { _ = unsafe mend_prepare(editor) }

  /// Reads a line; `nil` when the reader ended it.
  ///
  /// The corresponding C function is `el_wgets`.
  func read() -> String? {
    var count: Int32 = 0
    guard let line = unsafe el_wgets(editor, &count), count > 0 else { return nil }
    return unsafe Self.text(UnsafeBufferPointer(start: line, count: Int(count)))
  }

  /// The text on both sides of the cursor.
  var contents: (before: String, after: String) {
    guard let line = unsafe el_wline(editor) else { return ("", "") }
    let start = unsafe line.pointee.buffer
    let cursor = unsafe line.pointee.cursor
    let end = unsafe line.pointee.lastchar
    guard let start = unsafe start, let cursor = unsafe cursor, let end = unsafe end else {
      return ("", "")
    }
    return (
      unsafe Self.text(UnsafeBufferPointer(start: start, count: cursor - start)),
      unsafe Self.text(UnsafeBufferPointer(start: cursor, count: end - cursor))
    )
  }

  /// Whether libedit draws changes to this line wrongly, so that it must be drawn as a whole.
  var isIntricate: Bool {
    guard let line = unsafe el_wline(editor), let start = unsafe line.pointee.buffer,
      let end = unsafe line.pointee.lastchar
    else { return false }
    return unsafe UnsafeBufferPointer(start: start, count: end - start)
      .contains { $0 >= 0x300 || $0 == 0x0A || $0 == 0x09 }
  }

  /// The scalars before the cursor and in all.
  var counts: (before: Int, all: Int) {
    guard let line = unsafe el_wline(editor), let start = unsafe line.pointee.buffer,
      let cursor = unsafe line.pointee.cursor, let end = unsafe line.pointee.lastchar
    else { return (0, 0) }
    return unsafe (cursor - start, end - start)
  }

  /// Moves the cursor by scalars; too far is as far as it goes.
  ///
  /// The corresponding C function is `el_cursor`.
  func move(by count: Int) {
    _ = unsafe el_cursor(editor, Int32(clamping: count))
  }

  /// Deletes scalars before the cursor.
  ///
  /// The corresponding C function is `el_deletestr`.
  func deleteBefore(_ count: Int) {
    unsafe el_deletestr(editor, Int32(clamping: count))
  }

  /// Writes at the cursor, without drawing.
  ///
  /// The corresponding C function is `el_winsertstr`.
  func insert(_ text: String) {
    guard !text.isEmpty else { return }
    let wide = WideString(text)
    _ = unsafe el_winsertstr(editor, wide.start)
  }

  /// Puts another text in place of the line, with the cursor after it.
  func replace(with text: String) {
    let counts = counts
    move(by: counts.all - counts.before)
    deleteBefore(counts.all)
    insert(text)
  }

  /// Draws prompt and line, beginning where the terminal's cursor is.
  func refresh() { _ = unsafe mend_refresh(editor) }

  /// Learns the size of the screen again.
  ///
  /// The corresponding C function is `el_resize`.
  func resize() { unsafe el_resize(editor) }

  /// The size of the screen.
  var size: (columns: Int, rows: Int) {
    unsafe (Int(mend_terminal_columns(editor)), Int(mend_terminal_rows(editor)))
  }

  private static func text(_ characters: UnsafeBufferPointer<wchar_t>) -> String {
    unsafe String(decoding: characters.lazy.map { UInt32(truncatingIfNeeded: $0) }, as: UTF32.self)
  }
}
