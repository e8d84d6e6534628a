import Dialogue

extension Danger {
  /// The words of each sentence of a text as the net looks for them, each word and each two that follow
  /// each other, and whether the net weighs the sentence: not where the rules take it to be harmless.
  public func features(of text: String) -> [(words: [String], isOpen: Bool)] {
    var safety = Safety()
    var reader = UtteranceReader(lexicon)
    let utterances = reader.read(text)
    var isOpen = utterances.map { hear($0, &safety) }
    close(&isOpen, utterances)
    return isOpen.indices.map { sentence in
      var found: [String] = []
      reader.wording.features(of: sentence) { feature in
        found.append(String(decoding: feature.indices.map { feature[$0] }, as: UTF8.self))
      }
      return (found, isOpen[sentence])
    }
  }

  /// Closes the sentences in which a figure of speech stands.
  func close(_ isOpen: inout [Bool], _ utterances: [Utterance]) {
    for sentence in isOpen.indices where isOpen[sentence] {
      let matcher = matcher(utterances[sentence])
      masks.hits(in: utterances[sentence], matcher) { hit in
        if isGuarded(hit, matcher) { isOpen[sentence] = false }
      }
    }
  }
}
