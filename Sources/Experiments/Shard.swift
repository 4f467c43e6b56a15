import Emergence

/// The part of a plan that one process computes: every `count`-th unit from `index` on.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  public let index: Int
  public let count: Int

  public static let whole = Shard(index: 0, count: 1)

  package init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  /// - Parameter text: `i/n` with i from 0 to n − 1; nil otherwise.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), count > 0, count <= 1_000_000,
      (0..<count).contains(index)
    else { return nil }
    self.init(index: index, count: count)
  }

  /// The i-th of n parts of this part.
  func part(_ index: Int, of count: Int) -> Shard {
    Shard(index: self.index * count + index, count: self.count * count)
  }

  func contains(_ unit: Int) -> Bool { unit % count == index }

  public var description: String { "\(index)/\(count)" }

  /// The shard of a process that an engine started several times: a part of `given` for each rank under `srun` or
  /// `mpirun`, and the array task's own part when the number of parts is given.
  ///
  /// The number of parts is never taken from `SLURM_ARRAY_TASK_COUNT`, which changes when a part of an array is
  /// submitted again.
  /// - Parameters:
  ///   - given: `--shard`, if given.
  ///   - parts: `--shards`, if given.
  ///   - environment: of the process.
  /// - Throws: `LauncherError` when the environment contradicts the options.
  public static func resolve(
    given: Shard?, parts: Int?, environment: [String: String]
  ) throws -> Shard {
    let number = { (key: String) in environment[key].flatMap { Int($0) } }
    var shard = given ?? .whole
    if let parts {
      guard let task = number("SLURM_ARRAY_TASK_ID") else {
        throw LauncherError(
          explanation: LocalizedText(
            en: "--shards takes the part from SLURM_ARRAY_TASK_ID, which is not set; give --shard i/\(parts)",
            zh: "--shards 由 SLURM_ARRAY_TASK_ID 决定所算的部分，而该变量未设置；请给出 --shard i/\(parts)"))
      }
      guard let own = Shard("\(task)/\(parts)") else {
        throw LauncherError(
          explanation: LocalizedText(
            en: "array task \(task) is not one of --shards \(parts); submit with --array=0-\(parts - 1)",
            zh: "作业数组的任务 \(task) 不在 --shards \(parts) 之内；请用 --array=0-\(parts - 1) 提交"))
      }
      shard = own
    } else if given == nil, let count = number("SLURM_ARRAY_TASK_COUNT"), count > 1 {
      throw LauncherError(
        explanation: LocalizedText(
          en:
            "this is one of \(count) tasks of a Slurm array, and each would compute everything; add --shards N with the "
            + "number of tasks of the whole array",
          zh: "这是 Slurm 作业数组的 \(count) 个任务之一，每个任务都会计算全部的点；请加上 --shards N，N 为整个数组的任务数"))
    }
    let ranks: [(rank: String, size: String)] = [
      ("OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE"), ("PMI_RANK", "PMI_SIZE"),
    ]
    for (rankKey, sizeKey) in ranks {
      if let rank = number(rankKey), let size = number(sizeKey), size > 1, (0..<size).contains(rank) {
        return shard.part(rank, of: size)
      }
    }
    // Within the batch script itself SLURM_NTASKS is set too, but only one process runs: a step has an id.
    if environment["SLURM_STEP_ID"] != nil, let size = number("SLURM_STEP_NUM_TASKS") ?? number("SLURM_NTASKS"),
      size > 1, let rank = number("SLURM_PROCID"), (0..<size).contains(rank)
    {
      return shard.part(rank, of: size)
    }
    return shard
  }
}

/// Why a process cannot tell its part of the work.
public struct LauncherError: Explained {
  public let explanation: LocalizedText
}
