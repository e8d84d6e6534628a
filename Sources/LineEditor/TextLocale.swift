#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The C library's idea of how text is written, which libedit follows.
enum TextLocale {
  /// Makes it UTF-8, whatever the environment says: without it libedit drops every `é`.
  ///
  /// - Returns: Whether it could be done.
  static func useUTF8() -> Bool {
    ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"].contains { name in
      guard unsafe setlocale(LC_CTYPE, name) != nil, let set = unsafe nl_langinfo(nl_item(CODESET))
      else {
        return false
      }
      return unsafe strcmp(set, "UTF-8") == 0
    }
  }
}
