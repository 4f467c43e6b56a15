import Foundation

/// Sums of lagged products of one series: the kernel under every autocorrelation time.
///
/// The reference it must match is `sum[t] = Σᵢ x[i] x[i + t]` over all pairs inside the series.
package struct AutocovarianceKernel {
  /// Below this many lags the direct sum is faster than transforms (measured on 10⁶ samples).
  package static let directLimit = 128

  /// Adds up lagged products for lags 0…maximumLag; `maximumLag` must be smaller than the length of `series`.
  package static func laggedProducts(of series: UnsafeBufferPointer<Double>, maximumLag: Int) -> [Double] {
    maximumLag <= directLimit
      ? direct(series, maximumLag: maximumLag) : transformed(series, maximumLag: maximumLag)
  }

  /// A piece of the series stays in the first-level cache while all lags pass over it.
  private static func direct(_ series: UnsafeBufferPointer<Double>, maximumLag: Int) -> [Double] {
    let piece = 2048
    var sums = [Double](repeating: 0, count: maximumLag + 1)
    guard let base = series.baseAddress else { return sums }
    for start in stride(from: 0, to: series.count, by: piece) {
      for lag in 0...maximumLag {
        let count = min(piece, series.count - lag - start)
        if count <= 0 { break }
        sums[lag] += dot(base + start, base + start + lag, count: count)
      }
    }
    return sums
  }

  static func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int) -> Double {
    let rawA = UnsafeRawPointer(a)
    let rawB = UnsafeRawPointer(b)
    var even = SIMD8<Double>.zero
    var odd = SIMD8<Double>.zero
    var index = 0
    while index + 16 <= count {
      let offset = index * 8
      even +=
        rawA.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
        * rawB.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
      odd +=
        rawA.loadUnaligned(fromByteOffset: offset + 64, as: SIMD8<Double>.self)
        * rawB.loadUnaligned(fromByteOffset: offset + 64, as: SIMD8<Double>.self)
      index += 16
    }
    var sum = (even + odd).sum()
    while index < count {
      sum += a[index] * b[index]
      index += 1
    }
    return sum
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
    let transform = FourierTransform(size: size)
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
