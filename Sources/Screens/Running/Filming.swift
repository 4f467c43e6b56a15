import Figures
import Foundation
import Synchronization

/// A film of the screen while it is used. Frames are encoded on a queue of their own; when the encoder falls behind,
/// frames are left out rather than the window held up.
final class Filming {
  let path: String
  let width: Int
  let height: Int
  private let encoder: Encoder
  private var lastFrame = -Double.infinity

  /// What the queue shares with the window.
  private nonisolated final class Encoder: @unchecked Sendable {
    /// Used on the queue only.
    let film: FilmWriter
    let queue = DispatchQueue(label: "film")
    let waiting = Atomic<Int>(0)
    let hasFailed = Atomic<Bool>(false)

    init(_ film: FilmWriter) { self.film = film }
  }

  private static let framesPerSecond = 30
  private static let mostWaiting = 15

  /// - Throws: `FilmWriter.Failure`.
  init(path: String, canvas: Canvas) throws {
    self.path = path
    (width, height) = canvas.withPixels { ($0.width, $0.height) }
    encoder = Encoder(
      try FilmWriter(path: path, width: width, height: height, framesPerSecond: Filming.framesPerSecond))
  }

  /// Whether the film stopped by itself; `finish` then says why.
  var hasFailed: Bool { encoder.hasFailed.load(ordering: .relaxed) }

  /// Takes the screen as a frame if it is time for one.
  /// - Parameter time: in seconds.
  func take(_ canvas: Canvas, time: Double) {
    guard time - lastFrame >= 0.999 / Double(Filming.framesPerSecond) else { return }
    guard encoder.waiting.load(ordering: .relaxed) < Filming.mostWaiting, !hasFailed else { return }
    lastFrame = time
    let frame = FilmWriter.frame(of: canvas)
    let encoder = encoder
    encoder.waiting.wrappingAdd(1, ordering: .relaxed)
    encoder.queue.async {
      do { try encoder.film.add(frame) } catch { encoder.hasFailed.store(true, ordering: .relaxed) }
      encoder.waiting.wrappingSubtract(1, ordering: .relaxed)
    }
  }

  /// Ends the film after the frames that wait.
  /// - Throws: `FilmWriter.Failure`.
  func finish() throws {
    try encoder.queue.sync { try encoder.film.finish() }
  }
}
