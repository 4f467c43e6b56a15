import Emergence

/// The comparisons that `emergence validate percolation` makes: complete enumeration of small lattices of every kind, and
/// exact values of the infinite square lattice at its critical point.
enum PercolationValidation {
  static let cases = enumerated + crossing + critical

  /// Every lattice and kind whose configurations can be enumerated, at two probabilities around the threshold.
  private static var enumerated: [ValidationCase] {
    let small: [(lattice: String, kind: String, boundary: String, side: Int, p: [Double])] = [
      ("square", "site", "periodic", 2, [0.6]), ("square", "site", "periodic", 3, [0.4, 0.6]),
      ("square", "site", "open", 4, [0.592_746_05, 0.7]), ("square", "bond", "periodic", 2, [0.5]),
      ("square", "bond", "periodic", 3, [0.5]), ("square", "bond", "open", 3, [0.4, 0.6]),
      ("triangular", "site", "periodic", 3, [0.5]), ("triangular", "site", "open", 4, [0.5]),
      ("triangular", "site", "periodic", 4, [0.4, 0.55]), ("triangular", "bond", "periodic", 2, [0.35]),
      ("triangular", "bond", "open", 3, [0.35]), ("cubic", "site", "periodic", 2, [0.3]),
      ("cubic", "site", "open", 2, [0.4]), ("cubic", "bond", "open", 2, [0.3]),
    ]
    return small.flatMap { lattice, kind, boundary, side, probabilities -> [ValidationCase] in
      let exact = PercolationEnumeration(
        lattice: lattice, bonds: kind == "bond", open: boundary == "open", side: side)
      return probabilities.flatMap { p -> [ValidationCase] in
        func known(_ value: Double) -> KnownValue {
          KnownValue(value, .exact, source: "enumeration of all configurations")
        }
        func mean(_ quantity: PercolationEnumeration.Quantity) -> Double { exact.mean(quantity, p: p) }
        let sites = Double(lattice == "cubic" ? side * side * side : side * side)
        let variance = mean(.largestSquared) - mean(.largest) * mean(.largest)
        let checks: [ValidationCase.Check] = [
          .quantity("largest", known(mean(.largest))), .quantity("susceptibility", known(sites * variance)),
          .quantity("mean_cluster_size", known(mean(.meanClusterSize))),
          .quantity("spanning", known(mean(.spanning))), .quantity("cluster_density", known(mean(.clusterDensity))),
          .quantity("m2", known(mean(.second))), .quantity("m4", known(mean(.fourth))),
          .quantity("binder", known(1 - mean(.fourth) / (3 * mean(.second) * mean(.second)))),
        ]
        let distribution = ValidationCase.Check.distribution(
          "largest", of: exact.largestDistribution(p: p), origin: .exact, source: "enumeration of all configurations")
        // The polynomial's derivatives by differences.
        let h = 1e-4
        let (below, above) = (exact.mean(.spanningAny, p: p - h), exact.mean(.spanningAny, p: p + h))
        let slope = (above - below) / (2 * h)
        let curvature = (above - 2 * mean(.spanningAny) + below) / (h * h)
        let source = "differences of an enumerated polynomial"
        let swept: [ValidationCase.Check] = [
          .quantity("spanning_any", known(mean(.spanningAny))), .quantity("spanning_all", known(mean(.spanningAll))),
          .quantity("spanning_slope", KnownValue(slope, error: 1e-6, .exact, source: source)),
          .quantity("spanning_curvature", KnownValue(curvature, error: 1e-5, .exact, source: source)),
        ]
        return [
          validation(lattice, kind, boundary, side, p, samples: 300_000, checks + [distribution]),
          validation(lattice, kind, boundary, side, p, sweeps: true, samples: 30_000, checks + swept),
        ]
      }
    }
  }

  /// Top-to-bottom crossing of 5 × 5 open squares: an exact polynomial of degree 25.
  private static var crossing: [ValidationCase] {
    [(0.4, 0.112390965834), (0.55, 0.428494259829), (0.592_746_05, 0.547537928628)].map { p, probability in
      validation(
        "square", "site", "open", 5, p, samples: 300_000,
        [.quantity("spanning", KnownValue(probability, .exact, source: "enumeration of 2^25 configurations"))])
    }
  }

  /// At p_c a torus is wrapped around one axis with a probability that is the same for sites and bonds, up to terms of
  /// order 1/L²; the number of bond clusters is known with its first correction.
  private static var critical: [ValidationCase] {
    let source = "Pinson 1994; Newman & Ziff 2001: wrapping around a square torus"
    let limit = Percolation.criticalWrapping
    let wrapping = KnownValue(limit.oneAxis, .exact, source: source)
    let sweeps: [ValidationCase.Check] = [
      .quantity("spanning", wrapping), .quantity("spanning_any", KnownValue(limit.any, .exact, source: source)),
      .quantity("spanning_all", KnownValue(limit.all, .exact, source: source)),
    ]
    let site = Percolation.threshold(kind: "site", lattice: "square")
    let bond = Percolation.threshold(kind: "bond", lattice: "square")
    let clusters = KnownValue(
      0.098_076_211 + 0.883_576 / 4096, .exact,
      source: "Temperley & Lieb 1971: (3√3 − 5)/2 per site; Ziff, Finch & Adamchik 1997: + 0.8836/L²")
    return [
      validation(
        "square", "site", "periodic", 64, 0.592_746_050_792, samples: 20_000, [.quantity("spanning", wrapping)]),
      validation(
        "square", "bond", "periodic", 64, 0.5, samples: 20_000,
        [.quantity("spanning", wrapping), .quantity("cluster_density", clusters)]),
      validation(
        "square", "site", "periodic", 64, site.value, sweeps: true, samples: 20_000,
        sweeps + [.quantity("threshold", site)]),
      validation(
        "square", "bond", "periodic", 64, bond.value, sweeps: true, samples: 10_000,
        sweeps + [.quantity("threshold", bond), .quantity("cluster_density", clusters)]),
      // Started off the threshold, and long enough to know it to 3·10⁻⁵.
      validation(
        "square", "site", "periodic", 128, 0.5925, sweeps: true, samples: 150_000, isLong: true,
        [.quantity("threshold", site)]),
    ]
  }

  private static func validation(
    _ lattice: String, _ kind: String, _ boundary: String, _ side: Int, _ p: Double, sweeps: Bool = false, samples: Int,
    isLong: Bool = false, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    ValidationCase(
      "\(kind) \(lattice) \(boundary) L=\(side) p=\(((p * 1e5).rounded() / 1e5).shortest)"
        + (sweeps ? " newman-ziff" : ""),
      parameters: ParameterValues(Percolation.card.parameters).setting([
        "kind": .choice(kind), "lattice": .choice(lattice), "boundary": .choice(boundary), "p": .real(p),
        "algorithm": .choice(sweeps ? "newman-ziff" : "direct"),
      ]), size: side, start: "random", equilibrate: 0, samples: samples, isLong: isLong, checks: checks)
  }
}
