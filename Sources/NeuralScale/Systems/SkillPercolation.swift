import Emergence

/// Skills and texts joined at random: a model of why abilities combine, not a trained network. Every step is a new
/// graph.
public struct SkillPercolation: System {
  private let texts: SkillGraph.Texts
  private let skillsPerText: Int
  private var degree: Double
  private var random: Xoshiro256
  /// The generator before it drew the present graph: all there is to save.
  private var drawnFrom: Xoshiro256
  private var graph: SkillGraph
  private var clusters = SkillGraph.Clusters()

  public init(_ setup: Setup) throws {
    let parameters = setup.parameters
    texts = SkillGraph.Texts(rawValue: parameters.choice("texts"))!
    skillsPerText = parameters.integer("skills_per_text")
    degree = parameters.real("degree")
    guard texts == .tuples || skillsPerText <= setup.size else {
      throw SystemError(
        LocalizedText(
          en: "a text cannot show \(skillsPerText) of \(setup.size) skills by chance; raise size or lower "
            + "skills_per_text",
          zh: "一段文本不可能在 \(setup.size) 个技能中随机涉及 \(skillsPerText) 个；请增大 size 或减小 skills_per_text"))
    }
    var seeder = setup.random.stream(0)
    random = Xoshiro256(seededBy: &seeder)
    drawnFrom = random
    graph = SkillGraph(skills: setup.size)
    draw()
  }

  private mutating func draw() {
    drawnFrom = random
    clusters = graph.draw(texts, skillsPerText: skillsPerText, degree: degree, &random)
  }

  // MARK: Steps

  public mutating func step() { draw() }

  /// Texts that were there stay when the degree rises, and go in reverse order when it falls.
  public mutating func setParameter(_ id: String, to value: ParameterValue) {
    guard id == "degree" else { return }
    degree = value.number!
    random = drawnFrom
    draw()
  }

  // MARK: Observation

  public func observe(into values: inout [Double]) {
    let n = Double(graph.skills)
    let share = Double(clusters.largest) / n
    let second = clusters.squares / (n * n)
    values[0] = share
    values[1] = share * share
    values[2] = graph.ends.isEmpty ? .nan : Double(clusters.texts) / Double(graph.ends.count)
    values[3] = (clusters.squares - Double(clusters.largest) * Double(clusters.largest)) / n
    values[4] = Double(clusters.count) / n
    values[5] = second
    values[6] = 3 * second * second - 2 * clusters.fourths / (n * n * n * n)
    values[7] = Double(graph.members.count) / n
  }

  // MARK: Picture

  public var picture: Picture {
    SkillPercolationPicture.scene(
      graph, clusters: clusters, texts: texts, skillsPerText: skillsPerText, degree: degree)
  }

  // MARK: State

  public func save(to writer: inout StateWriter) {
    writer.write(degree)
    writer.write(drawnFrom)
  }

  public mutating func restore(from reader: inout StateReader) throws {
    degree = try reader.read(Double.self)
    try reader.read(into: &random)
    draw()
  }
}
