/// A sync of a file that goes on while more is prepared for it, so that the sync which a reply waits
/// for has less to do.
///
/// It promises nothing by itself, but its failure counts: the system tells of one only once.
struct SyncAhead: ~Copyable {
  private let outcome = Outcome()
  private var errand: Errand?

  // Only the errand writes it, and it is read only when the errand is over.
  private final class Outcome: @unchecked Sendable {
    var error: JournalError?
  }

  /// Begins to sync; what is synced must stay open until that has ended.
  init(_ sync: @escaping @Sendable () throws(JournalError) -> Void) {
    let outcome = outcome
    errand = Errand {
      do throws(JournalError) { try sync() } catch { outcome.error = error }
    }
  }

  /// Waits until it has ended.
  consuming func wait() throws(JournalError) {
    if let errand = errand.take() { errand.wait() }
    if let error = outcome.error { throw error }
  }
}
