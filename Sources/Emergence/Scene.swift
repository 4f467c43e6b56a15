/// A picture made of layers on a plane: fields, agents, nodes, curves and words.
///
/// The plane is `width` × `height` units, with the origin in the upper left corner and `y` downwards, as in a grid of
/// cells. Layers are drawn in order, each over those before it.
public struct Scene: Sendable {
  public let width: Int
  public let height: Int
  /// The colour under everything.
  public let ground: Ink
  public let layers: [Layer]
  /// What the colours mean, for a legend.
  public let legend: [(ink: Ink, title: LocalizedText)]
  /// What part of the system is shown, if not all of it.
  public let caption: LocalizedText?

  /// One of a viewer's fixed colours; colour-blind eyes tell the first eight apart. The raw value is the position of
  /// the colour among those of `CellGrid.states`.
  public enum Ink: UInt8, Sendable, CaseIterable {
    case cream, blue, orange, green, yellow, purple, sky, night, pink, grey, brown, lime, maroon, petrol, peach, lilac
    case olive, cyan, indigo, rose
  }

  public enum Layer: Sendable {
    case field(Field)
    case dots(Dots)
    case lines(Lines)
    case curve(Curve)
    case label(Label)
  }

  /// A scalar field on a rectangular grid, row-major, top row first, stretched over a rectangle of the plane.
  public struct Field: Sendable {
    /// How numbers become colours.
    public enum Colors: Sendable, Hashable {
      /// Glows on a dark ground: 0 lets the layers below shine through.
      case glow(Ink)
      /// From dark to light, evenly.
      case sequential
      /// 128 is zero: one hue below it, another above.
      case diverging
      /// 256ths of a turn.
      case angle
      /// 0 and above: the colours of `Ink` by position, as of the states of cells.
      case states
    }

    public let x: Double
    public let y: Double
    public let width: Double
    public let height: Double
    public let columns: Int
    public let rows: Int
    /// `columns * rows` of them.
    public let values: [UInt8]
    public let colors: Colors
    /// Whether values between the grid's points are interpolated; otherwise each is a block with hard edges.
    public let isSmooth: Bool

    public init(
      x: Double, y: Double, width: Double, height: Double, columns: Int, rows: Int, values: [UInt8], colors: Colors,
      isSmooth: Bool = false
    ) {
      precondition(values.count == columns * rows, "a field has columns × rows values")
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.columns = columns
      self.rows = rows
      self.values = values
      self.colors = colors
      self.isSmooth = isSmooth
    }
  }

  /// Agents, nodes, particles: discs or, with headings, drops that point where they go.
  public struct Dots: Sendable {
    public let x: [Float]
    public let y: [Float]
    /// Radians from the direction of `x` towards that of `y`; empty for discs.
    public let heading: [Float]
    /// The colour of each, a raw value of `Ink`; or one for all.
    public let inks: [UInt8]
    /// In units of the plane. A viewer draws small ones no smaller than a pixel or two.
    public let radius: Double

    public init(x: [Float], y: [Float], heading: [Float] = [], inks: [UInt8], radius: Double) {
      precondition(x.count == y.count, "a dot has two coordinates")
      precondition(heading.isEmpty || heading.count == x.count, "each dot has a heading, or none has")
      precondition(inks.count == 1 || inks.count == x.count, "each dot has a colour, or all have one")
      self.x = x
      self.y = y
      self.heading = heading
      self.inks = inks
      self.radius = radius
    }
  }

  /// Separate straight lines: edges of a network, arrows, bars.
  public struct Lines: Sendable {
    /// Four numbers a line: x and y of its ends.
    public let ends: [Float]
    /// Opacity of each in 255ths; empty for opaque lines.
    public let weights: [UInt8]
    public let ink: Ink
    /// In units of the plane.
    public let width: Double

    public init(ends: [Float], weights: [UInt8] = [], ink: Ink, width: Double) {
      precondition(ends.count.isMultiple(of: 4), "a line has two ends of two coordinates")
      precondition(weights.isEmpty || 4 * weights.count == ends.count, "each line has a weight, or none has")
      self.ends = ends
      self.weights = weights
      self.ink = ink
      self.width = width
    }
  }

  /// A line through points.
  public struct Curve: Sendable {
    /// Two numbers a point.
    public let points: [Float]
    public let ink: Ink
    /// In units of the plane.
    public let width: Double
    public let isDashed: Bool

    public init(points: [Float], ink: Ink, width: Double, isDashed: Bool = false) {
      precondition(points.count.isMultiple(of: 2), "a point has two coordinates")
      self.points = points
      self.ink = ink
      self.width = width
      self.isDashed = isDashed
    }
  }

  /// Words on the plane.
  public struct Label: Sendable {
    public enum Alignment: Sendable, Hashable {
      case left, center, right
    }

    public let text: LocalizedText
    public let x: Double
    /// The middle of the line.
    public let y: Double
    /// Height of the letters in units of the plane.
    public let size: Double
    public let ink: Ink
    public let alignment: Alignment
    /// Width and height that nothing else needs: in a small picture the letters grow into it until they can be read,
    /// and longer words are written smaller. Nil for letters of just this size.
    public let room: (width: Double, height: Double)?

    public init(
      _ text: LocalizedText, x: Double, y: Double, size: Double, ink: Ink, alignment: Alignment = .left,
      room: (width: Double, height: Double)? = nil
    ) {
      self.text = text
      self.x = x
      self.y = y
      self.size = size
      self.ink = ink
      self.alignment = alignment
      self.room = room
    }
  }

  public init(
    width: Int, height: Int, ground: Ink, layers: [Layer], legend: [(ink: Ink, title: LocalizedText)] = [],
    caption: LocalizedText? = nil
  ) {
    self.width = width
    self.height = height
    self.ground = ground
    self.layers = layers
    self.legend = legend
    self.caption = caption
  }
}
