import Emergence
import Figures
import Foundation

/// One of the two systems of a twin, with what its side of the screen remembers.
package final class TwinHalf {
  /// What was seen at one place of the axis, of every observable.
  struct Seen {
    let control: Double
    let values: [Double]
  }

  private static let rememberedStates = 400

  package let live: LiveSystem
  /// The session as its name alone opens it, without what was changed since.
  let opened: Session
  /// Whether another screen goes on with the system afterwards.
  let isBorrowed: Bool
  /// What was done since the start, as far as it is in a file.
  var written: [Recording.Entry] = []
  /// The shipped presets of this system, in the order of the keys 1…9.
  let siblings: [(name: String, title: LocalizedText)]
  /// Position in `System.observe` of what the plot shows.
  package private(set) var quantity: Int
  var view = PictureView.fit
  private(set) var trail: [Seen] = []
  /// The largest absolute value of each observable so far.
  private var largest: [Double]
  private var lastTouch: Point?
  /// Where the mouse is over the picture.
  private(set) var pointer: Point?
  private var trailStep = -1

  package var snapshot: Snapshot { live.snapshot }
  package var session: Session { snapshot.session }

  init(_ side: TwinSide, presets: PresetShelf) {
    live = side.live
    opened = side.opened
    isBorrowed = side.isBorrowed
    let session = side.live.snapshot.session
    quantity = side.quantity.flatMap { session.card.observableIndex($0) } ?? session.axisIndex
    largest = Array(repeating: 0, count: session.card.observables.count)
    siblings = presets.presets(of: session.card.id)
    remember()
  }

  /// Ends the system, or leaves it to the screen it belongs to.
  func end() {
    if isBorrowed { live.send(.run(false)) } else { live.stop() }
  }

  /// Takes a newer state over.
  /// - Returns: whether there was one, and whether it has another shape.
  func take() -> (isFresh: Bool, isReshaped: Bool) {
    guard let before = live.take() else { return (false, false) }
    let picture = snapshot.picture
    let isReshaped = picture.width != before.picture.width || picture.height != before.picture.height
    if isReshaped { view = .fit }
    if before.session.size != session.size || snapshot.step < before.step { trail = [] }
    remember()
    return (true, isReshaped)
  }

  private func remember() {
    for (index, value) in snapshot.values.enumerated() where value.isFinite {
      largest[index] = max(largest[index], abs(value))
    }
    guard snapshot.step != trailStep else { return }
    trailStep = snapshot.step
    trail.append(Seen(control: session.controlValue, values: snapshot.values))
    if trail.count > TwinHalf.rememberedStates { trail.removeFirst(TwinHalf.rememberedStates / 4) }
  }

  func forgetTrail() { trail = [] }

  package func show(_ quantity: Int) { self.quantity = quantity }

  var observable: Observable { session.card.observables[quantity] }

  /// What the shown quantity is divided by: 1 for an order parameter between 0 and 1, otherwise the largest value seen.
  package var scale: Double {
    let seen = largest[quantity]
    return quantity == session.orderIndex ? max(1, seen) : max(seen, 1e-12)
  }

  /// What the common plot shows of this side.
  /// - Parameter place: of a control value on the shared axis.
  func plotted(_ language: Language, place: (Double) -> Double) -> TwinPlot.Side {
    let (session, scale) = (session, scale)
    let settled =
      quantity == session.axisIndex
      ? snapshot.settled.map {
        DataPoint(place($0.control), $0.order.value / scale, error: $0.order.error / scale)
      } : []
    return TwinPlot.Side(
      name: TwinPlot.Side.name(
        observable, of: session.card, size: session.size, dividedBy: scale, language),
      trail: trail.map { DataPoint(place($0.control), $0.values[quantity] / scale) }, settled: settled,
      now: DataPoint(place(session.controlValue), snapshot.values[quantity] / scale))
  }

  /// The present state with its words.
  var figure: PictureFigure {
    PictureFigure(
      title: session.card.title, card: session.card, parameters: session.parameters, control: session.control,
      size: session.size, step: snapshot.step, picture: snapshot.picture,
      observed: [(id: observable.id, value: snapshot.values[quantity])])
  }

  // MARK: Touching

  func layout(in rect: Rect, scale: Double) -> PictureLayout {
    PictureLayout(snapshot.picture, view: view, in: rect, scale: scale)
  }

  /// Follows the mouse over the picture: touches the system along its way since the last frame, zooms and moves the view.
  /// - Parameter brush: radius in 256ths of the picture.
  /// - Returns: whether the picture must be drawn again.
  func react(to input: Input, in rect: Rect, scale: Double, brush: Double, isTaken: Bool) -> Bool {
    let before = pointer
    guard rect.contains(input.x, input.y), !isTaken else {
      (pointer, lastTouch) = (nil, nil)
      return before != nil
    }
    let place = layout(in: rect, scale: scale)
    pointer = Point(input.x, input.y)
    if input.wheel != 0 { view = view.zoomed(by: exp2(0.4 * input.wheel), atX: input.x, y: input.y, in: place) }
    if input.down.contains(.middle), let before, before != pointer {
      view = view.panned(byX: input.x - before.x, y: input.y - before.y, in: place)
    }
    touch(input, place, radius: radius(brush))
    return pointer != before || input.wheel != 0
  }

  /// Radius of a brush in the picture's own coordinates: it is as large on any lattice.
  func radius(_ brush: Double) -> Double {
    max(Double(max(snapshot.picture.width, snapshot.picture.height)) / 256 * brush, 0.5)
  }

  private func touch(_ input: Input, _ place: PictureLayout, radius: Double) {
    let painting = input.down.union(input.pressed).intersection([.left, .right])
    guard !painting.isEmpty else {
      lastTouch = nil
      return
    }
    let end = place.picturePoint(atX: input.x, y: input.y)
    guard end != lastTouch else { return }
    let start = lastTouch ?? end
    let count = min(max(Int(hypot(end.x - start.x, end.y - start.y) / (radius * 0.7)), 1), 64)
    for index in 1...count {
      let part = Double(index) / Double(count)
      live.send(
        .touch(
          Touch(
            x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part, radius: radius,
            positive: painting.contains(.left))))
    }
    lastTouch = end
  }
}
