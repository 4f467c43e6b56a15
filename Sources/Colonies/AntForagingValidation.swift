import Emergence

/// The comparisons that `emergence validate ant-foraging` makes: steady states and folds of the mean field, and the
/// exact stationary law where ants join and leave by chance.
enum AntForagingValidation {
  static let cases = steady + folds + chance

  private static let hidden = Recruitment(discovery: 0.0045, recruitment: 0.00015, loss: 10, saturation: 10)
  private static let easy = Recruitment(discovery: 0.021, recruitment: 0.00015, loss: 10, saturation: 10)

  private static func known(_ value: Double, _ source: String) -> KnownValue {
    KnownValue(value, .exact, source: source)
  }

  /// The equation rests at the stable root that its start leads to.
  private static var steady: [ValidationCase] {
    let source = "root of (α + βx)(n − x) = sx/(K + x)"
    let folded = [200.0, 600, 800, 1500].flatMap { colony -> [ValidationCase] in
      let states = hidden.steadyStates(colony: colony)
      return [
        validation(hidden, "ode", colony, "idle", [.quantity("trail", known(states.first!, source))]),
        validation(hidden, "ode", colony, "trail", [.quantity("trail", known(states.last!, source))]),
      ]
    }
    let smooth = [300.0, 600, 1000].map { colony in
      validation(
        easy, "ode", colony, "idle", [.quantity("trail", known(easy.steadyStates(colony: colony)[0], source))])
    }
    return folded + smooth
  }

  /// Half an ant on either side of the folds 475.0114 and 910.8625 decides which branch is left.
  private static var folds: [ValidationCase] {
    let source = "fold of the steady states: 475.0114, 910.8625"
    return [
      (910.6, "idle", hidden.steadyStates(colony: 910.6).first!),
      (911.1, "idle", hidden.steadyStates(colony: 911.1).last!),
      (475.3, "trail", hidden.steadyStates(colony: 475.3).last!),
      (474.7, "trail", hidden.steadyStates(colony: 474.7).first!),
    ].map { colony, start, x in
      validation(hidden, "ode", colony, start, [.quantity("trail", known(x, source))])
    }
  }

  private static var chance: [ValidationCase] {
    // The small colony jumps to and fro between its two states within the run.
    let small = Recruitment(discovery: 0.02, recruitment: 0.02, loss: 12, saturation: 4)
    let cases: [(Recruitment, Int, String, Int)] = [
      (hidden, 300, "idle", 20), (hidden, 1500, "trail", 20), (easy, 600, "idle", 40), (easy, 1000, "trail", 20),
      (small, 46, "idle", 10), (small, 50, "trail", 10),
    ]
    return cases.map { model, colony, start, every in
      let law = model.stationaryLaw(colony: colony)
      func mean(_ value: (Double) -> Double) -> Double {
        law.enumerated().reduce(0) { $0 + $1.element * value(Double($1.offset) / Double(colony)) }
      }
      let source = "detailed balance of births and deaths"
      return validation(
        model, "gillespie", Double(colony), start, equilibrate: 3000, samples: 40_000, every: every,
        [
          .quantity("share", known(mean { $0 }, source)),
          .quantity("share_squared", known(mean { $0 * $0 }, source)),
          .distribution(
            "trail", of: law.enumerated().map { (Double($0.offset), $0.element) }, origin: .exact, source: source),
        ])
    }
  }

  private static func validation(
    _ model: Recruitment, _ mode: String, _ colony: Double, _ start: String, equilibrate: Int = 30_000,
    samples: Int = 10, every: Int = 1, _ checks: [ValidationCase.Check]
  ) -> ValidationCase {
    ValidationCase(
      "\(mode) α=\(model.discovery.shortest) n=\(colony.shortest) from \(start)",
      parameters: ParameterValues(AntForaging.card.parameters).setting([
        "model": .choice(mode), "colony": .real(colony), "discovery": .real(model.discovery),
        "recruitment": .real(model.recruitment), "loss": .real(model.loss), "saturation": .real(model.saturation),
      ]), size: 64, start: start, equilibrate: equilibrate, samples: samples, every: every, checks: checks)
  }
}
