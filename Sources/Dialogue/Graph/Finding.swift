/// Something in the dialogues that their author can mend.
public struct Finding: Hashable, Sendable {
  /// The rule that was broken, an id such as `unknown-state`.
  public var rule: String
  /// The file, relative to the folder that was checked.
  public var file: String
  /// Where in the file.
  public var place: Place
  /// One sentence: lower case, no full stop, names in single quotes, says what to do.
  public var message: String

  /// Creates a finding.
  public init(_ rule: String, in file: String, at place: Place, _ message: String) {
    self.rule = rule
    self.file = file
    self.place = place
    self.message = message
  }
}

extension Finding: CustomStringConvertible {
  /// The finding as compilers print them: `file:line:column: error: [rule] message`.
  public var description: String {
    "\(file):\(place.line):\(place.column): error: [\(rule)] \(message)"
  }
}

extension Finding: Comparable {
  /// Orders findings by file, place and rule.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.place != right.place { return left.place < right.place }
    return (left.rule, left.message) < (right.rule, right.message)
  }
}
