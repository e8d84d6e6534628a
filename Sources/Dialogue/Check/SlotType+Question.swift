extension SlotType {
  /// Creates the type of what a question keeps.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - catalog: Knows the families of feelings, the countries and the program's conversations.
  init(_ question: Question, in catalog: Catalog) {
    switch question.kind {
    case _ where question.keep?.adds == true: kinds = .list
    case .choice where question.offersCountries:
      kinds = .choice
      words = catalog.countries ?? []
      isOpen = catalog.countries == nil
    case .choice: (kinds, words) = (.choice, Set(question.options.map(\.id)))
    case .choices: (kinds, words) = (.several, Set(question.options.map(\.id)))
    case .yesNo: (kinds, words) = (.choice, ["yes", "no", "unsure"])
    case .scale, .number, .duration: kinds = .number
    case .date: kinds = .day
    case .feelings:
      kinds = .several
      words = catalog.feelings ?? []
      isOpen = catalog.feelings == nil
    case .line, .note, .pick: kinds = .text
    case .share: kinds = .list
    case .form: kinds = .form
    case .conversation:
      kinds = .choice
      words = Set(question.options.map(\.id))
      words.formUnion(catalog.conversations ?? [])
      isOpen = catalog.conversations == nil
    case .goOn: break
    }
  }
}

extension Form {
  /// The numbers that the form keeps, by the last part of their names.
  var numbers: [(name: String, type: SlotType)] {
    var found: [(String, SlotType)] = rows.map { ($0.id, SlotType(kinds: .number)) }
    for sum in sums {
      found.append((sum.id, SlotType(kinds: .number, words: Set(sum.levels.map(\.word)))))
    }
    if isPairs {
      for side in rows.flatMap(\.sides) { found.append((side.name, SlotType(kinds: .number))) }
    }
    return found
  }
}
