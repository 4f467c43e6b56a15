import Emergence

/// The comparisons that `emergence validate ising` makes.
enum IsingValidation {
  static let cases: [ValidationCase] = []
}
