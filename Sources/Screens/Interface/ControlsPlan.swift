import Analogies
import Emergence
import Figures

/// Which widget stands where below the stage, made from the declarations of a system: a row for running, the sliders with
/// the control parameter first and biggest, and a row of choices. Rows break when the window is narrow.
struct ControlsPlan {
  enum Item: Hashable {
    case slider(Parameter, isControl: Bool)
    case choice(id: String, title: String, options: [String], isSegmented: Bool)
    case size
  }

  struct Place {
    let item: Item
    let rect: Rect
    /// Room of the title to the left of the widget; sliders have theirs above.
    let titleWidth: Double
  }

  static let transportHeight = 36.0
  private static let choiceHeight = 30.0
  private static let gap = 10.0

  /// Relative to the upper left corner of the controls.
  private(set) var places: [Place] = []
  private(set) var height = 0.0

  static let startID = "start"

  init(_ session: Session, language: Language, width: Double, widgets: Widgets) {
    let margin = ScreenLayout.margin
    let gap = ControlsPlan.gap
    var y = gap + ControlsPlan.transportHeight + gap
    y = placeSliders(session, from: y, width: width - 2 * margin)
    height = placeChoices(session, language, from: y, width: width - 2 * margin, widgets) + gap * 0.6
  }

  private mutating func placeSliders(_ session: Session, from top: Double, width: Double) -> Double {
    let numeric = session.card.parameters.filter { SliderScale($0) != nil && $0.id != session.control }
    let rows = SliderRows(count: numeric.count, width: width)
    var y = top
    var rest = numeric[...]
    for (index, row) in rows.lengths.enumerated() {
      var x = ScreenLayout.margin
      if index == 0 {
        places.append(
          Place(
            item: .slider(session.controlParameter, isControl: true),
            rect: Rect(x, y, rows.controlWidth, Widgets.sliderHeight), titleWidth: 0))
        x += rows.controlWidth + SliderRows.gap
      }
      for parameter in rest.prefix(row) {
        places.append(
          Place(
            item: .slider(parameter, isControl: false), rect: Rect(x, y, rows.widths[index], Widgets.sliderHeight),
            titleWidth: 0))
        x += rows.widths[index] + SliderRows.gap
      }
      rest = rest.dropFirst(row)
      y += Widgets.sliderHeight + 4
    }
    return y
  }

  private mutating func placeChoices(
    _ session: Session, _ language: Language, from top: Double, width: Double, _ widgets: Widgets
  ) -> Double {
    var y = top
    var x = ScreenLayout.margin
    let right = ScreenLayout.margin + width
    let gap = 18.0
    func titleWidth(_ title: String) -> Double { widgets.canvas.measure(title, widgets.style()).width + 8 }

    for item in ControlsPlan.choices(session, language) {
      let (title, own) = ControlsPlan.extent(of: item, session, language, widgets)
      let needed = titleWidth(title) + own
      if x + needed > right, x > ScreenLayout.margin {
        x = ScreenLayout.margin
        y += ControlsPlan.choiceHeight + 8
      }
      places.append(
        Place(item: item, rect: Rect(x, y, needed, ControlsPlan.choiceHeight), titleWidth: titleWidth(title)))
      x += needed + gap
    }
    return y + ControlsPlan.choiceHeight
  }

  private static func choices(_ session: Session, _ language: Language) -> [Item] {
    func item(_ id: String, _ title: String, _ options: [Choice]) -> Item {
      let titles = options.map { $0.title[language] }
      return .choice(id: id, title: title, options: titles, isSegmented: titles.joined().count <= 26)
    }
    let declared = session.card.parameters.compactMap { parameter -> Item? in
      guard case .choice(let options) = parameter.kind else { return nil }
      return item(parameter.id, parameter.title[language].capitalizedFirst, options)
    }
    return declared + [item(startID, WindowText.start[language], session.card.starts), .size]
  }

  private static func extent(
    of item: Item, _ session: Session, _ language: Language, _ widgets: Widgets
  ) -> (title: String, width: Double) {
    switch item {
    case .choice(_, let title, let options, let isSegmented):
      (title, isSegmented ? widgets.segmentWidths(options).reduce(0, +) : widgets.dropdownWidth(options))
    case .size: (session.card.sizeTitle[language].capitalizedFirst, 3 * 34 + 44)
    case .slider: ("", 0)
    }
  }
}

/// How the sliders of a system share the width: as few rows as their least width allows, the control the widest of all,
/// and the others as equal as they can be.
nonisolated package struct SliderRows: Sendable {
  static let gap = 22.0
  private static let least = 170.0
  private static let leastControl = 320.0
  /// The widest of the others in widths of the control.
  private static let mostOfControl = 0.8

  /// Sliders beside the control, and in each further row.
  package let lengths: [Int]
  /// The width of a slider in each of these rows.
  package let widths: [Double]
  package let controlWidth: Double

  /// - Parameter count: of sliders beside that of the control.
  package init(count: Int, width: Double) {
    let gap = SliderRows.gap
    func fitting(_ room: Double) -> Int { max(Int((room + gap) / (SliderRows.least + gap)), 0) }
    func each(_ count: Int, _ room: Double) -> Double { (room + gap) / Double(max(count, 1)) - gap }

    let control = count == 0 ? width : max(width * 0.44, SliderRows.leastControl)
    let beside = width - control - gap
    let most = SliderRows.mostOfControl * control
    let perRow = max(fitting(width), 1)
    let mostBeside = min(count, fitting(beside))
    let further = (count - mostBeside + perRow - 1) / perRow

    /// The others in rows of nearly equal lengths.
    func split(_ count: Int) -> [Int] {
      (0..<further).map { (count + further - 1 - $0) / further }
    }
    func least(_ beside: Int, _ room: Double) -> Double {
      ([(beside, room)] + split(count - beside).map { ($0, width) }).filter { $0.0 > 0 }
        .map { min(each($0.0, $0.1), most) }.min() ?? 0
    }
    let choices = (0...mostBeside).filter { further == 0 ? $0 == mostBeside : count - $0 <= further * perRow }
    // Among equals the one with more in the first row.
    let first = choices.max { (least($0, beside), $0) < (least($1, beside), $1) } ?? mostBeside
    lengths = [first] + split(count - first)
    widths = zip(lengths, [beside] + lengths.dropFirst().map { _ in width }).map { min(each($0, $1), most) }
    controlWidth = first == 0 ? width : width - Double(first) * (widths[0] + gap)
  }
}

nonisolated extension String {
  /// The text with a capital first letter, where it begins with a letter and not with markup.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
