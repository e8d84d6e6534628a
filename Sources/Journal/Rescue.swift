import Dialogue

/// The records of a damaged session that are whole, in order.
struct Rescue {
  /// The lines that were left out, counted from 1.
  private(set) var leftOut: [Int] = []

  private var reader: LineReader
  private let length: Int
  private var line = 1
  /// The number of the last record that was taken.
  private var number = 0
  /// The checksum of all up to here; `nil` where a line before was left out and could not tell.
  private var checksum: Checksum?

  /// Creates a rescue of the lines after the first, which is a header.
  init(_ bytes: [UInt8]) {
    length = bytes.count
    reader = LineReader(block: 0)
    reader.bytes = bytes
    var checksum = Checksum()
    let start = (bytes.firstIndex(of: 10) ?? bytes.count - 1) + 1
    checksum.add(bytes, 0..<start)
    self.checksum = checksum
    reader.end = start - 1
    reader.index = start
  }

  /// Returns the next record that is whole, or `nil` at the end.
  mutating func next() -> Record? {
    while reader.index < length {
      line += 1
      let start = reader.index
      reader.end = reader.bytes[start...].firstIndex(of: 10) ?? length
      let next = min(reader.end + 1, length)
      defer { reader.index = next }
      guard reader.end - start < LineWriter.longest, let record = record(from: start) else {
        leftOut.append(line)
        checksum = nil
        continue
      }
      checksum?.add(reader.bytes, reader.end - 10..<next)
      number = record.number
      return record
    }
    return nil
  }

  private mutating func record(from start: Int) -> Record? {
    guard let record = try? reader.record(), record.number > number else { return nil }
    // A number that leaves some out may itself be the damage, which the line after it shows.
    if record.number != number + 1, let following = numberOfNext, following <= record.number {
      return nil
    }
    let digits = reader.end - 10
    guard reader.index <= digits, let sum = try? reader.sum() else { return nil }
    // Where lines are missing, the chain cannot tell anything of the next one.
    if var checksum, record.number == number + 1 {
      checksum.add(reader.bytes, start..<digits)
      guard checksum.value == sum else { return nil }
      self.checksum = checksum
    } else {
      checksum = Checksum(value: sum)
    }
    return record
  }

  /// The number of the record in the line after the present one, if it can be read.
  private var numberOfNext: Int? {
    guard reader.end + 1 < length else { return nil }
    var next = reader
    next.index = reader.end + 1
    next.end = reader.bytes[next.index...].firstIndex(of: 10) ?? length
    return (try? next.record())?.number
  }
}
