// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "mend",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "mend", targets: ["mend"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "Dialogue",
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "DialogueYAML", dependencies: ["Dialogue", "CYAML"]),
    .target(name: "Listening", dependencies: ["Dialogue"]),
    .target(name: "Authoring", dependencies: ["Dialogue"]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .target(name: "Sealing", dependencies: ["CSodium"], exclude: ["README.md"]),
    .target(
      name: "Journal", dependencies: ["Dialogue", "Sealing"], exclude: ["README.md"]),
    .systemLibrary(
      name: "CEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(
      name: "LineEditor", dependencies: ["CEdit"],
      linkerSettings: [
        .linkedLibrary("edit"),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("bsd", .when(platforms: [.linux])),
        .linkedLibrary("md", .when(platforms: [.linux])),
      ]),
    .executableTarget(
      name: "mend",
      dependencies: [
        "Dialogue", "DialogueYAML", "Listening", "Authoring", "Journal", "Sealing", "LineEditor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Dialogue", "DialogueYAML", "Listening", "Journal", "DangerScore", "Corpora", "CYAML",
        "Terminal", "Children",
      ],
      path: "Tests/Benchmarks", exclude: ["Peers"]),
    .executableTarget(
      name: "Battery",
      dependencies: [
        "Dialogue", "Journal", "Children", "Terminal", "FuzzProperties",
      ],
      path: "Tests/Battery", exclude: ["Fixtures"]),
    .target(name: "Children", path: "Tests/Children"),
    .target(
      name: "FuzzProperties", dependencies: ["Dialogue", "DialogueYAML", "Listening", "Journal"],
      path: "Tests/Fuzz/Properties"),
    .target(
      name: "DangerScore", dependencies: ["Dialogue", "DialogueYAML", "Listening"],
      path: "Tests/DangerScore"),
    .target(
      name: "Corpora", dependencies: ["Dialogue", "DialogueYAML", "Listening", "DangerScore"],
      path: "Tests/Corpora"),
    .executableTarget(name: "line-demo", dependencies: ["LineEditor"], path: "Tests/LineDemo"),
    .target(name: "CPTY", path: "Tests/CPTY"),
    .target(name: "Terminal", dependencies: ["CPTY"], path: "Tests/Terminal"),
    .testTarget(
      name: "LineEditorTests", dependencies: ["LineEditor", "Terminal", "line-demo"],
      exclude: ["README.md", "repeat"]),
    .testTarget(
      name: "mendTests",
      dependencies: ["mend", "Terminal", "Dialogue", "DialogueYAML", "Journal"]),
    .testTarget(
      name: "DialogueYAMLTests", dependencies: ["Dialogue", "DialogueYAML"],
      exclude: ["validate.py"]),
    .testTarget(
      name: "DangerTests", dependencies: ["Dialogue", "DialogueYAML", "Listening", "DangerScore"]),
    .testTarget(name: "ListeningTests", dependencies: ["Dialogue", "Listening", "Corpora"]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["Authoring", "Dialogue", "DialogueYAML", "Listening"]),
    .testTarget(name: "SealingTests", dependencies: ["Sealing"]),
    .testTarget(name: "JournalTests", dependencies: ["Dialogue", "Journal", "Sealing"]),
    .testTarget(name: "DialogueTests", dependencies: ["Dialogue", "DialogueYAML"]),
  ],
  swiftLanguageModes: [.v6]
)
// Whoever builds it with a later compiler, which may warn of more, is not to be stopped by that.
let isStrict = Context.environment["MEND_STRICT"] != nil
for target in package.targets where target.type != .system {
  target.swiftSettings = [.strictMemorySafety()]
  if isStrict { target.swiftSettings?.append(.treatAllWarnings(as: .error)) }
}
