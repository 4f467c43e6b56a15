import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The energies of the phases that coexist at a first-order transition of the square lattice, q > 4 (Baxter, J. Phys. C 6
/// (1973) L445), and of the middle between them, where a path from one phase to the other passes two interfaces.
struct PottsCoexistence: Sendable {
  /// A narrow window of energies, in which the probability density of the energy per site is measured.
  struct Window: Sendable {
    let energy: Double
    private let bonds: ClosedRange<Int>
    /// Sites over numbers of bonds in the window.
    private let weight: Double

    fileprivate init(_ energy: Double, _ shape: LatticeShape) {
      self.energy = energy
      let sites = Double(shape.count)
      // Narrow beside the peaks, whose width is about 2/L at ten states, and never without a number in it.
      let half = max(0.3 / Double(shape.side) * sites, 0.5)
      bonds = Int((-energy * sites - half).rounded(.up))...Int((-energy * sites + half).rounded(.down))
      weight = sites / Double(bonds.count)
    }

    /// The contribution of one state to the density.
    func density(bonds: Int) -> Double { self.bonds.contains(bonds) ? weight : 0 }
  }

  let ordered: Window
  let between: Window
  let disordered: Window

  init?(_ shape: LatticeShape, states q: Int) {
    guard shape.kind == .square, q > 4 else { return nil }
    let middle = PottsExact.criticalEnergy(states: q)
    let half = PottsExact.latentHeat(states: q) / 2
    ordered = Window(middle - half, shape)
    between = Window(middle, shape)
    disordered = Window(middle + half, shape)
  }

  // MARK: Functions of means

  /// Energy of the disordered minus that of the ordered phase.
  /// - Parameters:
  ///   - share: of the ordered phase.
  ///   - energy: mean over both phases.
  ///   - orderedEnergy: mean of the energy where it is that of the ordered phase, and else of 0.
  static func latentHeat(share: Double, energy: Double, orderedEnergy: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    return (energy - orderedEnergy) / (1 - share) - orderedEnergy / share
  }

  /// The temperature at which the ordered phases weigh q times as much as the disordered one: T_c up to terms that fall
  /// exponentially with size (Borgs & Kotecký, J. Stat. Phys. 61 (1990) 79; Janke, Phys. Rev. B 47 (1993) 14757). The
  /// ratio at T is continued with its exact slope in 1/T, the latent heat; nil more than one part in a hundred away.
  static func equalWeightTemperature(
    share: Double, latentHeat: Double, temperature: Double, sites: Double, states q: Int
  ) -> Double? {
    let shift = (log(Double(q)) - log(share / (1 - share))) / (sites * latentHeat)
    let inverse = 1 / temperature + shift
    return abs(shift) * temperature < 0.01 ? 1 / inverse : nil
  }

  /// 2σ, the free energy of two interfaces per length and k_B T: −ln(P_min/P_max)/L between peaks of equal height
  /// (Binder, Phys. Rev. A 25 (1982) 1699). The geometric mean of the peaks makes it independent of temperature, which
  /// tilts ln P by a straight line whose middle is the minimum.
  static func interfaceTension(ordered: Double, between: Double, disordered: Double, side: Int) -> Double? {
    guard ordered > 0, between > 0, disordered > 0 else { return nil }
    return ((log(ordered) + log(disordered)) / 2 - log(between)) / Double(side)
  }
}
