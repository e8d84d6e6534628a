extension WordFile {
  /// Checks that every entry stands for one thing, as people's words are compared.
  ///
  /// What a text mentions may stand in several lists: each of them is looked for on its own. So may
  /// a synonym stand in two groups, but not in a group and its opposite, `no-` and its name, and a word
  /// in two classes.
  func check(_ report: inout Report) {
    if FileName(file).id != id {
      report.add(
        "file-name", in: file, at: place,
        "words '\(id)' are looked for in '\(id).yaml'; write '\(FileName(file).id)', "
          + "or rename the file")
    }
    let isShared = id == "mentions" || id == "synonyms" || id == "classes"
    if id == "synonyms" { checkGroups(&report) }
    checkWeights(&report)
    var meanings: [String: String] = [:]
    for list in lists {
      for entry in list.entries {
        if entry.text != entry.text.lowercased() {
          report.add(
            "upper-case", in: file, at: entry.place,
            "'\(entry.text)' is never heard; write it in lower case")
        } else if let other = meanings[entry.text], other != list.id, !isShared {
          report.add(
            "two-meanings", in: file, at: entry.place,
            "'\(entry.text)' stands under '\(other)' already; take one of them out")
        }
        if meanings[entry.text] == nil { meanings[entry.text] = list.id }
      }
    }
  }
}

extension WordFile {
  /// Checks that words stand once, with all that they weigh.
  private func checkWeights(_ report: inout Report) {
    var found: Set<String> = []
    for entry in weights where !found.insert(entry.words).inserted {
      report.add(
        "duplicate-id", in: file, at: entry.place,
        "what '\(entry.words)' weighs stands here twice; keep one")
    }
  }

  private func checkGroups(_ report: inout Report) {
    var groups: [String: [String]] = [:]
    for list in lists {
      for entry in list.entries {
        let others = groups[entry.text] ?? []
        if let opposite = others.first(where: { "no-" + $0 == list.id || $0 == "no-" + list.id }) {
          report.add(
            "two-meanings", in: file, at: entry.place,
            "'\(entry.text)' stands under '\(opposite)' too, which means the opposite; "
              + "take one of them out")
        } else if others.count > 1, !others.contains(list.id) {
          report.add(
            "two-meanings", in: file, at: entry.place,
            "'\(entry.text)' stands under '\(others[0])' and '\(others[1])' already; "
              + "a third group tells nothing")
        }
        groups[entry.text, default: []].append(list.id)
      }
    }
  }
}

extension Voice {
  /// Checks that every phrase fills in only what it is given.
  func check(_ report: inout Report) {
    for (phrase, words) in phrases {
      let given = phrase.values
      for segment in words.parts.flatMap(\.wordings).flatMap(\.segments) {
        guard case .slot(let use, _) = segment, !given.contains(slots[use.slot]) else { continue }
        let name = slots[use.slot]
        report.add(
          "unknown-slot", in: file, at: use.place,
          given.isEmpty
            ? "nothing is filled in for the phrase '\(phrase.rawValue)'; take '{\(name)}' out"
            : "'{\(name)}' is not filled in for the phrase '\(phrase.rawValue)'"
              + report.guess(name, among: given))
      }
    }
  }
}

extension Voice.Phrase {
  /// What is filled in.
  fileprivate var values: [String] {
    switch self {
    case .didYouMean, .ownWords, .forgetAnswer, .forgetSure: ["candidate"]
    case .rowsLeft: ["row"]
    case .turn: ["name"]
    case .quoted, .chosen, .mayShare: ["answer"]
    case .quotedOf, .chosenBy: ["answer", "name"]
    case .helpline: ["number", "name"]
    case .uncheckedSince: ["year"]
    case .checked, .checkedLongAgo: ["day"]
    default: []
    }
  }
}
