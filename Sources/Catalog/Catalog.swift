import Emergence
import NeuralScale
import Spins

/// The one list of systems. A new system is added here and nowhere else.
public enum Catalog {
  public static let systems: [any System.Type] = [
    Ising.self,
    Potts.self,
    Percolation.self,
    XY.self,
    MultitaskParity.self,
    Grokking.self,
    Mirage.self,
    Perceptron.self,
    Superposition.self,
    InContext.self,
  ]

  /// The system of an id, or nil.
  public static func system(_ id: String) -> (any System.Type)? {
    systems.first { $0.card.id == id }
  }
}
