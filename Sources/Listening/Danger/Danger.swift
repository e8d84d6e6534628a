import Dialogue

/// Hears danger in what people type, by rules that people have reviewed.
///
/// It looks for words. It can miss things and it can be wrong, so the closed questions of the
/// conversations carry the weight, and silence never means that someone is safe.
public struct Danger: Sendable {
  /// What is wrong with the rules, by file and place.
  public let findings: [Finding]

  let entries: [DangerEntry]
  let lexicon: Lexicon
  private let rules: PatternGroup
  let masks: PatternGroup
  private let contexts: PatternGroup
  private let notInside: [Int?]
  private let clause: Int
  private let small: Int
  private let denial: Denial
  private let turn: Int
  let net: Net

  /// Understands the rules.
  ///
  /// - Parameters:
  ///   - files: All files of danger, in the order of their names.
  ///   - senses: What kind of thing words speak of, for what was learned.
  public init(
    _ files: [DangerFile], senses: WordFile = WordFile(id: "senses", lists: [])
  ) {
    var builder = DangerBuilder(files)
    clause = builder.set("clause")
    small = builder.set("small")
    turn = builder.set("turn")
    denial = Denial(
      negators: builder.set("not"), unmoved: builder.set("unmoved"), clause: clause, turn: turn)
    builder.seal()
    entries = builder.entries
    lexicon = builder.lexicon
    let file = files.first { $0.net != nil }
    net = Net(file?.net ?? NetFile(), Senses(senses), in: file?.file ?? "")
    findings = (builder.allFindings + net.findings).sorted()
    func group(_ kind: DangerFile.Kind) -> PatternGroup {
      var patterns: [Pattern] = []
      for number in builder.entries.indices where builder.entries[number].source.kind == kind {
        patterns += builder.entries[number].patterns
      }
      return PatternGroup(patterns, builder.lexicon)
    }
    rules = group(.rule)
    masks = group(.mask)
    contexts = group(.context)
    notInside = entries.map(\.notInside)
  }

  /// The names of all rules, masks and contexts, in the order of the files.
  public var names: [String] { entries.map(\.name) }

  /// Hears what a text says of danger.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func read(_ text: String) -> Safety {
    var safety = Safety()
    var reader = UtteranceReader(lexicon)
    let utterances = reader.read(text)
    var isOpen = utterances.map { hear($0, &safety) }
    switch safety.tier {
    case .none where net.hear(reader.wording, isOpen) != nil:
      // Hardly a text comes here, so figures of speech are looked for no sooner.
      close(&isOpen, utterances)
      if let evidence = net.hear(reader.wording, isOpen) { safety.add(evidence) }
    case .none: break
    case .check, .act: weigh(reader.wording, isOpen, &safety)
    }
    safety.sort()
    return safety
  }

  /// Lets the net take back what rules hear in words that weigh far too little, or raise what they find worth a
  /// question.
  private func weigh(_ wording: Wording, _ isOpen: [Bool], _ safety: inout Safety) {
    if net.isCalm(wording, sentences: isOpen.count, despite: safety.tier) {
      safety = Safety()
    } else if safety.tier == .check, !safety.evidence.contains(where: \.isLowered),
      let evidence = net.hear(wording, isOpen), evidence.tier == .act
    {
      safety.add(evidence)
    }
  }

  /// The names of the masks and contexts that stand in a text, whether or not they change anything.
  public func notices(in text: String) -> [String] {
    var names: [String] = []
    var reader = UtteranceReader(lexicon)
    for utterance in reader.read(text) {
      let matcher = matcher(utterance)
      let take = { (hit: Hit) in
        if isGuarded(hit, matcher) { names.append(entries[hit.entry].name) }
      }
      masks.hits(in: utterance, matcher, take)
      contexts.hits(in: utterance, matcher, take)
    }
    return names
  }

  func matcher(_ utterance: Utterance) -> Matcher {
    Matcher(
      utterance: utterance, sets: lexicon.sets, clause: clause, small: small,
      notInside: notInside)
  }

  /// Hears what the rules say of a sentence, and returns whether they leave it to the net: they do not
  /// where all that they hear is taken back, by a figure of speech or what stands around it.
  func hear(_ utterance: Utterance, _ safety: inout Safety) -> Bool {
    let matcher = matcher(utterance)
    var found: [Hit] = []
    rules.hits(in: utterance, matcher) { found.append($0) }
    if found.isEmpty { return true }
    // Most sentences end above, so nothing else is looked for before.
    var isMasked = Array(repeating: false, count: utterance.words.count)
    masks.hits(in: utterance, matcher) { hit in
      guard isGuarded(hit, matcher) else { return }
      for place in hit.places where !isCommon(utterance, place) { isMasked[place] = true }
    }
    var around: [Hit] = []
    contexts.hits(in: utterance, matcher) { if isGuarded($0, matcher) { around.append($0) } }
    let surroundings = Surroundings(around, of: utterance, turn: turn, lexicon)
    var isTakenBack = false
    var isSaid = false
    // A hit that its guards exclude says nothing for or against.
    for hit in found where isGuarded(hit, matcher) {
      let isFigure = hit.places.contains { isMasked[$0] }
      if !isFigure, let evidence = evidence(hit, utterance, surroundings) {
        safety.add(evidence)
        isSaid = true
      } else {
        isTakenBack = true
      }
    }
    return isSaid || !isTakenBack
  }

  private func isCommon(_ utterance: Utterance, _ place: Int) -> Bool {
    lexicon.isCommon[Int(utterance.words[place])]
  }

  /// Whether all stands beside it that its entry asks for, and nothing that it excludes.
  func isGuarded(_ hit: Hit, _ matcher: Matcher) -> Bool {
    // A span lends its elements: copying an entry costs more than all comparisons.
    let entries = entries.span
    if entries[hit.entry].notAfter.contains(where: { matcher.isBehind($0, hit.range.lowerBound) }) {
      return false
    }
    if entries[hit.entry].notBefore.contains(where: { matcher.isAt($0, hit.range.upperBound) }) {
      return false
    }
    let notWith = entries[hit.entry].notWith
    let with = entries[hit.entry].with
    if notWith.isEmpty, with.isEmpty { return true }
    let near =
      max(
        0, hit.range.lowerBound - Surroundings.reach)..<min(
        matcher.utterance.words.count, hit.range.upperBound + Surroundings.reach)
    return with.allSatisfy { pattern in near.contains { matcher.isAt(pattern, $0) } }
      && !near.contains { place in notWith.contains { matcher.isAt($0, place) } }
  }

  /// What the words say where they stand, or `nil` when they mean nothing there.
  private func evidence(
    _ hit: Hit, _ utterance: Utterance, _ surroundings: Surroundings
  ) -> Safety.Evidence? {
    let entry = entries[hit.entry]
    var tier = entry.tier
    var stands = entry.isDespiteNot
    var isLowered = false
    for number in surroundings.contexts(near: hit, entries) where !entry.despite.contains(number) {
      let context = entries[number]
      if !context.categories.isEmpty,
        !context.categories.contains(where: entry.categories.contains)
      {
        continue
      }
      switch context.effect {
      case .none: return nil
      case .check: isLowered = true
      case .act: tier = .act
      case .stands: stands = true
      }
    }
    if !stands, denial.isDenied(hit, utterance, lexicon) { return nil }
    let words = hit.places.sorted().map { lexicon.index.text(of: utterance.words[$0]) }
    return Safety.Evidence(
      rule: entry.name, categories: entry.categories.map(\.rawValue),
      tier: isLowered ? .check : tier, words: words.joined(separator: " "), isLowered: isLowered)
  }
}
