import Foundation
import Synchronization

/// Sums of lagged products of one series: the kernel under every autocorrelation time.
///
/// The reference it must match is `sum[t] = Σᵢ x[i] x[i + t]` over all pairs inside the series.
package struct AutocovarianceKernel {
  /// Below this many lags the direct sum is faster than transforms (measured on 10⁶ samples).
  package static let directLimit = 128
  /// Lags that pass over the series together, so that each sample is loaded once for all of them.
  static let group = 8

  /// Adds up lagged products for lags 0…maximumLag; `maximumLag` must be smaller than the length of `series`.
  package static func laggedProducts(of series: UnsafeBufferPointer<Double>, maximumLag: Int) -> [Double] {
    guard maximumLag <= directLimit else { return transformed(series, maximumLag: maximumLag) }
    var sums: [Double] = []
    while sums.count <= maximumLag { appendGroup(of: series, to: &sums) }
    return Array(sums[0...maximumLag])
  }

  /// Appends the sums of the next eight lags; those beyond the series are 0.
  static func appendGroup(of series: UnsafeBufferPointer<Double>, to sums: inout [Double]) {
    let first = sums.count
    guard let base = series.baseAddress else { return sums += Array(repeating: 0, count: group) }
    let bytes = UnsafeRawPointer(base)
    let lagged = UnsafeRawPointer(base + first)
    typealias Lanes = SIMD8<Double>
    var s = (
      Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero
    )
    // Pairs that exist for every lag of the group.
    let common = max(0, series.count - first - group + 1)
    var index = 0
    while index + 8 <= common {
      let offset = index * 8
      let x = bytes.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      s.0 += x * lagged.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      s.1 += x * lagged.loadUnaligned(fromByteOffset: offset + 8, as: Lanes.self)
      s.2 += x * lagged.loadUnaligned(fromByteOffset: offset + 16, as: Lanes.self)
      s.3 += x * lagged.loadUnaligned(fromByteOffset: offset + 24, as: Lanes.self)
      s.4 += x * lagged.loadUnaligned(fromByteOffset: offset + 32, as: Lanes.self)
      s.5 += x * lagged.loadUnaligned(fromByteOffset: offset + 40, as: Lanes.self)
      s.6 += x * lagged.loadUnaligned(fromByteOffset: offset + 48, as: Lanes.self)
      s.7 += x * lagged.loadUnaligned(fromByteOffset: offset + 56, as: Lanes.self)
      index += 8
    }
    let whole = [s.0.sum(), s.1.sum(), s.2.sum(), s.3.sum(), s.4.sum(), s.5.sum(), s.6.sum(), s.7.sum()]
    for (step, sum) in whole.enumerated() {
      let lag = first + step
      var rest = sum
      for position in stride(from: index, to: series.count - lag, by: 1) {
        rest += base[position] * base[position + lag]
      }
      sums.append(rest)
    }
  }

  /// Correlates pieces of the series with the same pieces prolonged by the largest lag. Two pieces travel as the real
  /// and imaginary part of one transform, and the spectra are added up before a single inverse transform, so memory
  /// stays in cache for any length of series. Orders of a decimated transform do not matter here because the products
  /// are taken frequency by frequency.
  private static func transformed(_ series: UnsafeBufferPointer<Double>, maximumLag: Int) -> [Double] {
    let count = series.count
    var size = 2
    while size < 4 * maximumLag && size < count + maximumLag { size *= 2 }
    let piece = size - maximumLag
    let transform = FourierTransform.cached(size: size)
    var shortReal = [Double](repeating: 0, count: size)
    var shortImaginary = shortReal
    var longReal = shortReal
    var longImaginary = shortReal
    var spectrumReal = shortReal
    var spectrumImaginary = shortReal

    for start in stride(from: 0, to: count, by: 2 * piece) {
      for index in 0..<size {
        let first = start + index < count ? series[start + index] : 0
        let second = start + piece + index < count ? series[start + piece + index] : 0
        longReal[index] = first
        longImaginary[index] = second
        shortReal[index] = index < piece ? first : 0
        shortImaginary[index] = index < piece ? second : 0
      }
      transform.forward(&longReal, &longImaginary)
      transform.forward(&shortReal, &shortImaginary)
      for index in 0..<size {
        spectrumReal[index] += shortReal[index] * longReal[index] + shortImaginary[index] * longImaginary[index]
        spectrumImaginary[index] += shortReal[index] * longImaginary[index] - shortImaginary[index] * longReal[index]
      }
    }
    transform.inverse(&spectrumReal, &spectrumImaginary)
    return Array(spectrumReal[0...maximumLag])
  }
}

/// Radix-2 complex transforms of one size (Cooley and Tukey 1965), decimated in frequency forwards and in time
/// backwards, so that neither needs the bit-reversal permutation: the spectrum is in bit-reversed order.
struct FourierTransform {
  /// Factors of the sizes used so far: with short series they take longer to compute than a transform.
  private static let known = Mutex<[Int: FourierTransform]>([:])

  /// The transform of a size, with its factors computed once.
  static func cached(size: Int) -> FourierTransform {
    known.withLock { known in
      if let transform = known[size] { return transform }
      let transform = FourierTransform(size: size)
      known[size] = transform
      return transform
    }
  }

  let size: Int
  /// e^{−2πi k/size} for k < size/2, then every second, every fourth … of them, contiguous for each stage.
  private let cosines: [Double]
  private let sines: [Double]

  /// - Parameter size: a power of two, at least 2.
  init(size: Int) {
    self.size = size
    var cosines: [Double] = []
    var sines: [Double] = []
    var half = size / 2
    while half >= 1 {
      for k in 0..<half {
        let angle = Double.pi * Double(k) / Double(half)
        cosines.append(cos(angle))
        sines.append(-sin(angle))
      }
      half /= 2
    }
    self.cosines = cosines
    self.sines = sines
  }

  func forward(_ real: inout [Double], _ imaginary: inout [Double]) {
    var half = size / 2
    var offset = 0
    withPointers(&real, &imaginary) { real, imaginary, cosines, sines in
      while half >= 1 {
        for start in stride(from: 0, to: size, by: 2 * half) {
          for k in 0..<half {
            let low = start + k
            let high = low + half
            let differenceReal = real[low] - real[high]
            let differenceImaginary = imaginary[low] - imaginary[high]
            real[low] += real[high]
            imaginary[low] += imaginary[high]
            let cosine = cosines[offset + k]
            let sine = sines[offset + k]
            real[high] = differenceReal * cosine - differenceImaginary * sine
            imaginary[high] = differenceReal * sine + differenceImaginary * cosine
          }
        }
        offset += half
        half /= 2
      }
    }
  }

  func inverse(_ real: inout [Double], _ imaginary: inout [Double]) {
    var half = 1
    var offset = size - 2
    withPointers(&real, &imaginary) { real, imaginary, cosines, sines in
      while half < size {
        for start in stride(from: 0, to: size, by: 2 * half) {
          for k in 0..<half {
            let low = start + k
            let high = low + half
            let cosine = cosines[offset + k]
            let sine = -sines[offset + k]
            let turnedReal = real[high] * cosine - imaginary[high] * sine
            let turnedImaginary = real[high] * sine + imaginary[high] * cosine
            real[high] = real[low] - turnedReal
            imaginary[high] = imaginary[low] - turnedImaginary
            real[low] += turnedReal
            imaginary[low] += turnedImaginary
          }
        }
        half *= 2
        offset -= half
      }
      let scale = 1 / Double(size)
      for index in 0..<size {
        real[index] *= scale
        imaginary[index] *= scale
      }
    }
  }

  private func withPointers(
    _ real: inout [Double], _ imaginary: inout [Double],
    _ body: (
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>
    ) -> Void
  ) {
    real.withUnsafeMutableBufferPointer { real in
      imaginary.withUnsafeMutableBufferPointer { imaginary in
        cosines.withUnsafeBufferPointer { cosines in
          sines.withUnsafeBufferPointer { sines in
            if let real = real.baseAddress, let imaginary = imaginary.baseAddress,
              let cosines = cosines.baseAddress, let sines = sines.baseAddress
            {
              body(real, imaginary, cosines, sines)
            }
          }
        }
      }
    }
  }
}
