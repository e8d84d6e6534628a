extension Catalog {
  /// Whether all that keep a slot of the session keep it unwritten.
  func isUnkept(_ name: String) -> Bool {
    guard let ids = keepers[name] else { return false }
    return ids.allSatisfy { tables[$0]?.unkept.contains(name) ?? false }
  }

  /// Whether all that keep a slot that a graph reads keep it private.
  func isHidden(_ name: String, in table: SlotTable) -> Bool {
    var found = isHidden(own: name, in: table)
    for base in [name] + name.cuts.map(\.base) where table.uses.contains(base) {
      for id in keepers[base] ?? [] {
        guard let keeper = tables[id], let isHidden = isHidden(own: name, in: keeper) else {
          continue
        }
        found = isHidden && found ?? true
      }
    }
    return found ?? false
  }

  /// Whether a graph keeps a slot private, or `nil` when it does not keep it.
  private func isHidden(own name: String, in table: SlotTable) -> Bool? {
    if table.types[name] != nil { return table.hidden.contains(name) }
    for (base, rest) in name.cuts {
      for graph in table.visits[base] ?? [] {
        guard case .known(let visited) = self[graph] else { continue }
        if let found = isHidden(own: rest, in: visited) { return found }
      }
    }
    return nil
  }

  /// Whether a slot of a graph may be shown to the other person.
  func isShared(_ name: String, in table: SlotTable) -> Bool {
    if isAlone, table.uses.contains(name) { return true }
    if table.shared.contains(name) { return true }
    for (base, rest) in name.cuts {
      for graph in table.visits[base] ?? [] {
        guard case .known(let visited) = self[graph] else { return true }
        if isShared(rest, in: visited) { return true }
      }
    }
    guard table.uses.contains(name), let ids = keepers[name] else { return false }
    return ids.contains { tables[$0]?.shared.contains(name) ?? false }
  }
}
