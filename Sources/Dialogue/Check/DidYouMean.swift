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
