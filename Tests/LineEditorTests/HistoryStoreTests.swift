import Testing

@testable import LineEditor

struct HistoryStoreTests {
  private func store(_ lines: String..., limit: Int = 10) -> HistoryStore {
    var store = HistoryStore(limit: limit)
    for line in lines { store.add(line) }
    return store
  }

  @Test func `an empty line and one that begins with a space are not kept`() {
    #expect(store("", " private", "kept").entries == ["kept"])
  }

  @Test func `of two equal lines the newer stays`() {
    #expect(store("a", "b", "a").entries == ["b", "a"])
  }

  @Test func `the oldest lines go when there are too many`() {
    #expect(store("a", "b", "c", limit: 2).entries == ["b", "c"])
  }

  @Test func `the oldest lines go when there is too much text`() {
    var store = HistoryStore(bytes: 6)
    for line in ["é", "abc", "d", "abcdefgh"] { store.add(line) }
    #expect(store.entries == [])
    for line in ["é", "abc", "é", "d"] { store.add(line) }
    #expect(store.entries == ["abc", "é", "d"])
  }

  @Test func `a line of any characters is kept as it is`() {
    let lines = ["\u{0}", "\u{FFFD}\u{FFF9}", "a\nb\u{1B}[2J", "\u{202E}e\u{301}\u{200D}"]
    var store = HistoryStore()
    for line in lines { store.add(line) }
    #expect(store.entries == lines)
    #expect(store.newest(startingWith: "a\n") == "a\nb\u{1B}[2J")
  }

  @Test func `the newest line is found that goes on from what is typed`() {
    let store = store("we ate", "we ran", "we")
    #expect(store.newest(startingWith: "we") == "we ran")
    #expect(store.newest(startingWith: "they") == nil)
  }

  @Test func `going up stops at what begins as the draft, and at all where nothing does`() {
    var recall = Recall(["we ate", "they ran", "we talked"])
    #expect(recall.older(leaving: "we") == "we talked")
    #expect(recall.older(leaving: "we talked") == "we ate")
    #expect(recall.older(leaving: "we ate") == nil)
    #expect(recall.newer(leaving: "we ate") == "we talked")
    #expect(recall.newer(leaving: "we talked") == "we")
    #expect(recall.older(leaving: "x") == "we talked")
    #expect(recall.older(leaving: "we talked") == "they ran")
  }

  @Test func `a search is literal and blind to case`() {
    let store = store("no [match", "不 here", "No [MATCH too", "x")
    #expect(store.search("[m", from: 3, older: true) == 2)
    #expect(store.search("[m", from: 1, older: true) == 0)
    #expect(store.search("不", from: 3, older: true) == 1)
    #expect(store.search("NO", from: 1, older: false) == 2)
    #expect(store.search(".", from: 3, older: true) == nil)
    #expect(store.search("x", from: -1, older: true) == nil)
  }

  @Test func `going up and down loses neither the draft nor a change`() {
    var recall = Recall(["old", "new"])
    #expect(recall.older(leaving: "draft") == "new")
    #expect(recall.older(leaving: "new, changed") == "old")
    #expect(recall.older(leaving: "old") == nil)
    #expect(recall.newer(leaving: "old") == "new, changed")
    #expect(recall.newer(leaving: "new, changed") == "draft")
    #expect(recall.newer(leaving: "draft") == nil)
  }

  @Test func `a search narrows, goes on, and widens again`() {
    var search = HistorySearch(store("tea", "team", "meat", "x"), draft: "draft")
    #expect(search.text == "draft")
    search.append("ea")
    #expect(search.text == "meat")
    search.next(older: true)
    #expect(search.text == "team")
    search.next(older: false)
    #expect(search.text == "meat")
    search.append("m")
    #expect(search.text == "team")
    search.append("z")
    #expect(search.failed)
    #expect(search.text == "team")
    search.shorten()
    #expect(!search.failed)
    #expect(search.text == "team")
  }
}
