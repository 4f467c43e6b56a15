import Foundation
import Testing

@Suite("Figures on the command line")
struct FigureCommandTests {
  @Test func plotDrawsASweepInBothLanguagesWithTheSameBytesEachTime() throws {
    try Program.withFolder { folder in
      try Program.run(CommandTests.small + ["out"], in: folder)
      let names = ["sweep", "order-parameter", "susceptibility", "binder"]
      var drawn: [String: Data] = [:]
      for language in ["en", "zh", "en"] {
        let result = try Program.run(["plot", "out", "--format", "png", "--language", language], in: folder)
        #expect(result.code == 0, "\(result.errors)")
        let paths = ["svg", "png"].flatMap { format in names.map { "out/figures/\($0).\(format)" } }
        #expect(result.output == paths.map { $0 + "\n" }.joined())
        for path in paths {
          let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
          #expect(data.count > 5000)
          if let former = drawn["\(language) \(path)"] { #expect(data == former, "\(path)") }
          drawn["\(language) \(path)"] = data
        }
      }
      #expect(drawn["en out/figures/sweep.svg"] != drawn["zh out/figures/sweep.svg"])
    }
  }

  @Test func plotDrawsARunAndARamp() throws {
    try Program.withFolder { folder in
      let run = ["run", "ising-square", "--set", "size=8", "--set", "protocol.measure=300", "--out", "run"]
      #expect(try Program.run(run, in: folder).code == 0)
      let drawn = try Program.run(["plot", "run", "--theme", "dark", "--width", "86"], in: folder)
      #expect(drawn.code == 0, "\(drawn.errors)")
      #expect(drawn.output.hasPrefix("run/figures/time-series.svg\n"))
      let ramp = [
        "sweep", "ising-hysteresis", "--set", "size=8", "--set", "replicas=1", "--set", "protocol.measure=4",
        "--out", "ramp",
      ]
      #expect(try Program.run(ramp, in: folder).code == 0)
      #expect(try Program.run(["plot", "ramp"], in: folder).output == "ramp/figures/hysteresis.svg\n")
    }
  }

  @Test func pictureIsAnImageOfTheAskedSize() throws {
    try Program.withFolder { folder in
      let command = ["picture", "ising-square", "--steps", "20", "--size", "320x400", "--out"]
      for name in ["a.png", "b.png"] {
        let result = try Program.run(command + [name, "--language", "zh"], in: folder)
        #expect(result.code == 0 && result.output == "\(name)\n", "\(result.errors)")
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/a.png"))
      #expect(Array(data.prefix(24).suffix(8)) == [0, 0, 1, 64, 0, 0, 1, 144], "width and height of the PNG header")
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/b.png")) == data)
    }
  }

  @Test func picturesShowTwinsAndScenes() throws {
    try Program.withFolder { folder in
      let twin = [
        "picture", "ising-square", "--set", "sizes=[32]", "--twin", "percolation-square", "--twin-set", "sizes=[32]",
        "--mirrored", "--steps", "20", "--out",
      ]
      for arguments in [twin, twin + ["bare.png", "--bare"]] {
        let isBare = arguments.contains("--bare")
        let result = try Program.run(isBare ? arguments : arguments + ["twin.png", "--language", "zh"], in: folder)
        #expect(result.code == 0, "\(result.errors)")
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/twin.png"))
      #expect(Array(data.prefix(24).suffix(8)) == [0, 0, 6, 64, 0, 0, 2, 208], "1600 by 720")
      for scene in ["1", "5"] {
        let picture = [
          "picture", "what-is-a-phase-transition", "--scene", scene, "--steps", "10", "--out", "scene.png",
        ]
        let result = try Program.run(picture, in: folder)
        #expect(result.code == 0 && result.output == "scene.png\n", "\(result.errors)")
      }
    }
  }

  @Test func filmsShowTwinsAndScenes() throws {
    try Program.withFolder { folder in
      let twin = [
        "record", "ising-square", "--set", "sizes=[16]", "--twin", "potts-q3", "--twin-set", "sizes=[16]", "--frames",
        "4", "--size", "320x200", "--out", "twin.mp4",
      ]
      let scene = [
        "record", "what-is-a-phase-transition", "--scene", "1", "--frames", "3", "--size", "320x300", "--out",
        "scene.gif",
      ]
      for arguments in [twin, scene] {
        let result = try Program.run(arguments, in: folder)
        #expect(result.code == 0 || result.code == 69, "\(result.errors)")
      }
    }
  }

  @Test func mistakesHaveTheCodesOfTheContract() throws {
    try Program.withFolder { folder in
      let cases: [(arguments: [String], code: Int32, message: String)] = [
        (["plot", "missing"], 65, "no manifest.json"),
        (["plot", ".", "--width", "3"], 64, "between 40 and 1000"),
        (["plot", ".", "--format", "bmp"], 64, "bmp"),
        (["picture", "ising-square", "--out", "x.jpg"], 64, "x.jpg"),
        (["picture", "ising-square", "--steps", "1", "--out", "none/x.png"], 73, "none"),
        (["picture", "ising-square", "--size", "9x9", "--out", "x.png"], 64, "9x9"),
        (["picture", "no-such-preset", "--out", "x.png"], 65, "no-such-preset"),
        (["picture", "ising-square", "--mirrored", "--out", "x.png"], 64, "--twin"),
        (["picture", "ising-square", "--scene", "2", "--out", "x.png"], 64, "--scene"),
        (["picture", "what-is-a-phase-transition", "--scene", "99", "--out", "x.png"], 64, "scenes 1 to"),
        (["record", "what-is-a-phase-transition", "--seed", "3", "--out", "x.gif"], 64, "says itself"),
        (["record", "ising-square", "--twin", "persolation-square", "--out", "x.gif"], 65, "percolation-square"),
      ]
      for (arguments, code, message) in cases {
        let result = try Program.run(arguments, in: folder)
        #expect(result.code == code, "\(arguments): \(result.errors)")
        #expect(result.errors.contains(message), "\(result.errors)")
      }
      try Program.run(CommandTests.small + ["part", "--shard", "0/3"], in: folder)
      let unmerged = try Program.run(["plot", "part"], in: folder)
      #expect(unmerged.code == 65 && unmerged.errors.contains("emergence merge"), "\(unmerged.errors)")
    }
  }
}
