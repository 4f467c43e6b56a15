// swift-tools-version: 6.2
import PackageDescription

/// As in the main package: native by default, `EMERGENCE_PORTABLE=1` for the build that runs on every processor.
let portable = Context.environment["EMERGENCE_PORTABLE"] == "1"

let package = Package(
  name: "emergence-benchmarks",
  dependencies: [
    // No traits: the window and its libraries are not measured here.
    .package(name: "emergence", path: "..", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: [
    .executableTarget(
      name: "emergence-bench",
      dependencies: [
        .product(name: "Emergence", package: "emergence"),
        .product(name: "Spins", package: "emergence"),
        .product(name: "Colonies", package: "emergence"),
        .product(name: "Matter", package: "emergence"),
        .product(name: "Neurons", package: "emergence"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/EmergenceBench",
      // The hardware's limits are measured with the kernels' own flags.
      swiftSettings: [
        .unsafeFlags(
          ["-Ounchecked"] + (portable ? ["-DPORTABLE"] : ["-Xcc", "-march=native"]), .when(configuration: .release))
      ])
  ],
  swiftLanguageModes: [.v6]
)
