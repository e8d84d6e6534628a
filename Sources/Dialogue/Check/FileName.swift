/// What a file's name says about what is in it.
public struct FileName: Equatable, Sendable {
  /// What a file holds.
  public enum Kind: Sendable {
    /// The order of the conversations.
    case program
    /// Short words on the screen, in lists and dates.
    case labels
    /// The stock phrases.
    case voice
    /// What people say.
    case words
    /// What people say when someone may get hurt.
    case danger
    /// Lines that what is heard of danger is measured on.
    case dangerExamples
    /// How the coach speaks.
    case style
    /// Where help can be found, by country.
    case helplines
    /// A conversation, or a graph that others visit.
    case graph
  }

  /// What the file holds.
  public let kind: Kind
  /// The id of what is in it: the name without the two characters that order conversations.
  public let id: String

  /// Reads a file's name, with the folders above it.
  public init(_ file: String) {
    let parts = file.split(separator: "/")
    let folder = parts.dropLast().last
    var name = parts.last.map(String.init) ?? ""
    if name.hasSuffix(".yaml") { name.removeLast(5) }
    switch name {
    case _ where folder == "words": kind = .words
    case _ where folder == "danger": kind = .danger
    case _ where folder == "examples" && parts.dropLast(2).last == "danger": kind = .dangerExamples
    case "program": kind = .program
    case "labels": kind = .labels
    case "voice": kind = .voice
    case "style": kind = .style
    case "helplines": kind = .helplines
    default: kind = .graph
    }
    // A file in a folder of its own needs no order.
    let isOrdered = kind == .graph && folder != "shared" && name.utf8.count > 3
    id = isOrdered && name.dropFirst(2).first == "-" ? String(name.dropFirst(3)) : name
  }
}
