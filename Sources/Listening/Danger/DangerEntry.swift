import Dialogue

/// A rule, a mask or a context that has been understood.
struct DangerEntry: Sendable {
  /// What a context does with the words around which it stands.
  enum Effect: String, CaseIterable {
    /// They mean no danger.
    case none
    /// They are worth a question, no more.
    case check
    /// They happen now.
    case act
    /// A "not" before them does not take them back.
    case stands
  }

  /// Where a context stands, seen from the words it changes.
  enum Side: String, CaseIterable {
    case before, behind, around
  }

  /// What was written.
  let source: DangerFile.Entry
  /// The file it stands in.
  let file: String
  var patterns: [Pattern] = []
  var categories: [Safety.Category] = []
  var tier = Safety.Tier.check
  var effect = Effect.none
  var side = Side.around
  var notAfter: [Pattern] = []
  var notBefore: [Pattern] = []
  var with: [Pattern] = []
  var notWith: [Pattern] = []
  var notInside: Int?
  /// The numbers of the contexts that change nothing about it.
  var despite: Set<Int> = []
  /// Whether a "not" changes nothing about it.
  var isDespiteNot = false

  var name: String { source.name.text }
}
