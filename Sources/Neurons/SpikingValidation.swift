import Emergence

/// The comparisons that `emergence validate spiking` makes: rates of the four phases against Brunel's mean field, and
/// against NEST at the same grid of time.
enum SpikingValidation {
  static let cases: [ValidationCase] = phases

  /// Mean field replaces jumps of 0.1 mV by Gaussian noise and knows no grid and no oscillation; simulators differ from it
  /// by up to these shares of the rate.
  private static let points: [(title: String, g: Double, ratio: Double, share: Double, samples: Int)] = [
    ("asynchronous irregular", 5, 2, 0.02, 400), ("fast oscillation", 6, 4, 0.03, 300),
    ("slow oscillation", 4.5, 0.9, 0.1, 600), ("synchronous regular", 3, 2, 0.05, 60),
  ]

  private static var phases: [ValidationCase] {
    points.map { title, g, ratio, share, samples in
      let rate = SpikingMeanField(weight: 0.1, inputs: 1000, inhibition: g, ratio: ratio).stationaryRates.last ?? 0
      return ValidationCase(
        "\(title) g=\(g.shortest) η=\(ratio.shortest)",
        parameters: ParameterValues(Spiking.card.parameters).setting([
          "inhibition": .real(g), "drive": .real(ratio),
        ]), size: 12_500, start: "random", equilibrate: 150, samples: samples,
        checks: [
          .quantity(
            "rate",
            KnownValue(
              rate, error: share * rate, .literature,
              source: "Brunel 2000, mean field; error: what it leaves out"))
        ])
    }
  }
}
