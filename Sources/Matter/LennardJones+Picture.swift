import Emergence

extension LennardJones {
  /// Units of the picture's plane per σ.
  static let unitsPerLength = 10.0

  public var picture: Picture {
    let order = BondOrder(of: molecules)
    let scale = Self.unitsPerLength
    return .scene(
      Scene(
        width: Int((molecules.width * scale).rounded(.up)), height: Int((molecules.height * scale).rounded(.up)),
        ground: .cream,
        layers: [
          .dots(
            Scene.Dots(
              x: molecules.x.map { Float($0 * scale) }, y: molecules.y.map { Float($0 * scale) },
              inks: zip(order.local, order.neighbours).map { Self.ink(order: $0, neighbours: $1).rawValue },
              radius: 0.5 * scale))
        ],
        legend: [
          (
            .purple,
            LocalizedText(en: "as in a crystal, |<i>ψ</i><sub>6</sub>| ≥ 0.7", zh: "如晶体，|<i>ψ</i><sub>6</sub>| ≥ 0.7")
          ),
          (.sky, LocalizedText(en: "dense: three neighbours or more", zh: "稠密：至少三个近邻")),
          (.orange, LocalizedText(en: "alone or nearly: up to two", zh: "稀疏：至多两个近邻")),
        ]))
  }

  private static func ink(order: Double, neighbours: UInt8) -> Scene.Ink {
    order >= BondOrder.threshold ? .purple : neighbours >= 3 ? .sky : .orange
  }
}
