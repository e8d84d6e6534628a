extension Duration {
  /// How long it is, in the largest unit that fits: "5 minutes".
  var inWords: String {
    let seconds = max(0, components.seconds)
    let units: [(Int64, String)] = [(86_400, "day"), (3600, "hour"), (60, "minute")]
    for (length, name) in units where seconds >= length {
      let count = seconds / length
      return "\(count) \(name)\(count == 1 ? "" : "s")"
    }
    return "less than a minute"
  }
}
