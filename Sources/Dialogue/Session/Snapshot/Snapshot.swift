/// A session as its records made it up to some record, so that they need not be folded again.
///
/// It is only ever a copy of what the records say: where anything about it is odd, it is left aside
/// and they are folded.
public struct Snapshot: Equatable, Sendable {
  /// The session.
  public var session: Session
  /// Lines that the person can call back, oldest first.
  public var lines: [String]

  /// The version of the format; another one is not read.
  private static let version: UInt8 = 2

  /// Creates a snapshot.
  public init(of session: Session, lines: [String] = []) {
    self.session = session
    self.lines = lines
  }

  /// Returns the snapshot as bytes, or `nil` where it cannot be made again from them.
  ///
  /// - Parameter edition: A checksum of all besides the graphs that decides what records come to.
  public func encoded(edition: UInt64) -> [UInt8]? {
    var writer = SnapshotWriter()
    writer.texts(lines)
    writer.session(session)
    guard writer.isWhole else { return nil }
    var head = [Self.version]
    SnapshotWriter.append(bits: edition, to: &head)
    var names = SnapshotWriter()
    names.list(session.library.graphs) { $0.spelled($1.id, digest: $1.digest) }
    let bytes = writer.bytes(after: head + names.body)
    let graphs = session.library
    let again = Self(bytes, edition: edition, of: session.beginning) { id in
      graphs.number(ofGraph: id).map { graphs.graphs[$0] }
    }
    return again == self ? bytes : nil
  }

  /// Reads a snapshot, or returns `nil` where it is none that can be used today.
  ///
  /// - Parameters:
  ///   - bytes: Anything at all.
  ///   - edition: The checksum with which it must have been made.
  ///   - beginning: A session that has not begun, with its voice.
  ///   - graph: Reads the graph of an id.
  public init?(
    _ bytes: [UInt8], edition: UInt64, of beginning: Session, graph: (String) throws -> Graph?
  ) {
    var reader = SnapshotReader(bytes, for: beginning)
    do throws(Malformed) {
      guard try reader.byte() == Self.version, try reader.bits() == edition else { return nil }
      let names = try reader.list { reader throws(Malformed) in
        (id: try reader.spelled(), digest: try reader.bits())
      }
      var graphs: [Graph] = []
      for name in names {
        guard let graph = try? graph(name.id), graph.id == name.id, graph.digest == name.digest
        else { return nil }
        graphs.append(graph)
      }
      try reader.table()
      lines = try reader.texts()
      session = try reader.session(beginning, graphs)
      guard reader.isAtEnd else { return nil }
    } catch { return nil }
  }
}

extension Session {
  /// The session before it began.
  var beginning: Session {
    var session = Session(program: program, labels: labels, seed: seed)
    session.voice = voice
    return session
  }
}
