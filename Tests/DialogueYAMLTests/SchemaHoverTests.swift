import Dialogue
import Foundation
import Testing

/// What an editor shows beside a key or a value: the descriptions of the schemas.
struct SchemaHoverTests {
  static let names = [
    "danger", "danger-examples", "dialogue", "helplines", "labels", "program", "style", "voice",
    "words",
  ]

  private func schema(_ name: String) throws -> [String: Any] {
    let file = ShippedTests.dialogues.appending(path: "schema/\(name).schema.json")
    let value = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    return try #require(value as? [String: Any])
  }

  /// The places without a description, or with a value that has none.
  private func bare(_ value: Any, at path: String) -> [String] {
    if let list = value as? [Any] {
      return list.enumerated().flatMap { bare($1, at: "\(path)/\($0)") }
    }
    guard let node = value as? [String: Any] else { return [] }
    var found: [String] = []
    func expectDescription(_ value: Any?, _ name: String, orReference: Bool) {
      guard let described = value as? [String: Any] else { return }
      let text = described["description"] as? String ?? ""
      if text.isEmpty, !orReference || described["$ref"] == nil { found.append("\(path)/\(name)") }
    }
    for key in ["properties", "$defs"] {
      for (name, child) in node[key] as? [String: Any] ?? [:] {
        expectDescription(child, "\(key)/\(name)", orReference: false)
      }
    }
    expectDescription(node["additionalProperties"], "additionalProperties", orReference: true)
    if let values = node["enum"] as? [Any] {
      let texts = node["enumDescriptions"] as? [String] ?? []
      if texts.count != values.count || texts.contains("") { found.append("\(path)/enum") }
    }
    // What narrows a schema in a case describes nothing anew.
    for (key, child) in node where key != "if" && key != "then" {
      found += bare(child, at: "\(path)/\(key)")
    }
    return found
  }

  @Test(arguments: names)
  func `every property, type and value of a schema has a description`(name: String) throws {
    let schema = try schema(name)
    #expect(schema["description"] is String)
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(!properties.isEmpty)
    #expect(Set(bare(schema, at: name)).sorted() == [])
  }

  @Test func `no schema is left out`() throws {
    let folder = ShippedTests.dialogues.appending(path: "schema").path()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == Self.names.map { "\($0).schema.json" }.sorted())
  }

  @Test func `the types of question are those that are read`() throws {
    let definitions = try #require(try schema("dialogue")["$defs"] as? [String: Any])
    let question = try #require(definitions["question"] as? [String: Any])
    let properties = try #require(question["properties"] as? [String: Any])
    let type = try #require(properties["type"] as? [String: Any])
    let names = try #require(type["enum"] as? [String])
    #expect(names.sorted() == (Question.Kind.allCases.map(\.rawValue) + ["country"]).sorted())
  }
}
