import Emergence
import Experiments
import Foundation
import Testing

@Suite("Results on disk")
struct StorageTests {
  @Test func checksumsMatchKnownAnswers() {
    // RFC 3720 appendix B.4 and FIPS 180-4's examples.
    #expect(crc32c(Array("123456789".utf8)) == 0xE306_9283)
    #expect(crc32c([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(sha256("".utf8) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(sha256("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      sha256([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// A finished sweep and the path of its one segment.
  func withSweep(_ body: (_ folder: String, _ segment: String, _ preset: Preset) throws -> Void) throws {
    try withFolder { folder in
      let preset = try read(smallSweep)
      _ = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 1))
      let name = try #require(FileManager.default.contentsOfDirectory(atPath: "\(folder)/seg").first)
      try body(folder, "\(folder)/seg/\(name)", preset)
    }
  }

  @Test func everyTruncationOfASegmentLeavesWholeRecordsOnly() throws {
    try withSweep { folder, segment, preset in
      let expected = try contents("\(folder)/order-parameter.csv")
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: segment)))
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      var random = Philox(seed: 3, point: 0, replica: 0, stream: 0)
      for _ in 0..<60 {
        let length = Int(random.next() % UInt64(bytes.count + 1))
        try Data(bytes[..<length]).write(to: URL(fileURLWithPath: segment))
        let status = try ResultFolder(existing: folder).status()
        let whole = bytes[..<length].count { $0 == UInt8(ascii: "\n") }
        #expect(status.done == whole)
        #expect(status.torn == (length == 0 || bytes[length - 1] == UInt8(ascii: "\n") ? 0 : 1))
      }
      // What is torn is computed again, into a segment of its own.
      try Data(bytes[..<(lines[0].count + lines[1].count)]).write(to: URL(fileURLWithPath: segment))
      let outcome = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 2))
      #expect(outcome.computed == 39 && outcome.resumed == 1 && outcome.status.torn == 1)
      #expect(try contents("\(folder)/order-parameter.csv") == expected)
    }
  }

  @Test func startingOverRemovesResultsAndNothingElse() throws {
    try withFolder { folder in
      let preset = try read(smallSweep)
      let fresh = SweepOptions(jobs: 1, isFresh: true)
      // Files that happen to have our names, in a folder that is not ours.
      try FileManager.default.createDirectory(atPath: "\(folder)/log", withIntermediateDirectories: true)
      for name in ["log/notes.txt", "preset.yaml", "manifest.json"] {
        try "{\"name\": \"mine\"}".write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      }
      let error = #expect(throws: StorageError.self) { try Sweep.run(preset, in: folder, options: fresh) }
      #expect("\(String(describing: error))".contains("somebody else's"))
      for name in ["log/notes.txt", "preset.yaml", "manifest.json"] {
        #expect(try contents("\(folder)/\(name)").contains("mine"))
      }
    }
    try withSweep { folder, _, preset in
      for name in ["notes.txt", "transition.json", "transition.csv"] {
        try "old".write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      }
      let part = SweepOptions(jobs: 1, shard: try #require(Shard("0/2")), isFresh: true)
      #expect(throws: LauncherError.self) { try Sweep.run(preset, in: folder, options: part) }
      #expect(try ResultFolder(existing: folder).status().done == 40)
      let outcome = try Sweep.run(preset, in: folder, options: SweepOptions(jobs: 1, isFresh: true))
      #expect(outcome.computed == 40 && outcome.resumed == 0)
      #expect(try contents("\(folder)/notes.txt") == "old")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/transition.json"))
    }
  }

  @Test func anEditedManifestIsDamaged() throws {
    try withSweep { folder, _, preset in
      let path = "\(folder)/manifest.json"
      let whole = try contents(path)
      let edits = [
        ("\"units\" : 40", "\"units\" : -1"), ("\"units\" : 40", "\"units\" : 99999999999999"),
        ("\"replicas\" : 2", "\"replicas\" : 9223372036854775807"), ("\"rows\" : 40", "\"rows\" : 41"),
      ]
      for (from, to) in edits {
        #expect(whole.contains(from))
        try whole.replacing(from, with: to).write(toFile: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: StorageError.self) { try ResultFolder(existing: folder) }
        #expect("\(String(describing: error))".contains("is damaged"))
        #expect(throws: StorageError.self) { try Sweep.run(preset, in: folder) }
      }
    }
  }

  @Test func aLogNamesTheProgram() throws {
    try withSweep { folder, _, _ in
      let name = try #require(
        FileManager.default.contentsOfDirectory(atPath: "\(folder)/log").first { $0.hasSuffix(".json") })
      #expect(try contents("\(folder)/log/\(name)").contains(/"program" : "[0-9a-f]{64}"/))
    }
  }

  @Test func everyFlippedBitIsNoticed() throws {
    try withSweep { folder, segment, _ in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: segment)))
      let firstLine = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
      for position in stride(from: 0, to: firstLine, by: 7) {
        var damaged = bytes
        damaged[position] ^= 1 << UInt8(position % 7)
        try Data(damaged).write(to: URL(fileURLWithPath: segment))
        let status = try ResultFolder(existing: folder).status()
        #expect(status.done == 39, "bit in byte \(position)")
      }
    }
  }

  @Test func copiesOfASegmentAreDuplicatesAndNoConflicts() throws {
    try withSweep { folder, segment, _ in
      try FileManager.default.copyItem(atPath: segment, toPath: "\(folder)/seg/copy.jsonl")
      let status = try ResultFolder(existing: folder).status()
      #expect(status.duplicates == 40 && status.conflicts.isEmpty && status.done == 40)
    }
  }

  @Test func segmentsOfAnotherSweepAreForeign() throws {
    try withSweep { folder, segment, _ in
      try withFolder { other in
        let changed = try read(smallSweep, "seed=6")
        _ = try Sweep.run(changed, in: other, options: SweepOptions(jobs: 1))
        try FileManager.default.copyItem(atPath: segment, toPath: "\(other)/seg/foreign.jsonl")
        let status = try ResultFolder(existing: other).status()
        #expect(status.foreign == 40 && status.conflicts.isEmpty && status.done == 40)
      }
    }
  }

  @Test func aSegmentThatVanishesIsEmptyAndOneThatCannotBeReadIsNamed() throws {
    try withSweep { folder, _, _ in
      // A link without a target is what a file looks like that goes between the listing and the reading.
      for name in ["seg/gone.jsonl", "err/gone.jsonl", "log/gone.csv"] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/\(name)", withDestinationPath: "\(folder)/nowhere")
      }
      #expect(try ResultFolder(existing: folder).merge().status.done == 40)
      try FileManager.default.createDirectory(atPath: "\(folder)/seg/d.jsonl", withIntermediateDirectories: true)
      let error = #expect(throws: StorageError.self) { try ResultFolder(existing: folder).status() }
      #expect(
        error?.description == """
          reading \(folder)/seg/d.jsonl: Is a directory; make it readable, or move it away if it is not one of the \
          program's files
          """)
      #expect(error.map { isTranslated($0.explanation) } == true)
      try FileManager.default.removeItem(atPath: "\(folder)/seg")
      let missing = #expect(throws: StorageError.self) { try ResultFolder(existing: folder).status() }
      #expect(missing?.description.hasPrefix("reading \(folder)/seg: No such file or directory") == true)
    }
  }

  @Test func whatCannotBeStoredOrFoundIsSaidInBothLanguages() throws {
    try withSweep { folder, _, preset in
      func explanation(_ body: () throws -> Void) throws -> LocalizedText {
        do {
          try body()
        } catch let error as any Explained {
          return error.explanation
        }
        return ""
      }
      var texts = try [
        explanation { _ = try Sweep.run(preset, in: "/proc/nothing/o") },
        explanation { _ = try Sweep.run(preset, in: "\(folder)/manifest.json") },
        explanation { _ = try Sweep.run(try read(smallSweep, "seed=6", "sizes=[1]"), in: folder) },
        explanation { _ = try SingleRun.run(preset, in: folder) },
        explanation { _ = try ResultFolder(existing: "\(folder)/seg") },
        explanation { _ = try ResultTable("a,b\n1\n") }, explanation { _ = try ResultTable("a\n\"open\n") },
        explanation { _ = try ResultTable("") }, explanation { _ = try ResultTable(path: "/nowhere.csv") },
        explanation { _ = try ResultFolder(existing: folder).subject(among: []) },
        explanation { _ = try Shard.resolve(given: nil, parts: 5, environment: [:]) },
        explanation { _ = try Shard.resolve(given: nil, parts: 5, environment: ["SLURM_ARRAY_TASK_ID": "7"]) },
        explanation { _ = try Shard.resolve(given: nil, parts: nil, environment: ["SLURM_ARRAY_TASK_COUNT": "7"]) },
        Analysis.Obstacle.conflicting(try ResultFolder(existing: folder).status()).explanation,
        Analysis.Obstacle.unfinished(path: folder, missing: 1, total: 2).explanation,
      ]
      let operations: [StorageError.Operation] = [.creating, .writing, .renaming, .closing, .reading, .removing]
      texts += operations.map { StorageError.failed(operation: $0, path: "x", reason: "why").explanation }
      for text in texts { #expect(isTranslated(text), "\(text)") }
      #expect(texts[2].english.contains("its seed is 5, not 6; its sizes is [1, 2], not [1]"), "\(texts[2].english)")
      #expect(texts[2].chinese.contains("其 seed 为 5，而非 6；其 sizes 为 [1, 2]，而非 [1]"), "\(texts[2].chinese)")
    }
  }

  @Test func anotherPresetIsRefusedAndTheTitleIsNoDifference() throws {
    try withSweep { folder, _, _ in
      _ = try Sweep.run(try read(smallSweep, "title=renamed"), in: folder)
      for change in ["seed=6", "protocol.measure=401", "parameters.clones=2", "sizes=[1]", "order_parameter=x2"] {
        #expect(throws: StorageError.self, "\(change)") {
          try Sweep.run(try read(smallSweep, change), in: folder)
        }
      }
      #expect(throws: StorageError.self) { try SingleRun.run(try read(smallSweep), in: folder) }
    }
  }

  @Test func tablesAreReadByColumn() throws {
    let table = try ResultTable("a,b,\"c,\"\"d\"\"\"\n1,,x\n-2.5e-3,\"two\nlines\",y\r\n")
    #expect(table.columns == ["a", "b", "c,\"d\""])
    #expect(table.numbers("a") == [1, -0.0025])
    #expect(table.texts("b") == ["", "two\nlines"])
    #expect(table.numbers("b") == [nil, nil])
    #expect(table.numbers("z") == nil)
    #expect(throws: StorageError.self) { try ResultTable("a,b\n1\n") }
    #expect(throws: StorageError.self) { try ResultTable("a\n\"open\n") }
    #expect(throws: StorageError.self) { try ResultTable("") }
    #expect(throws: StorageError.self) { try ResultTable(path: "/nowhere.csv") }
  }

  @Test func theManifestDescribesEveryColumn() throws {
    try withSweep { folder, _, preset in
      let manifest = try ResultFolder(existing: folder).manifest
      let table = try ResultTable(path: "\(folder)/order-parameter.csv")
      #expect(manifest.columns.map(\.name) == table.columns)
      #expect(manifest.columns.allSatisfy { $0.title["en"] != nil && $0.title["zh"] != nil })
      #expect(manifest.rows == table.rows.count)
      #expect(manifest.preset.control == preset.control.values)
      #expect(manifest.presetSHA256 == sha256(smallSweep.utf8))
      #expect(try contents("\(folder)/preset.yaml") == smallSweep)
    }
  }
}
