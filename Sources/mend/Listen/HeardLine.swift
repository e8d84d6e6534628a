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
    "safety": {"tier": "none", "categories": [], "evidence": []}}

    """
  }

  /// A few words for people, without control characters.
  static func plain(_ heard: Heard, _ reading: Reading) -> String {
    var parts = [heard.act]
    if !heard.value.isEmpty { parts.append(heard.value.joined(separator: ", ")) }
    parts.append(reading.sureness.rawValue)
    if heard.candidates != heard.value, !heard.candidates.isEmpty {
      parts.append("may be " + heard.candidates.joined(separator: ", "))
    }
    if !heard.evidence.isEmpty { parts.append("by " + heard.evidence.joined(separator: "; ")) }
    return parts.joined(separator: "  ").visible + "\n"
  }
}
