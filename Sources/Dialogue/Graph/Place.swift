/// A place in a file: where something was written.
public struct Place: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int32
  /// The column in characters, from 1.
  public var column: Int32

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = Int32(truncatingIfNeeded: line)
    self.column = Int32(truncatingIfNeeded: column)
  }

  /// The beginning of a file.
  public static let start = Place(line: 1, column: 1)

  /// The place so many characters further on in the same line.
  public func advanced(by columns: Int) -> Place {
    Place(line: Int(line), column: Int(column) + columns)
  }
}

extension Place: Comparable {
  /// Orders places as they are read.
  public static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
