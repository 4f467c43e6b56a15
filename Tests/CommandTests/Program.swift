import Foundation

/// The built command, run as a user runs it.
struct Program {
  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The folder that holds the test bundle and the products beside it.
  static let products: String = {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (executable as NSString).deletingLastPathComponent
  }()

  static let path = "\(products)/emergence"

  /// Starts the command with its standard streams in files, so that no pipe can fill up.
  static func start(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SLURM") }
    inherited["LC_ALL"] = "C"
    inherited.merge(environment) { $1 }
    process.environment = inherited
    for (name, isOutput) in [("stdout", true), ("stderr", false)] {
      _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil)
      let handle = FileHandle(forWritingAtPath: "\(folder)/\(name)")
      if isOutput { process.standardOutput = handle } else { process.standardError = handle }
    }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the command to its end.
  @discardableResult
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    let process = try start(arguments, in: folder, environment: environment)
    process.waitUntilExit()
    return try result(process, in: folder)
  }

  static func result(_ process: Process, in folder: String) throws -> Result {
    Result(
      code: process.terminationStatus, output: try text("\(folder)/stdout"), errors: try text("\(folder)/stderr"))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Returns a moment after a process has begun to compute.
  static func awaitWork(of process: Process, in folder: String) throws {
    while process.isRunning, ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/log")) ?? []).isEmpty {
      usleep(5_000)
    }
    usleep(60_000)
  }

  /// The same file of two folders.
  static func texts(_ first: String, _ second: String, _ name: String, in folder: String) throws -> (String, String) {
    (try text("\(folder)/\(first)/\(name)"), try text("\(folder)/\(second)/\(name)"))
  }

  /// A new empty folder that is removed at the end of the body.
  static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let path = NSTemporaryDirectory() + "/emergence-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }
}
