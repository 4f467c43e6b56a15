/// Inner loops of the perceptron.
enum PerceptronKernel {
  /// Σ aᵢbᵢ of `count` numbers from the given offsets.
  @inline(__always)
  static func dot(_ a: [Double], _ start: Int, _ b: [Double], _ other: Int, _ count: Int) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        typealias Lanes = SIMD8<Double>
        let (x, y) = (a.baseAddress! + start, b.baseAddress! + other)
        var lanes = Lanes.zero
        var i = 0
        while i + 8 <= count {
          lanes =
            lanes + UnsafeRawPointer(x + i).loadUnaligned(as: Lanes.self)
            * UnsafeRawPointer(y + i).loadUnaligned(as: Lanes.self)
          i += 8
        }
        var sum = lanes.sum()
        while i < count {
          sum += x[i] * y[i]
          i += 1
        }
        return sum
      }
    }
  }

  /// Keeps the students (bit masks, 1 for a weight of −1) that give a pattern the answer of the teacher, who is all +1.
  /// - Parameter pattern: fewer than half of its bits are set, so that the teacher's answer is +1.
  /// - Returns: how many are left, at the front.
  static func filter(
    _ students: UnsafeMutablePointer<UInt32>, _ count: Int, pattern: UInt32, size: Int
  ) -> Int {
    var kept = 0
    for index in 0..<count {
      let student = students[index]
      students[kept] = student
      kept += 2 * (student ^ pattern).nonzeroBitCount < size ? 1 : 0
    }
    return kept
  }
}
