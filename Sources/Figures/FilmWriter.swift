import Emergence
import Foundation

/// Writes pictures of one size into a film through the program `ffmpeg`, which runs beside this one: `.mp4` (H.264, plays
/// everywhere) or `.gif`.
public final class FilmWriter {
  /// Why there is no film.
  public enum Failure: Explained {
    case ending(String)
    case noEncoder
    /// With what ffmpeg said, if anything.
    case encoder(path: String, String?)

    public var explanation: LocalizedText {
      switch self {
      case .ending(let path):
        LocalizedText(en: "'\(path)' must end in .mp4 or .gif", zh: "'\(path)' 的后缀必须是 .mp4 或 .gif")
      case .noEncoder:
        LocalizedText(
          en: "films need the program ffmpeg; install it with: apt-get install ffmpeg",
          zh: "录制影片需要程序 ffmpeg；安装方法：apt-get install ffmpeg")
      case .encoder(let path, let text):
        LocalizedText(
          en: "\(path) could not be written: \(text ?? "ffmpeg ended early")",
          zh: "无法写入 \(path)：\(text ?? "ffmpeg 提前结束")")
      }
    }
  }

  public let path: String
  public let width: Int
  public let height: Int
  public let framesPerSecond: Int
  public private(set) var frames = 0
  private let process = Process()
  private let input = Pipe()
  private let complaints: String

  /// True for a name this can write.
  public static func isFilm(_ path: String) -> Bool {
    ["mp4", "gif"].contains((path as NSString).pathExtension.lowercased())
  }

  /// - Parameters:
  ///   - path: a file that ends in .mp4 or .gif; replaced if it exists.
  ///   - width: in pixels; an odd last column or row is left out of an mp4.
  ///   - searchPath: folders to look for ffmpeg in, separated by colons.
  /// - Throws: `Failure`.
  public init(
    path: String, width: Int, height: Int, framesPerSecond: Int = 30,
    searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  ) throws {
    guard FilmWriter.isFilm(path) else { throw Failure.ending(path) }
    let programs = searchPath.split(separator: ":").map { "\($0)/ffmpeg" }
    guard let encoder = programs.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw Failure.noEncoder
    }
    self.path = path
    self.width = width
    self.height = height
    self.framesPerSecond = framesPerSecond
    complaints = NSTemporaryDirectory() + "film-\(UUID().uuidString).log"
    // A write to an encoder that has ended must be an error here, not the end of this program.
    signal(SIGPIPE, SIG_IGN)
    _ = FileManager.default.createFile(atPath: complaints, contents: nil)
    process.executableURL = URL(fileURLWithPath: encoder)
    let format =
      path.lowercased().hasSuffix(".gif")
      ? ["-vf", "split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse"]
      : ["-vf", "crop=trunc(iw/2)*2:trunc(ih/2)*2", "-pix_fmt", "yuv420p", "-movflags", "+faststart"]
    // A canvas in memory is what ffmpeg calls bgra on a little-endian machine; bgr0 ignores its opacity.
    process.arguments =
      [
        "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "bgr0", "-s", "\(width)x\(height)", "-r",
        "\(framesPerSecond)", "-i", "-",
      ] + format + ["file:" + path]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: complaints)
    do {
      try process.run()
    } catch {
      throw Failure.encoder(path: path, error.localizedDescription)
    }
  }

  /// The pixels of a canvas in memory as a frame.
  public static func frame(of canvas: Canvas) -> Data {
    canvas.withPixels { pixels in
      var data = Data(capacity: pixels.width * pixels.height * 4)
      for row in 0..<pixels.height {
        data.append(UnsafeBufferPointer(start: pixels.base + row * pixels.stride, count: pixels.width))
      }
      return data
    }
  }

  /// Appends a frame; waits while the encoder is behind.
  /// - Throws: `Failure` when the encoder has given up.
  public func add(_ frame: Data) throws {
    precondition(frame.count == width * height * 4, "a frame has width × height pixels")
    do {
      try input.fileHandleForWriting.write(contentsOf: frame)
      frames += 1
    } catch {
      throw failure()
    }
  }

  /// Ends the film; nothing can be added afterwards.
  /// - Throws: `Failure` when it could not be written.
  public func finish() throws {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(atPath: complaints) }
    if process.terminationStatus != 0 { throw failure() }
  }

  private func failure() -> Failure {
    let text = (try? String(contentsOfFile: complaints, encoding: .utf8)) ?? ""
    let line = text.split(whereSeparator: \.isNewline).last.map(String.init)
    return .encoder(path: path, line)
  }
}
