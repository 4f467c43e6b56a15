import ArgumentParser
import Experiments

@main
struct EmergenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emergence",
    abstract: "Simulates complex systems and their phase transitions.",
    discussion: """
      A preset describes an experiment: a system, where on its control axis, how long, from which seed. \
      `emergence list` shows what is shipped, `emergence sweep ising-square --out out/ising` runs one.

      Exit codes: 0 done, 2 some points failed or a validation failed, 3 conflicting results, 64 usage, 65 bad preset \
      or data, 69 a needed program is missing, 73 output cannot be created, 74 I/O error or disk full, 75 stopped \
      early and resumable.
      """,
    version: EmergenceVersion.current,
    subcommands: [
      ListCommand.self,
      DescribeCommand.self,
      RunCommand.self,
      SweepCommand.self,
      StatusCommand.self,
      MergeCommand.self,
      AnalyzeCommand.self,
      CompareCommand.self,
      PlotCommand.self,
      PictureCommand.self,
      RecordCommand.self,
      LawsCommand.self,
      ValidateCommand.self,
      WindowCommand.self,
    ])
}
