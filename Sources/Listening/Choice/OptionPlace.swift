/// Which option some words name by its place on the screen.
enum OptionPlace: Equatable {
  /// None: the words say something else.
  case none
  /// A place that no option has.
  case outside
  /// One, and whether the person was not sure.
  case one(Int, isHedged: Bool)
  /// One of several: "2 or 3".
  case several([Int])

  /// Reads "2", "number 2", "2nd", "the second one", "the last", "option b".
  init(_ tokens: [Token], count: Int, _ vocabulary: Vocabulary) {
    guard tokens.count <= 12 else {
      self = .none
      return
    }
    var pieces = vocabulary.pieces(of: tokens)
    let isHedged = pieces.contains(.hedge)
    pieces.removeAll { [.filler, .index, .mark("#"), .mark(",")].contains($0) }
    if let place = Self.letter(tokens.words, pieces, isHedged: isHedged) {
      self = place < count ? .one(place, isHedged: isHedged) : .none
      return
    }
    var places: [Int] = []
    var joins = false
    for (number, piece) in pieces.enumerated() {
      switch piece {
      // "the second one": the one after a place counts nothing.
      case .number(1) where number > 0 && pieces[number - 1].isPlace: break
      case .number(let value):
        places.append(value == value.rounded() && abs(value) < 1_000 ? Int(value) - 1 : -1)
      case .place(let place): places.append(place - 1)
      case .last: places.append(count - 1)
      case .middle where count % 2 == 1: places.append(count / 2)
      case .or, .through, .mark("-"), .mark("/"), .mark("&"), .mark("+"): joins = true
      case .hedge: if number > 0, number < pieces.count - 1 { joins = true }
      default:
        self = .none
        return
      }
    }
    self = Self.place(places, joins: joins, isHedged: isHedged, count: count)
  }

  private static func place(_ places: [Int], joins: Bool, isHedged: Bool, count: Int) -> Self {
    let isInside = places.allSatisfy { (0..<count).contains($0) }
    if places.isEmpty { return .none }
    if places.count == 1 {
      return isInside && !joins ? .one(places[0], isHedged: isHedged) : joins ? .none : .outside
    }
    if places.count > 4 { return .none }
    guard isInside else { return .outside }
    // A key that was held down names one place more than once.
    return .several(
      places.indices.filter { places.firstIndex(of: places[$0]) == $0 }.map { places[$0] })
  }

  /// The place of "b", "option b", "c please".
  private static func letter(_ words: [String], _ pieces: [Piece], isHedged: Bool) -> Int? {
    var rest = pieces.filter { $0 != .hedge }
    // Between other words "a" is an article and "i" the person.
    if rest.isEmpty, words.last == "a", !isHedged || words.count > 1 { rest = [.word("a")] }
    guard rest.count == 1, case .word(let word) = rest[0], word.utf8.count == 1,
      let code = word.utf8.first, (0x61...0x7A).contains(code), word != "i" || words.count == 1
    else { return nil }
    return Int(code) - 0x61
  }
}

extension Piece {
  fileprivate var isPlace: Bool {
    if case .place = self { return true }
    return self == .last || self == .middle
  }
}
