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
    let gap = 22.0
    let minimum = 170.0
    let controlWidth = numeric.isEmpty ? width : max(width * 0.44, 320)
    let besideControl = min(numeric.count, Int((width - controlWidth) / (minimum + gap)))
    var y = top
    var rows = [Array(numeric[..<besideControl])]
    let perRow = max(Int((width + gap) / (minimum + gap)), 1)
    var rest = numeric[besideControl...]
    while !rest.isEmpty {
      rows.append(Array(rest.prefix(perRow)))
      rest = rest.dropFirst(perRow)
    }
    for (index, row) in rows.enumerated() {
      var x = ScreenLayout.margin
      var room = width
      if index == 0 {
        let wide = row.isEmpty ? width : controlWidth
        places.append(
          Place(
            item: .slider(session.controlParameter, isControl: true), rect: Rect(x, y, wide, Widgets.sliderHeight),
            titleWidth: 0))
        x += wide + gap
        room -= wide + gap
      }
      let each = (room - gap * Double(max(row.count - 1, 0))) / Double(max(row.count, 1))
      for parameter in row {
        places.append(
          Place(
            item: .slider(parameter, isControl: false), rect: Rect(x, y, each, Widgets.sliderHeight), titleWidth: 0))
        x += each + gap
      }
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

nonisolated extension String {
  /// The text with a capital first letter, where it begins with a letter and not with markup.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
