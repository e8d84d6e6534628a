/// Returns `; did you mean 'NAME'?` when one of the names is close to what was written, else nothing.
///
/// - Parameters:
///   - word: What was written.
///   - names: What it could stand for.
public func didYouMean(_ word: String, among names: some Sequence<String>) -> String {
  let written = Array(word.utf8)
  var best: (name: String, distance: Int)?
  for name in names where name != word {
    let length = name.utf8.count
    let limit = min(3, max(1, max(length, written.count) / 3))
    guard abs(length - written.count) <= limit else { continue }
    let distance = editDistance(written, Array(name.utf8))
    if distance <= limit, distance < (best?.distance ?? .max) { best = (name, distance) }
  }
  return best.map { "; did you mean '\($0.name)'?" } ?? ""
}

/// Returns how many letters must be changed, added, dropped or swapped with their neighbor.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      let change = last[j] + (left[i] == right[j] ? 0 : 1)
      var best = min(change, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
