/// A name that stands for something defined elsewhere.
public struct Reference: Hashable, Sendable {
  /// The name as written.
  public var name: String
  /// Where it was written.
  public var place: Place
  /// The index of what it names, or -1 while that is not known.
  public var index: Int

  /// Creates a reference that is not yet resolved.
  public init(_ name: String, at place: Place) {
    self.name = name
    self.place = place
    index = -1
  }
}
