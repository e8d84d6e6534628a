import FuzzProperties

// The fuzzer calls this from one thread only.
nonisolated(unsafe) private var fuzzed: FuzzedGraph? = try? FuzzedGraph()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  fuzzed?.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
