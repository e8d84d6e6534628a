extension String {
  /// The words in lower case, without punctuation and with one space between them.
  var plainWords: String {
    var plain = ""
    plain.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        plain.unicodeScalars.append(scalar)
      } else if scalar.properties.isWhitespace || scalar == "-" || scalar == "/" {
        if !plain.isEmpty, plain.last != " " { plain.append(" ") }
      }
    }
    if plain.last == " " { plain.removeLast() }
    return plain.lowercased()
  }
}
