import Sealing

/// Where a session is, and what opens it.
public struct SessionFile {
  /// The file.
  public var path: String
  /// What it is locked with, or `nil` when it is not.
  public var key: MasterKey?

  /// Names a file.
  public init(path: String, key: MasterKey? = nil) {
    self.path = path
    self.key = key
  }
}
