import Emergence
import Foundation
import Testing

/// Results survive whatever ends a process, and the same command finishes the work with the same bytes.
@Suite("Crashes and interruptions", .serialized)
struct CrashTests {
  /// Some seconds of small points and a few longer ones.
  static let sweep = [
    "sweep", "ising-square", "--set", "sizes=[4, 8, 32]", "--set", "control.temperature.count=21", "--set",
    "protocol.measure=12000", "--set", "protocol.every=2", "--out", "out",
  ]

  static func reference(_ folder: String) throws -> String {
    let result = try Program.run(sweep.dropLast() + ["reference", "--jobs", "2"], in: folder)
    try #require(result.code == 0, "\(result.errors)")
    return try Program.text("\(folder)/reference/order-parameter.csv")
  }

  @Test func tenKillsAtRandomMomentsChangeNoByte() throws {
    try Program.withFolder { folder in
      let expected = try Self.reference(folder)
      var random = Philox(seed: 99, point: 0, replica: 0, stream: 0)
      var kills = 0
      // A kill proves something only if it met points and checkpoints on the disk and left others to do.
      var kept = 0
      var halfDone = 0
      for round in 0..<10 {
        // Two writers on the same points every third time, as after a split of a cluster.
        let processes = try (0..<(round % 3 == 0 ? 2 : 1)).map { _ in
          try Program.start(Self.sweep + ["--jobs", "1", "--checkpoint", "0.02"], in: folder)
        }
        usleep(UInt32(150_000 + random.next() % 400_000))
        for process in processes {
          if process.isRunning { kills += 1 }
          kill(process.processIdentifier, SIGKILL)
          process.waitUntilExit()
        }
        let status = try Program.run(["status", "out"], in: folder).output
        if let done = status.firstMatch(of: /done +([0-9]+)/).flatMap({ Int($0.1) }), (1..<126).contains(done) {
          kept += 1
        }
        if !status.contains(/in progress +0/) { halfDone += 1 }
      }
      #expect(kills >= 10, "the sweep is too short for this machine: \(kills) kills")
      #expect(kept >= 3, "\(kept) kills left some points done and others not")
      #expect(halfDone >= 1, "no kill left a point with a checkpoint")
      let result = try Program.run(Self.sweep + ["--jobs", "2"], in: folder)
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.errors.contains(/[1-9][0-9]* points were there already/), "\(result.errors)")
      #expect(try Program.text("\(folder)/out/order-parameter.csv") == expected)
      let status = try Program.run(["status", "out"], in: folder)
      #expect(status.output.contains(/conflicting +0/))
    }
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGUSR1])
  func aSignalStopsWithACheckpointFromWhichTheSameCommandContinues(_ number: Int32) throws {
    try Program.withFolder { folder in
      // One long point: without its checkpoint the second process would have to do all of it again.
      let command = [
        "sweep", "ising-square", "--set", "size=64", "--set", "control.temperature.values=[2.2]", "--set",
        "replicas=1", "--set", "protocol.measure=15000", "--jobs", "1",
      ]
      let expected = try Program.run(command + ["--out", "reference"], in: folder)
      try #require(expected.code == 0, "\(expected.errors)")
      let process = try Program.start(command + ["--out", "out"], in: folder)
      try Program.awaitWork(of: process, in: "\(folder)/out")
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      let stopped = try Program.result(process, in: folder)
      #expect(stopped.code == 75)
      #expect(stopped.errors.contains("continue with: emergence sweep ising-square"))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/out/ckpt/0.ck"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out/order-parameter.csv"))
      let result = try Program.run(command + ["--out", "out"], in: folder)
      #expect(result.code == 0, "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out/ckpt/0.ck"))
      let (first, second) = try Program.texts("reference", "out", "order-parameter.csv", in: folder)
      #expect(first == second)
    }
  }

  @Test func aRunContinuesItsTimeSeries() throws {
    try Program.withFolder { folder in
      let command = ["run", "ising-square", "--set", "size=32", "--set", "protocol.measure=60000"]
      try #require(try Program.run(command + ["--out", "reference"], in: folder).code == 0)
      let process = try Program.start(command + ["--out", "out"], in: folder)
      try Program.awaitWork(of: process, in: "\(folder)/out")
      kill(process.processIdentifier, SIGTERM)
      process.waitUntilExit()
      #expect(process.terminationStatus == 75)
      #expect(try Program.run(command + ["--out", "out"], in: folder).code == 0)
      let (first, second) = try Program.texts("reference", "out", "time-series.csv", in: folder)
      #expect(first == second)
    }
  }

  /// Needs the right to mount a file system; anywhere else the limit on file size of the next test stands in for it.
  @Test(.enabled(if: getuid() == 0))
  func aFullDiskStopsTheSweepAndLosesNothing() throws {
    try Program.withFolder { folder in
      let command = [
        "sweep", "ising-square", "--set", "sizes=[4]", "--set", "control.temperature.count=400", "--set",
        "replicas=4", "--set", "protocol.measure=100", "--set", "protocol.equilibrate=10",
      ]
      try #require(try Program.run(command + ["--out", "reference"], in: folder).code == 0)
      let mount = "\(folder)/small"
      try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
      guard try shell("mount -t tmpfs -o size=400k none \(mount)") == 0 else {
        try Test.cancel("no file system can be mounted here")
      }
      defer { _ = try? shell("umount \(mount)") }
      let full = try Program.run(command + ["--out", "small/out"], in: folder)
      #expect(full.code == 74, "\(full.errors)")
      #expect(full.errors.contains("No space left on device"))
      let status = try Program.run(["status", "small/out"], in: folder)
      #expect(status.output.contains(/torn lines +0/), "\(status.output)")
      try #require(try shell("mount -o remount,size=20m \(mount)") == 0)
      let resumed = try Program.run(command + ["--out", "small/out"], in: folder)
      #expect(resumed.code == 0, "\(resumed.errors)")
      let (first, second) = try Program.texts("reference", "small/out", "order-parameter.csv", in: folder)
      #expect(first == second)
    }
  }

  @Test func aLimitOnFileSizeActsLikeAFullDisk() throws {
    try Program.withFolder { folder in
      let command = [
        "sweep", "ising-square", "--set", "sizes=[4]", "--set", "control.temperature.count=400", "--set",
        "protocol.measure=100", "--set", "protocol.equilibrate=10", "--out", "out",
      ]
      // The manifest needs about 8 KiB, the segment about 400 KiB.
      let words = command.map { "'\($0)'" }.joined(separator: " ")
      let code = try shell("cd \(folder) && ulimit -f 64 && trap '' XFSZ && \(Program.path) \(words) 2> stderr")
      #expect(code == 74)
      #expect(try Program.text("\(folder)/stderr").contains("File too large"))
      let status = try Program.run(["status", "out"], in: folder).output
      #expect(status.contains(/torn lines +0/), "\(status)")
      #expect(try Program.run(command, in: folder).code == 0)
      let whole = try Program.run(command.dropLast() + ["reference"], in: folder)
      try #require(whole.code == 0, "\(whole.errors)")
      let (first, second) = try Program.texts("reference", "out", "order-parameter.csv", in: folder)
      #expect(first == second)
    }
  }

  private func shell(_ command: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
