import Dialogue
import Listening

/// Hears a line as `mend listen` prints it: danger goes before everything but an exact answer.
struct SafeListener {
  /// A line that was heard.
  struct Line {
    var heard: Heard
    /// How sure it is, or how urgent.
    var sureness: String
  }

  var listener: Listener
  let danger: Danger

  /// Hears a line.
  func read(_ line: String, to asked: Asked, today: Day) -> Line {
    if Listener.exact(line, to: asked) == nil {
      let safety = danger.read(line)
      if safety.tier != .none {
        return Line(heard: .danger(safety), sureness: safety.tier.rawValue)
      }
    }
    let reading = listener.read(line, to: asked, today: today)
    return Line(heard: reading.heard(at: asked), sureness: reading.sureness.rawValue)
  }
}
