/// A part of a line between commas, as far as it speaks of a number on a scale.
struct ScaleClause {
  /// A number that was said, or the few between which it wavers.
  struct Note: Equatable {
    var numbers: [Double]
    /// Whether it was so at another time.
    var isPast = false
    /// Whether it has to be asked.
    var isDoubtful = false
    /// Whether it is a place such as the top, and no number.
    var isPlace = false
    /// Whether what was said before it is taken back.
    var isCorrection = false
    /// Whether it may count something, or be the number of somebody else, so that a plainer one is meant.
    var isAside = false
    /// Whether words lead up to it that say nothing of numbers.
    var isTold = false

    /// Whether nothing but the number is said.
    var isPlain: Bool { !isTold && !isAside && !isPast && !isDoubtful }
  }

  /// What a number does in a line.
  private enum Use {
    case note(Note)
    /// It counts something else, or tells what a number would stand for.
    case count
  }

  private let scale: ClosedRange<Double>
  private let reader: NumberReader
  private let parts: [ScalePart]
  /// What was found, or `nil` when a number in it is none of the scale.
  private(set) var notes: [Note] = []

  /// Reads a part of a line.
  init(_ tokens: [Token], on scale: ClosedRange<Double>, _ vocabulary: Vocabulary) {
    self.scale = scale
    reader = NumberReader(top: scale.upperBound, isScale: true)
    parts = vocabulary.scaleParts(of: tokens)
    notes = read()
  }

  /// Whether it takes back what was said before it, and says nothing else.
  var takesBack: Bool {
    notes == []
      && (parts.contains(.word(.correction))
        || [[.other(.negation)], [.piece(.index)]]
          .contains(parts.filter { $0 != .piece(.filler) }))
  }

  private func read() -> [Note] {
    var notes: [Note] = []
    var before: [ScalePart] = []
    var index = 0
    while index < parts.count {
      if parts[index] == .word(.scaleOf) {
        index = endOfScale(after: index)
      } else if let (found, end, isRough) = value(at: index) {
        // "Six no seven", where "no" may stand for "number" elsewhere.
        if !notes.isEmpty, before == [.other(.negation)] || before == [.piece(.index)] {
          before = [.word(.correction)]
        }
        if case .note(var note) = use(of: found, before, end: end) {
          note.isDoubtful = note.isDoubtful || isRough
          notes.append(note)
        }
        before = []
        index = end
      } else {
        // "9 yesterday, 4 now": the time belongs to the number before it.
        if parts[index] == .word(.earlier), !notes.isEmpty, before.allSatisfy({ !$0.isTime }) {
          notes[notes.count - 1].isPast = true
        } else {
          before.append(parts[index])
        }
        index += 1
      }
    }
    if notes.isEmpty, let place = place() { notes.append(place) }
    return notes
  }

  /// Where "on a scale of 0 to 10" ends.
  private func endOfScale(after start: Int) -> Int {
    var end = start + 1
    while end < parts.count, case .piece(let piece) = parts[end] {
      switch piece {
      case .number, .through, .mark("-"), .outOf, .between, .filler: end += 1
      default: return end
      }
    }
    return end
  }

  /// The numbers that begin at a part, all that belong together, where they end, and whether they were
  /// brought from another scale.
  private func value(at start: Int) -> (numbers: [Double], end: Int, isRough: Bool)? {
    guard case .piece(let first) = parts[start] else { return nil }
    switch first {
    case .number, .between, .mark("-"): break
    default: return nil
    }
    var pieces: [Piece] = []
    var found: (numbers: [Double], end: Int, isRough: Bool)?
    for end in start..<min(parts.count, start + 10) {
      guard case .piece(let piece) = parts[end] else { break }
      pieces.append(piece)
      guard case .number = piece else { continue }
      if let numbers = reader.read(pieces) {
        found = (numbers, end + 1, false)
      } else if let numbers = fraction(pieces) {
        let isExact = [.number(100), .number(50)].contains(pieces.last)
        found = (numbers, end + 1, numbers.count == 1 && !isExact)
      }
    }
    guard var found else { return nil }
    while let end = wholeScale(after: found.end) { found.end = end }
    if found.end < parts.count {
      let next = parts[found.end]
      if next == .word(.percent) || next == .piece(.mark("%")) {
        return (found.numbers.map { onScale($0 / 100) }.flatMap(near), found.end + 1, false)
      }
    }
    return found
  }

  /// Where "out of ten" ends after a number, or "of ten", "from ten".
  private func wholeScale(after start: Int) -> Int? {
    var start = start
    // "Four butterflies out of ten."
    let between: [ScalePart] = [.word(.leading), .other(.content), .other(.plural), .word(.unit)]
    if start < parts.count, between.contains(parts[start]) { start += 1 }
    guard start + 1 < parts.count, parts[start + 1] == .piece(.number(scale.upperBound)) else {
      return nil
    }
    let joins: [ScalePart] = [.piece(.outOf), .piece(.between), .piece(.mark("/"))]
    return joins.contains(parts[start]) ? start + 2 : nil
  }

  /// Reads "3/5", or "6/7" where both are near each other on the scale.
  private func fraction(_ pieces: [Piece]) -> [Double]? {
    guard pieces.count == 3, case .number(let one) = pieces[0], case .number(let two) = pieces[2],
      pieces[1] == .mark("/") || pieces[1] == .outOf
    else { return nil }
    if pieces[1] == .mark("/"), two == one + 1, two <= scale.upperBound { return [one, two] }
    // "50/50" is a coin that is tossed.
    if (one, two) == (50, 50) { return near(onScale(0.5)) }
    guard [4, 5, 20, 100].contains(two), one <= two else { return nil }
    return near(onScale(one / two))
  }

  private func onScale(_ share: Double) -> Double {
    scale.lowerBound + share * (scale.upperBound - scale.lowerBound)
  }

  /// The whole numbers at and around a value.
  private func near(_ value: Double) -> [Double] {
    let whole = value.rounded()
    if abs(value - whole) < 0.01 { return [whole] }
    return [value.rounded(.down), value.rounded(.up)]
  }

  /// What a number does with the words around it.
  private func use(of found: [Double], _ before: [ScalePart], end: Int) -> Use {
    let next = end < parts.count ? parts[end] : nil
    // "If 10 is breaking plates" tells what a 10 would be, and "the other 4" is what is left of ten.
    let counted: [ScalePart] = [.word(.unit), .word(.defined), .word(.partOf)]
    let counting: [ScalePart] = [.other(.condition), .word(.rest), .word(.partOf)]
    let isCount =
      next.map(counted.contains) ?? false || before.last.map(counting.contains) ?? false
      || before.contains(.other(.negation))
    if isCount { return .count }
    // "Minus four."
    let isBelowZero = before.last == .word(.andLess)
    var note = Note(numbers: isBelowZero ? found.map { -$0 } : found)
    note.isCorrection = before.contains(.word(.correction))
    note.isPast = before.contains { $0.isTime }
    // "Down from an 8 to a 4" is a 4.
    if note.isPast, found.count == 2, abs(found[0] - found[1]) > 1 {
      note.numbers = [found[1]]
      note.isPast = false
    }
    note.isTold = before.contains(where: \.isOther)
    note.isAside = isAside(found, before, end: end)
    // "The last two" is no number of a scale.
    note.isDoubtful = before.last == .piece(.last) || before.last == .piece(.except)
    let last = before.last { $0 != .piece(.filler) && $0 != .word(.leading) }
    let isLess =
      last == .word(.below) || last == .piece(.mark("<")) || next == .word(.andLess)
    let isMore =
      last == .word(.above) || last == .piece(.mark(">")) || last == .piece(.outOf)
      || next == .word(.andMore) || next == .piece(.mark("+"))
    if isLess || isMore {
      note.isDoubtful = true
      let other = isLess ? (found.first ?? 0) - 1 : (found.last ?? 0) + 1
      if scale.contains(other) { note.numbers.append(other) }
    }
    return .note(note)
  }

  /// Whether a number may count something, or is the number of somebody else, or of another case.
  private func isAside(_ found: [Double], _ before: [ScalePart], end: Int) -> Bool {
    if before.contains(.other(.somebody)) || before.contains(.other(.condition)) { return true }
    // "Go back one", "ask me at 7".
    if before.contains(where: \.isOther), before.last == .word(.bound) || found == [1] {
      return true
    }
    // "7, maybe 8 thinking back" counts nothing, and "ninety percent sure" neither.
    let isOther = [.piece(.or), .piece(.hedge)].contains(before.last)
    guard !isOther, found != [0], end < parts.count, parts[end - 1].isNumber else { return false }
    // "3 kids", "2 people", "2 old friends", but "6 til his phone rang".
    return switch parts[end] {
    case .other(.plural), .other(.somebody): true
    case .other(.content):
      found == [1]
        || end + 1 < parts.count && [.other(.plural), .word(.unit)].contains(parts[end + 1])
    default: false
    }
  }

  /// The place on the scale that the whole of the part names.
  private func place() -> Note? {
    var found: ScaleWord?
    for part in parts {
      switch part {
      case .other: return nil
      case .word(let word) where word.isPlace:
        if let found, found != word { return nil }
        found = word
      case .word(.below), .word(.above), .word(.andLess), .word(.andMore), .word(.unit): return nil
      case .word(.was), .word(.earlier): return nil
      case .word, .piece(.filler), .piece(.hedge), .piece(.index): break
      case .piece(.half): found = .middle
      case .piece: return nil
      }
    }
    let middle = (scale.lowerBound + scale.upperBound) / 2
    switch found {
    case .bottom: return Note(numbers: [scale.lowerBound], isPlace: true)
    case .middle: return Note(numbers: near(middle), isPlace: true)
    case .top: return Note(numbers: [scale.upperBound], isPlace: true)
    case .beyond: return Note(numbers: [scale.upperBound], isDoubtful: true, isPlace: true)
    case .share(let share): return Note(numbers: near(onScale(share)), isPlace: true)
    default: return nil
    }
  }
}
