#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Something that is done beside everything else, until somebody waits for it.
///
/// What the work and its owner share is touched by the owner only before the errand begins and after
/// it has been waited for.
@safe struct Errand: ~Copyable {
  private var thread: pthread_t

  /// Begins the work, or does it at once where there can be no thread for it and returns `nil`.
  init?(_ work: @escaping @Sendable () -> Void) {
    let box = unsafe Unmanaged.passRetained(Work(work))
    var thread: pthread_t?
    #if canImport(Darwin)
      let failure = unsafe pthread_create(&thread, nil, { unsafe Work.run($0) }, box.toOpaque())
    #else
      var number = pthread_t()
      let failure = unsafe pthread_create(&number, nil, { unsafe Work.run($0) }, box.toOpaque())
      thread = number
    #endif
    guard failure == 0, let thread else {
      let work = unsafe box.takeRetainedValue()
      work.run()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the work is done.
  consuming func wait() {}

  deinit { pthread_join(thread, nil) }

  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }

    static func run(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      guard let box = unsafe box else { return nil }
      let work = unsafe Unmanaged<Work>.fromOpaque(box).takeRetainedValue()
      work.run()
      return nil
    }
  }
}
