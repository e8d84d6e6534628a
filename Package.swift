// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "mend",
  platforms: [.macOS(.v13)],
  targets: [
    .target(
      name: "Dialogue",
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "DialogueYAML", dependencies: ["Dialogue", "CYAML"]),
    .target(name: "Journal", dependencies: ["Dialogue"]),
    .testTarget(name: "JournalTests", dependencies: ["Dialogue", "Journal"]),
    .testTarget(name: "DialogueTests", dependencies: ["Dialogue", "DialogueYAML"]),
  ],
  swiftLanguageModes: [.v6]
)
for target in package.targets where target.type != .system {
  target.swiftSettings = [.strictMemorySafety()]
}
