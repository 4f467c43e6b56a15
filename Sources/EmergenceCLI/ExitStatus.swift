import ArgumentParser
import Emergence
import Experiments
import Foundation

/// The exit codes of the program; scripts depend on them.
enum ExitStatus: Int32 {
  case done = 0
  /// Some points failed, or a validation did.
  case partlyFailed = 2
  case conflict = 3
  case usage = 64
  case badData = 65
  case missingProgram = 69
  case cannotCreate = 73
  case ioError = 74
  /// Stopped early by a signal; the same command continues.
  case stopped = 75
}

/// Runs a command's body and turns what it throws into a message and the exit code of the contract.
func perform(_ body: () throws -> ExitStatus) throws {
  let status: ExitStatus
  do {
    status = try body()
  } catch let error as PresetError {
    Console.shared.message(error.description)
    throw ExitCode(ExitStatus.badData.rawValue)
  } catch let error as StorageError {
    Console.shared.complain("\(error)")
    throw ExitCode(error.status.rawValue)
  } catch let error as LauncherError {
    Console.shared.complain("\(error)")
    throw ExitCode(ExitStatus.usage.rawValue)
  } catch let error as SystemError {
    Console.shared.complain("\(error)")
    throw ExitCode(ExitStatus.badData.rawValue)
  }
  if status != .done { throw ExitCode(status.rawValue) }
}

extension StorageError {
  fileprivate var status: ExitStatus {
    switch self {
    case .cannotCreate: .cannotCreate
    case .failed: .ioError
    case .foreign: .badData
    }
  }
}
