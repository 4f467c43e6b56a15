#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Drawings that a memory can be given, each about half ink and half paper and little like the others, as Hebb's rule
/// wants them.
package enum HopfieldPictures {
  package static let count = 6

  /// Whether a drawing has ink at a point.
  /// - Parameter x,y: from −1 (left, top) to 1.
  package static func hasInk(_ drawing: Int, x: Double, y: Double) -> Bool {
    let radius = (x * x + y * y).squareRoot()
    let angle = atan2(-y, x)
    switch drawing {
    case 0: return face(x, y, radius)
    case 1: return yinYang(x, y, radius)
    case 2: return letter(x, y)
    case 3: return sin(angle - 9 * radius) > 0
    case 4: return heart(x, y)
    default: return sin(8 * angle) > 0
    }
  }

  private static func face(_ x: Double, _ y: Double, _ radius: Double) -> Bool {
    guard radius < 0.93 else { return false }
    let eye = abs(abs(x) - 0.35) < 0.13 && abs(y + 0.3) < 0.2
    let mouth = radius > 0.45 && radius < 0.68 && y > 0.12
    return !eye && !mouth
  }

  private static func yinYang(_ x: Double, _ y: Double, _ radius: Double) -> Bool {
    let upper = (x * x + (y + 0.5) * (y + 0.5)).squareRoot()
    let lower = (x * x + (y - 0.5) * (y - 0.5)).squareRoot()
    if upper < 0.16 { return true }
    if lower < 0.16 { return false }
    if upper < 0.5 { return false }
    if lower < 0.5 { return true }
    return radius < 1 ? x > 0 : x < 0
  }

  private static func letter(_ x: Double, _ y: Double) -> Bool {
    guard abs(x) < 0.8, abs(y) < 0.9 else { return false }
    return x < -0.35 || abs(y) > 0.52 || (abs(y) < 0.19 && x < 0.55)
  }

  /// Paper on ink, so that it is no cousin of the face.
  private static func heart(_ x: Double, _ y: Double) -> Bool {
    let (u, v) = (1.25 * x, -1.25 * y + 0.12)
    let a = u * u + v * v - 1
    return a * a * a - u * u * v * v * v > 0
  }
}
