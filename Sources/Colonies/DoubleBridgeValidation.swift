import Emergence

/// The comparisons that `emergence validate double-bridge` makes: the whole distribution of trials without evaporation,
/// stationary moments with it, the limit of many ants, and delays of the way back.
enum DoubleBridgeValidation {
  static let cases = urns + stationary + linear + large + delayed

  /// Trials of N ants on a clean bridge, every one a sample.
  private static var urns: [ValidationCase] {
    [(1.0, 100), (2.0, 100), (3.0, 100), (2.0, 500), (2.0, 1000)].map { sensitivity, ants in
      let urn = DoubleBridgeExact.urn(ants: ants, threshold: 20, sensitivity: sensitivity)
      func mean(_ value: (Double) -> Double) -> Double {
        urn.enumerated().reduce(0) { $0 + $1.element * value(2 * Double($1.offset) / Double(ants) - 1) }
      }
      let source = "generalized Pólya urn, ant by ant"
      func known(_ value: Double) -> KnownValue { KnownValue(value, .exact, source: source) }
      return validation(
        "urn n=\(sensitivity.shortest), \(ants) ants",
        ["evaporation": .real(0), "sensitivity": .real(sensitivity), "trial": .integer(ants)], size: 1,
        samples: 4_000_000 / ants, every: ants,
        [
          .quantity("abs_m", known(mean { abs($0) })), .quantity("m2", known(mean { $0 * $0 })),
          .quantity("decided", known(mean { abs($0) > 0.6 + 1e-9 ? 1 : 0 })), .quantity("upper_wins", known(0.5)),
          .distribution(
            "m",
            of: urn.enumerated().map { (2 * Double($0.offset) / Double(ants) - 1, $0.element) }, origin: .exact,
            source: source),
        ])
    }
  }

  /// With evaporation, few ants and all the noise that they make.
  private static var stationary: [ValidationCase] {
    [(1, 1.0), (1, 2.0), (1, 3.0), (8, 1.8), (8, 2.0), (8, 2.4)].map { size, flow in
      let exact = DoubleBridgeExact.stationary(
        flow: flow, evaporation: 0.05, threshold: 20, sensitivity: 2, size: size)
      func known(_ value: Double) -> KnownValue {
        // What is left of the grid after extrapolation.
        KnownValue(value, error: 2e-5 * value, .exact, source: "stationary law of the map, on a grid")
      }
      return validation(
        "Ω=\(size) φ=\(flow.shortest)", ["flow": .real(flow)], size: size, equilibrate: 20_000 * size,
        samples: 200_000, every: 20 * size,
        [
          .quantity("abs_m", known(exact.abs)), .quantity("m2", known(exact.second)),
          .quantity("binder", known(1 - exact.fourth / (3 * exact.second * exact.second))),
        ])
    }
  }

  /// For n = 1 the choice is linear in the trail and ⟨m²⟩ = (1 − g)/(1 + g − 2ga) in closed form.
  private static var linear: [ValidationCase] {
    [(1, 1.0), (1, 4.0), (10, 4.0)].map { size, flow in
      let keep = DoubleBridgeExact.keep(flow: flow, evaporation: 0.05, size: size)
      let memory = keep / (1 - keep) / Double(size)
      let second = (1 - keep) / (1 + keep - 2 * keep * memory / (40 + memory))
      return validation(
        "n=1 Ω=\(size) φ=\(flow.shortest)", ["flow": .real(flow), "sensitivity": .real(1)], size: size,
        equilibrate: 20_000 * size, samples: 100_000, every: 20 * size,
        [
          .quantity("m2", KnownValue(second, .exact, source: "closed form for a linear choice")),
          .quantity("trail_upper", KnownValue(memory / 2, .exact, source: "half of all marks that are left")),
        ])
    }
  }

  /// √(1 − (2kν/φ)²), to which many ants come close; what is left is of order 1/Ω.
  private static var large: [ValidationCase] {
    [2.5, 3, 4, 10].map { flow in
      let exact = DoubleBridgeExact.orderParameter(memory: flow / 0.05, threshold: 20, sensitivity: 2)
      return validation(
        "Ω=4096 φ=\(flow.shortest)", ["flow": .real(flow)], size: 4096, start: "upper", equilibrate: 8_000_000,
        samples: 1000, every: 20_000,
        [
          .quantity(
            "abs_m",
            KnownValue(exact, error: 1 / 4096.0, .exact, source: "|m| = √(1 − (2kν/φ)²), Ω → ∞"))
        ])
    }
  }

  /// Ants that choose blindly (n = 0) mark a branch again when they are back, later on the longer one: of N ants those
  /// that left before the last D have returned.
  private static var delayed: [ValidationCase] {
    let ants = 1000
    // Away for 200.25 and 400.5 intervals: the 201st and the 401st departure after one's own finds the mark of return.
    return [("trail_upper", 201), ("trail_lower", 401)].map { id, away in
      let mean = (Double(ants) + Double(ants - away)) / 2
      return validation(
        "n=0 r=2, two-way marks, \(id)",
        [
          "flow": .real(40), "evaporation": .real(0), "sensitivity": .real(0), "trial": .integer(ants),
          "marking": .choice("round_trip"), "length_ratio": .real(2), "travel": .real(2.503_125),
        ], size: 1, samples: 4000, every: ants,
        [.quantity(id, KnownValue(mean, .exact, source: "marks of leaving and of those who are back"))])
    }
  }

  private static func validation(
    _ title: String, _ changes: [String: ParameterValue], size: Int, start: String = "bare", equilibrate: Int = 0,
    samples: Int, every: Int, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    ValidationCase(
      title, parameters: ParameterValues(DoubleBridge.card.parameters).setting(changes), size: size, start: start,
      equilibrate: equilibrate, samples: samples, every: every, checks: checks)
  }
}
