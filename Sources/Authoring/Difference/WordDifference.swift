/// The words in which two texts differ.
struct WordDifference {
  private let old: [Substring]
  private let new: [Substring]
  /// The length of the longest common run of words, from each pair of places to the ends.
  private let common: [[Int]]

  /// Compares two texts word by word.
  ///
  /// - Complexity: O(*n* · *m*) in the words.
  init(_ old: String, _ new: String) {
    self.old = old.split(separator: " ")
    self.new = new.split(separator: " ")
    var common = Array(
      repeating: Array(repeating: 0, count: self.new.count + 1), count: self.old.count + 1)
    for left in self.old.indices.reversed() {
      for right in self.new.indices.reversed() {
        common[left][right] =
          self.old[left] == self.new[right]
          ? common[left + 1][right + 1] + 1 : max(common[left + 1][right], common[left][right + 1])
      }
    }
    self.common = common
  }

  /// How much of the longer text is in both, from 0 to 1.
  var likeness: Double {
    let longest = max(old.count, new.count)
    return longest == 0 ? 1 : Double(common[0][0]) / Double(longest)
  }

  /// The new text, in which what is gone stands as `[-old-]` and what came as `{+new+}`.
  var marked: String {
    var pieces: [String] = []
    var gone: [Substring] = []
    var came: [Substring] = []
    func close() {
      if !gone.isEmpty { pieces.append("[-\(gone.joined(separator: " "))-]") }
      if !came.isEmpty { pieces.append("{+\(came.joined(separator: " "))+}") }
      gone = []
      came = []
    }
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        close()
        pieces.append(String(old[left]))
        left += 1
        right += 1
      } else if right == new.count
        || left < old.count && common[left + 1][right] >= common[left][right + 1]
      {
        gone.append(old[left])
        left += 1
      } else {
        came.append(new[right])
        right += 1
      }
    }
    close()
    return pieces.joined(separator: " ")
  }
}
