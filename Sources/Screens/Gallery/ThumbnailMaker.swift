import Emergence
import Figures
import Foundation
import Synchronization

/// Small pictures of everything that can be opened, made one after another in the background: each system is built, runs
/// for a fraction of a second and is drawn. What was made stays in memory.
nonisolated package final class ThumbnailMaker: Sendable {
  /// A picture of an entry at a size in device pixels.
  package struct Order: Sendable, Hashable {
    let name: String
    let kind: GalleryEntry.Kind
    let width: Int
    let height: Int
    /// Of the words in the picture.
    let language: Language
    let theme: Theme.Name
  }

  package struct Thumbnail: Sendable {
    package let width: Int
    package let height: Int
    /// `0xAARRGGBB`, row-major, top row first; empty where the system could not be built.
    package let pixels: [UInt32]
  }

  private struct State {
    var orders: [(Order, GalleryEntry)] = []
    var done: [Order: Thumbnail] = [:]
    /// States of systems, from which thumbnails of other sizes are drawn.
    var pictures: [String: Picture?] = [:]
    var isWorking = false
    var isOver = false
  }

  /// How long a system runs before it is drawn, in seconds and steps.
  private static let patience = Duration.milliseconds(250)
  private static let mostSteps = 4096

  private let shelf: PresetShelf
  private let state = Mutex(State())

  package init(_ shelf: PresetShelf) {
    self.shelf = shelf
  }

  /// How many were made; it grows when there is something new to draw.
  package var count: Int { state.withLock { $0.done.count } }

  package var isWorking: Bool { state.withLock { $0.isWorking } }

  package func thumbnail(_ order: Order) -> Thumbnail? { state.withLock { $0.done[order] } }

  /// Asks for thumbnails in this order, in place of what was asked for before.
  package func want(_ wanted: [(Order, GalleryEntry)]) {
    let mustStart = state.withLock { state in
      state.orders = wanted.filter { state.done[$0.0] == nil }.reversed()
      defer { state.isWorking = state.isWorking || !state.orders.isEmpty }
      return !state.isWorking && !state.orders.isEmpty && !state.isOver
    }
    guard mustStart else { return }
    let thread = Thread { [self] in work() }
    thread.name = "thumbnails"
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Makes no more. The one under way ends soon.
  package func stop() {
    state.withLock { state in
      state.orders = []
      state.isOver = true
    }
  }

  private var isOver: Bool { state.withLock { $0.isOver } }

  private func work() {
    while let (order, entry) = next() {
      let key = entry.id
      let known = state.withLock { $0.pictures[key] }
      let picture = known ?? (try? picture(of: entry))
      let thumbnail = Thumbnail(
        width: order.width, height: order.height, pixels: picture.map { ThumbnailMaker.draw($0, order) } ?? [])
      state.withLock { state in
        state.pictures.updateValue(picture, forKey: key)
        state.done[order] = thumbnail
      }
    }
  }

  private func next() -> (Order, GalleryEntry)? {
    state.withLock { state in
      let order = state.orders.popLast()
      if order == nil { state.isWorking = false }
      return order
    }
  }

  private func picture(of entry: GalleryEntry) throws -> Picture {
    var session = try shelf.session(of: entry)
    // The largest of a study is too slow to be a small picture.
    session.set(size: min(session.size, session.card.defaultSize))
    var system = try session.makeSystem()
    let clock = ContinuousClock()
    let began = clock.now
    var steps = 1
    while steps < ThumbnailMaker.mostSteps, clock.now - began < ThumbnailMaker.patience, !isOver {
      system.advance(by: steps)
      steps *= 2
    }
    return system.picture
  }

  /// Lattices fill the thumbnail and are cut at its edges; scenes are shown whole.
  private static func draw(_ picture: Picture, _ order: Order) -> [UInt32] {
    let canvas = Canvas(pixelWidth: order.width, pixelHeight: order.height)
    var view = PictureView.fit
    if case .scene = picture {
    } else {
      view.zoom = max(
        Double(order.width) / Double(picture.width), Double(order.height) / Double(picture.height))
    }
    PictureRenderer.draw(
      picture, view: view, in: canvas.bounds, on: canvas, language: order.language,
      theme: .named(order.theme))
    return canvas.withPixels { pixels in
      (0..<pixels.height).flatMap { row in (0..<pixels.width).map { pixels.base[row * pixels.stride + $0] } }
    }
  }
}
