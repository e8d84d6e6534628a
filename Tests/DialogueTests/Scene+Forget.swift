@testable import Dialogue

extension Scene {
  /// The records, numbered anew, when a part of them is forgotten.
  func rest(without part: Forgetting) throws -> [Record] {
    let erasure = try erasure(part)
    var left = records.compactMap(erasure.apply)
    for index in left.indices { left[index].number = index + 1 }
    return left
  }
}

extension [Record] {
  /// Whether any words are left in them.
  func hold(_ words: String) -> Bool {
    contains { String(describing: $0).contains(words) }
  }
}

extension Session {
  /// The text that a slot holds.
  func text(of slot: String) -> String? {
    guard let cell = library.existingCell(named: slot),
      case .text(let text, _) = library.cells[cell].value
    else { return nil }
    return text
  }

  /// The entries that a list holds.
  func list(_ slot: String) -> [String] {
    guard let cell = library.existingCell(named: slot),
      case .list(let entries) = library.cells[cell].value
    else { return [] }
    return entries
  }
}
