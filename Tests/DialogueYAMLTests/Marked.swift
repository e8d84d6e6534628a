import Dialogue
import DialogueYAML
import Testing

/// A text in which the place of a mistake is marked with `⟦`.
struct Marked {
  let text: String
  /// The place of the mark, `nil` when there is none.
  let place: Place?

  init(_ marked: String) {
    var line = 1
    var column = 1
    var place: Place?
    for character in marked {
      if character == "⟦" {
        place = Place(line: line, column: column)
        break
      }
      column = character.isNewline ? 1 : column + 1
      if character.isNewline { line += 1 }
    }
    self.place = place
    text = String(marked.filter { $0 != "⟦" })
  }
}

/// What a check of some files says, as `file:line:column rule`.
func findings(in files: KeyValuePairs<String, String>) -> [String] {
  Dialogues.check(files.map { ($0.key, Array(Marked($0.value).text.utf8)) }).map { finding in
    "\(finding.file):\(finding.place.line):\(finding.place.column) \(finding.rule)"
  }
}

/// Expects one finding in all files together, at the mark.
func expectOnly(
  _ rule: String, in files: KeyValuePairs<String, String>,
  location: SourceLocation = #_sourceLocation
) {
  var expected: [String] = []
  for (file, text) in files {
    guard let place = Marked(text).place else { continue }
    expected.append("\(file):\(place.line):\(place.column) \(rule)")
  }
  #expect(expected.count == 1, "one place is marked", sourceLocation: location)
  #expect(findings(in: files) == expected, sourceLocation: location)
}

/// Expects one finding in a graph `a`, at the mark.
func expectOnly(_ rule: String, _ text: String, location: SourceLocation = #_sourceLocation) {
  expectOnly(rule, in: ["a.yaml": text], location: location)
}

/// Expects nothing to be found.
func expectNone(
  in files: KeyValuePairs<String, String>, location: SourceLocation = #_sourceLocation
) {
  #expect(findings(in: files) == [], sourceLocation: location)
}
