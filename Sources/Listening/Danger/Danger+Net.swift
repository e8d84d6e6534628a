import Dialogue

extension Danger {
  /// What the net weighs in each sentence of a text, each as a hash, how many words the sentence has, and whether it
  /// is weighed where no rule speaks: not where the rules take it to be harmless.
  public func features(of text: String) -> [(hashes: [UInt64], words: Int, isOpen: Bool)] {
    var safety = Safety()
    var reader = UtteranceReader(lexicon)
    let utterances = reader.read(text)
    var isOpen = utterances.map { hear($0, &safety) }
    close(&isOpen, utterances)
    return isOpen.indices.map { sentence in
      let features = net.features(of: sentence, reader.wording)
      var found: [UInt64] = []
      features.visit { feature, _ in found.append(feature) }
      return (found, features.count, isOpen[sentence])
    }
  }

  /// The feature of a word, by its stem, or of a sense as `@hit`.
  public static func feature(of word: String) -> UInt64 { NetFeatures.feature(of: word) }

  /// The words of a text by their stems, and the senses that they have as `@hit`.
  public func stemsAndSenses(of text: String) -> [String] {
    var reader = UtteranceReader(lexicon)
    let utterances = reader.read(text)
    return utterances.indices.flatMap { sentence in
      reader.wording.words(of: sentence).flatMap { net.names(of: reader.wording.text(of: $0)) }
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
