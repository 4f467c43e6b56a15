import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Exact results for the double bridge whose ants mark when they leave.
package enum DoubleBridgeExact {
  /// Share of a trail that is left after the interval between two ants.
  static func keep(flow: Double, evaporation: Double, size: Int) -> Double {
    exp(-evaporation / (flow * Double(size)))
  }

  /// S = φ/ν, the whole trail that flow and evaporation hold up; twice that if ants mark both ways.
  static func memory(flow: Double, evaporation: Double, marksTwice: Bool) -> Double {
    (marksTwice ? 2 : 1) * flow / evaporation
  }

  /// The flow above which the symmetric state dC_i/dt = φ p_i − ν C_i is unstable: S = 2k/(n − 1). nil if there is
  /// none.
  package static func criticalFlow(
    threshold: Double, sensitivity: Double, evaporation: Double, marksTwice: Bool
  ) -> Double? {
    guard sensitivity > 1, evaporation > 0, threshold > 0 else { return nil }
    return evaporation * 2 * threshold / (sensitivity - 1) / (marksTwice ? 2 : 1)
  }

  /// |m| of the stable steady states without noise: ((k + S(1+m)/2)/(k + S(1−m)/2))ⁿ = (1+m)/(1−m). For n = 2 this is
  /// √(1 − (2k/S)²).
  package static func orderParameter(memory: Double, threshold: Double, sensitivity: Double) -> Double {
    // The logarithm of the left side over the right is positive below the solution and negative above.
    func excess(_ m: Double) -> Double {
      sensitivity * log((threshold + memory * (1 + m) / 2) / (threshold + memory * (1 - m) / 2))
        - log((1 + m) / (1 - m))
    }
    guard (sensitivity - 1) * memory > 2 * threshold else { return 0 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if excess(middle) > 0 { low = middle } else { high = middle }
    }
    return low
  }

  /// Probabilities of 0…N ants on the upper branch when `ants` have left and nothing evaporates: a generalized Pólya
  /// urn, ant by ant.
  package static func urn(ants: Int, threshold: Double, sensitivity: Double) -> [Double] {
    var probabilities = [1.0]
    for gone in 0..<ants {
      var next = [Double](repeating: 0, count: gone + 2)
      for upper in 0...gone {
        let ratio = (threshold + Double(gone - upper)) / (threshold + Double(upper))
        let chance = 1 / (1 + pow(ratio, sensitivity))
        next[upper] += probabilities[upper] * (1 - chance)
        next[upper + 1] += probabilities[upper] * chance
      }
      probabilities = next
    }
    return probabilities
  }

  /// Stationary ⟨|m|⟩, ⟨m²⟩ and ⟨m⁴⟩ with evaporation at finite Ω.
  ///
  /// Once the whole trail is steady the share x of the upper branch obeys x ← g x + (1 − g)χ, with χ = 1 if the ant
  /// takes it. The stationary law of this map is solved on a grid with `resolution` cells in the longest jump, between
  /// which arrivals are divided linearly; the error falls as the square of the cell, and two resolutions remove its
  /// leading term.
  package static func stationary(
    flow: Double, evaporation: Double, threshold: Double, sensitivity: Double, size: Int
  ) -> (abs: Double, second: Double, fourth: Double) {
    let keep = keep(flow: flow, evaporation: evaporation, size: size)
    let memory = keep / (1 - keep) / Double(size)
    func moments(_ resolution: Int) -> SIMD4<Double> {
      let law = stationaryLaw(keep: keep, cells: Int((Double(resolution) / (1 - keep)).rounded())) { share in
        let upper = threshold + memory * share
        let lower = threshold + memory * (1 - share)
        return 1 / (1 + pow(lower / upper, sensitivity))
      }
      var sums = SIMD4<Double>.zero
      for (index, weight) in law.enumerated() {
        let m = 2 * Double(index) / Double(law.count - 1) - 1
        sums += weight * SIMD4(abs(m), m * m, m * m * m * m, 1)
      }
      return sums / sums[3]
    }
    let (coarse, fine) = (moments(16), moments(32))
    let limit = fine + (fine - coarse) / 3
    return (limit[0], limit[1], limit[2])
  }

  /// Stationary law of x ← g x + (1 − g)χ on a grid, by elimination of states from the top (Grassmann, Taksar & Heyman,
  /// Oper. Res. 33 (1985) 1107), which subtracts nothing and so loses no digits.
  private static func stationaryLaw(keep: Double, cells: Int, chance: (Double) -> Double) -> [Double] {
    let band = Int((Double(cells) * (1 - keep)).rounded(.up)) + 1
    let width = 2 * band + 1
    var rates = [Double](repeating: 0, count: (cells + 1) * width)
    for cell in 0...cells {
      let share = Double(cell) / Double(cells)
      let upper = chance(share)
      for (target, weight) in [(keep * share, 1 - upper), (keep * share + 1 - keep, upper)] {
        let place = min(max(target * Double(cells), 0), Double(cells))
        let left = min(Int(place), cells - 1)
        let part = place - Double(left)
        rates[cell * width + left - cell + band] += weight * (1 - part)
        rates[cell * width + left + 1 - cell + band] += weight * part
      }
    }
    for cell in stride(from: cells, to: 0, by: -1) {
      let first = max(0, cell - band)
      var leaving = 0.0
      for j in first..<cell { leaving += rates[cell * width + j - cell + band] }
      for i in first..<cell {
        let share = rates[i * width + cell - i + band] / leaving
        rates[i * width + cell - i + band] = share
        guard share > 0 else { continue }
        for j in first..<cell { rates[i * width + j - i + band] += share * rates[cell * width + j - cell + band] }
      }
    }
    var law = [Double](repeating: 0, count: cells + 1)
    law[0] = 1
    for cell in 1...cells {
      for i in max(0, cell - band)..<cell { law[cell] += law[i] * rates[i * width + cell - i + band] }
    }
    return law
  }

  static func curves(_ parameters: ParameterValues) -> [ReferenceCurve] {
    let evaporation = parameters.real("evaporation")
    guard evaporation > 0 else { return [] }
    let (threshold, sensitivity) = (parameters.real("threshold"), parameters.real("sensitivity"))
    let marksTwice = parameters.choice("marking") == "round_trip"
    return [
      ReferenceCurve(
        quantity: "abs_m", title: LocalizedText(en: "exact, <i>Ω</i> → ∞", zh: "严格解，<i>Ω</i> → ∞"), origin: .exact,
        source: "steady states of dC/dt = φp − νC"
      ) {
        $0 > 0
          ? orderParameter(
            memory: memory(flow: $0, evaporation: evaporation, marksTwice: marksTwice), threshold: threshold,
            sensitivity: sensitivity) : nil
      }
    ]
  }
}
