import Dialogue
import Listening

/// How a reading is printed.
enum HeardLine {
  /// One JSON object, as `listening.md` has it.
  static func json(_ heard: Heard, id: String) -> String {
    """
    {"id": \(JSON.quoted(id)), "act": \(JSON.quoted(heard.act)), "value": \(JSON.list(heard.value)), \
    "sure": \(heard.isSure), "candidates": \(JSON.list(heard.candidates)), \
    "evidence": \(JSON.list(heard.evidence)), \
    "safety": {"tier": \(JSON.quoted(heard.safety.tier.rawValue)), \
    "categories": \(JSON.list(heard.safety.categories)), \
    "evidence": \(JSON.list(heard.safety.evidence.map(\.description)))}}

    """
  }

  /// A few words for people, without control characters.
  ///
  /// - Parameter sureness: How sure it is, or how urgent.
  static func plain(_ heard: Heard, sureness: String) -> String {
    var parts = [heard.act]
    if !heard.value.isEmpty { parts.append(heard.value.joined(separator: ", ")) }
    parts.append(sureness)
    if heard.candidates != heard.value, !heard.candidates.isEmpty {
      parts.append("may be " + heard.candidates.joined(separator: ", "))
    }
    if !heard.evidence.isEmpty { parts.append("by " + heard.evidence.joined(separator: "; ")) }
    return parts.joined(separator: "  ").visible + "\n"
  }
}
