import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which frequencies the neurons of a grokking network respond to.
package enum FourierSpectrum {
  /// Share of each frequency 1…p/2 in the power of every neuron's weights (`frequencies × hidden`).
  /// - Parameter weight: the weight of a neuron to a number.
  package static func shares(modulus: Int, hidden: Int, _ weight: (_ number: Int, _ neuron: Int) -> Float) -> [Float] {
    let frequencies = modulus / 2
    var shares = [Float](repeating: 0, count: frequencies * hidden)
    let cosines = (0..<modulus).map { cos(2 * Double.pi * Double($0) / Double(modulus)) }
    let sines = (0..<modulus).map { sin(2 * Double.pi * Double($0) / Double(modulus)) }
    for neuron in 0..<hidden {
      let row = (0..<modulus).map { Double(weight($0, neuron)) }
      var powers: [Double] = []
      for k in 1..<(frequencies + 1) {
        var (even, odd, phase) = (0.0, 0.0, 0)
        for n in 0..<modulus {
          even += row[n] * cosines[phase]
          odd += row[n] * sines[phase]
          phase += k
          if phase >= modulus { phase -= modulus }
        }
        powers.append(even * even + odd * odd)
      }
      let total = max(powers.reduce(0, +), 1e-12)
      for k in 0..<frequencies { shares[k * hidden + neuron] = Float(powers[k] / total) }
    }
    return shares
  }

  /// Σ share², averaged over neurons and the three weight matrices: 1 if every neuron responds to one frequency, about
  /// 4/p if to all alike. Without a frequency (p < 2) there is none.
  package static func participation(_ network: GrokkingNetwork, _ weights: [Float]) -> Double {
    let (modulus, hidden) = (network.modulus, network.hidden)
    guard modulus >= 2 else { return .nan }
    let spectra = [
      shares(modulus: modulus, hidden: hidden) { weights[$0 * hidden + $1] },
      shares(modulus: modulus, hidden: hidden) { weights[network.secondWeights.lowerBound + $0 * hidden + $1] },
      shares(modulus: modulus, hidden: hidden) { weights[network.outputWeights.lowerBound + $1 * modulus + $0] },
    ]
    let squares = spectra.reduce(0.0) { sum, shares in sum + shares.reduce(0.0) { $0 + Double($1) * Double($1) } }
    return squares / Double(3 * hidden)
  }
}
