import Children

extension Child {
  /// Runs a program to its end.
  ///
  /// - Returns: The most memory that it used, in kilobytes.
  static func run(_ path: String, _ arguments: [String], input: String, output: String) -> Int {
    let end = Child([path] + arguments, input: .file(input), output: .file(output)).wait()
    // The input ends before the conversation does, which is status 3; C programs end with 0.
    precondition(end.status == 0 || end.status == 3, "\(path) failed")
    return end.kilobytes
  }
}
