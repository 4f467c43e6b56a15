import Figures
import Foundation
import Testing

struct FilmTests {
  static let hasEncoder = FileManager.default.isExecutableFile(atPath: "/usr/bin/ffmpeg")

  @Test(.enabled(if: hasEncoder, "films need ffmpeg"), arguments: ["mp4", "gif"])
  func filmHasEveryFrame(ending: String) throws {
    let path = NSTemporaryDirectory() + "film-\(UUID().uuidString).\(ending)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let canvas = Canvas(pixelWidth: 65, pixelHeight: 48)
    let film = try FilmWriter(path: path, width: 65, height: 48)
    for index in 0..<20 {
      canvas.fill(canvas.bounds, Color(0xFFFFFF))
      canvas.fill(Rect(Double(index), 10, 8, 8), Color(0x0072B2))
      try film.add(FilmWriter.frame(of: canvas))
    }
    try film.finish()
    let probe = Process()
    let output = Pipe()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/ffprobe")
    probe.arguments = [
      "-v", "error", "-count_frames", "-select_streams", "v", "-show_entries", "stream=nb_read_frames,width,height",
      "-of", "csv=p=0", path,
    ]
    probe.standardOutput = output
    try probe.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    probe.waitUntilExit()
    #expect(text.hasPrefix(ending == "mp4" ? "64,48,20" : "65,48,20"), "\(text)")
  }

  @Test func missingEncoderNamesItsPackage() {
    #expect(throws: FilmWriter.Failure.self) {
      try FilmWriter(path: "film.mp4", width: 2, height: 2, searchPath: "/nowhere")
    }
    #expect("\(FilmWriter.Failure.noEncoder)".contains("apt-get install ffmpeg"))
  }

  @Test func otherEndingsAreRefused() {
    #expect(throws: FilmWriter.Failure.self) { try FilmWriter(path: "film.avi", width: 2, height: 2) }
  }

  @Test(.enabled(if: hasEncoder, "films need ffmpeg")) func unwritablePlaceIsAnError() throws {
    let film = try FilmWriter(path: "/nowhere/film.mp4", width: 64, height: 64)
    let canvas = Canvas(pixelWidth: 64, pixelHeight: 64)
    #expect(throws: FilmWriter.Failure.self) {
      for _ in 0..<1000 { try film.add(FilmWriter.frame(of: canvas)) }
      try film.finish()
    }
  }
}
