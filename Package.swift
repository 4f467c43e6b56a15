// swift-tools-version: 6.2
import PackageDescription

/// Kernels are compiled for the processor that builds them. `EMERGENCE_PORTABLE=1 swift build` makes binaries that run
/// on every x86-64 or arm64 node of a mixed cluster instead, a few times slower in the bit-parallel kernels.
let portable = Context.environment["EMERGENCE_PORTABLE"] == "1"

/// Array bounds and overflow are proven by the tests against plain reference implementations, so the released kernels
/// do not check them again.
let kernel: [SwiftSetting] = [
  .unsafeFlags(["-Ounchecked"] + (portable ? [] : ["-Xcc", "-march=native"]), .when(configuration: .release))
]

/// Everything that draws or reacts to a user lives on the main thread unless it says otherwise.
let onMainActor: [SwiftSetting] = [.defaultIsolation(MainActor.self)]

let package = Package(
  name: "emergence",
  products: [
    .executable(name: "emergence", targets: ["EmergenceCLI"]),
    .executable(name: "emergence-window", targets: ["EmergenceWindow"]),
    .library(name: "Emergence", targets: ["Emergence"]),
    .library(name: "Criticality", targets: ["Criticality"]),
    .library(name: "Spins", targets: ["Spins"]),
    .library(name: "Colonies", targets: ["Colonies"]),
    .library(name: "Neurons", targets: ["Neurons"]),
    .library(name: "Matter", targets: ["Matter"]),
    .library(name: "Experiments", targets: ["Experiments"]),
  ],
  traits: [
    .trait(name: "Window", description: "The SDL2 desktop window (needs libsdl2-dev)"),
    .default(enabledTraits: ["Window"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CSDL2", pkgConfig: "sdl2", providers: [.apt(["libsdl2-dev"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "pangocairo", providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),

    .target(name: "Emergence", swiftSettings: kernel),
    .target(name: "Criticality", swiftSettings: kernel),
    .target(name: "Spins", dependencies: ["Emergence"], swiftSettings: kernel),
    .target(name: "Colonies", dependencies: ["Emergence"], swiftSettings: kernel),
    .target(name: "Neurons", dependencies: ["Emergence"], swiftSettings: kernel),
    .target(name: "Matter", dependencies: ["Emergence"], swiftSettings: kernel),
    .target(name: "NeuralScale", dependencies: ["Emergence"], swiftSettings: kernel),
    .target(name: "Catalog", dependencies: ["Emergence", "Spins", "Colonies", "Neurons", "Matter", "NeuralScale"]),
    .target(
      name: "Experiments",
      dependencies: [
        "Emergence", "Criticality", "Yams", .product(name: "Logging", package: "swift-log"),
      ]),
    .target(name: "Analogies", dependencies: ["Experiments", "Criticality", "Emergence"]),
    .target(name: "Figures", dependencies: ["Emergence", "Criticality", "CCairo"]),
    .target(
      name: "Screens", dependencies: ["Figures", "Experiments", "Analogies", "Catalog"], swiftSettings: onMainActor),
    .executableTarget(
      name: "EmergenceWindow",
      dependencies: [
        "Screens", .target(name: "CSDL2", condition: .when(traits: ["Window"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: onMainActor),
    .executableTarget(
      name: "EmergenceCLI",
      dependencies: [
        "Emergence", "Criticality", "Experiments", "Analogies", "Catalog", "Figures", "NeuralScale",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    .target(name: "SystemContract", dependencies: ["Emergence"], path: "Tests/SystemContract"),
    .testTarget(name: "EmergenceTests", dependencies: ["SystemContract", "Emergence", "Experiments"]),
    .testTarget(name: "CriticalityTests", dependencies: ["Criticality", "Emergence"]),
    .testTarget(
      name: "SpinsTests", dependencies: ["Spins", "SystemContract", "Emergence", "Criticality", "Experiments"],
      resources: [.copy("Reference")]),
    .testTarget(
      name: "ColoniesTests", dependencies: ["Colonies", "SystemContract", "Emergence", "Criticality", "Experiments"],
      resources: [.copy("Reference")]),
    .testTarget(
      name: "NeuronsTests", dependencies: ["Neurons", "SystemContract", "Emergence", "Criticality", "Experiments"],
      resources: [.copy("Reference")]),
    .testTarget(name: "MatterTests", dependencies: ["Matter", "SystemContract", "Emergence"]),
    .testTarget(
      name: "NeuralScaleTests",
      dependencies: ["NeuralScale", "SystemContract", "Emergence", "Criticality", "Experiments"],
      resources: [.copy("Reference")]),
    .testTarget(
      name: "ExperimentsTests", dependencies: ["Experiments", "Catalog", "Emergence", "Criticality"]),
    .testTarget(
      name: "AnalogiesTests", dependencies: ["Analogies", "Experiments", "Catalog", "Emergence", "Criticality"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures", "Emergence", "Criticality"]),
    .testTarget(name: "ScreensTests", dependencies: ["Screens"], swiftSettings: onMainActor),
    .testTarget(name: "WindowTests", dependencies: ["EmergenceWindow", "Screens"], swiftSettings: onMainActor),
    .testTarget(name: "CommandTests", dependencies: ["EmergenceCLI"]),
  ],
  swiftLanguageModes: [.v6]
)
