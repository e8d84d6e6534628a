/// A value of JSON.
enum JSON: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// The value of a key of an object.
  subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The string that it is.
  var string: String? { if case .string(let string) = self { string } else { nil } }

  /// The number that it is.
  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The values of an array.
  var array: [JSON]? { if case .array(let values) = self { values } else { nil } }

  /// The strings of an array.
  var strings: [String] { array?.compactMap(\.string) ?? [] }

  /// Returns a string with its quotation marks.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Returns strings as an array.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }
}
