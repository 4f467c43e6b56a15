import Emergence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Texts that show some of n skills, and the clusters of skills that they join.
package struct SkillGraph: Sendable {
  /// Which skills a text shows.
  package enum Texts: String, Sendable, CaseIterable {
    /// k skills, each drawn from all (S. Arora and A. Goyal, arXiv:2307.15936, section 3).
    case tuples
    /// Every skill with probability k/n (E. S. Lubana et al., arXiv:2408.12578).
    case chance
  }

  /// What is known of the clusters of one graph.
  package struct Clusters: Sendable, Equatable {
    package var count = 0
    package var largest = 0
    /// Σ s² and Σ s⁴ over clusters of s skills.
    package var squares = 0.0
    package var fourths = 0.0
    /// Texts that show a skill of the largest cluster.
    package var texts = 0
  }

  package let skills: Int
  /// Skills of all texts, text after text, with those a text shows twice.
  package private(set) var members: [Int32] = []
  /// Where the skills of each text end in `members`.
  package private(set) var ends: [Int32] = []
  /// A skill of the same cluster, nearer to its root; at the root minus the number of skills.
  private var links: [Int32]

  package init(skills: Int) {
    self.skills = skills
    links = Array(repeating: -1, count: skills)
  }

  /// Draws texts until each skill is shown by `degree` of them in the mean, and joins what they show.
  ///
  /// Texts come one after the other, as a Poisson process with the degree as time: their number is itself random, which
  /// is what makes finite graphs exactly solvable, and a graph of a higher degree begins with the texts of a lower one.
  package mutating func draw(
    _ texts: Texts, skillsPerText: Int, degree: Double, _ random: inout Xoshiro256
  ) -> Clusters {
    members.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for index in links.indices { links[index] = -1 }
    let probability = Double(skillsPerText) / Double(skills)
    let scale = probability < 1 ? 1 / log1p(-probability) : 0
    var time = 0.0
    while true {
      time -= log(1 - random.uniform()) * probability
      guard time < degree else { break }
      switch texts {
      case .tuples:
        for _ in 0..<skillsPerText { members.append(Int32(truncatingIfNeeded: random.below(skills))) }
      case .chance:
        // Gaps between the skills of a text are geometric.
        var place = -1.0
        while true {
          place += 1 + (log(1 - random.uniform()) * scale).rounded(.down)
          guard place < Double(skills) else { break }
          members.append(Int32(place))
        }
      }
      join(from: Int(ends.last ?? 0))
      ends.append(Int32(truncatingIfNeeded: members.count))
    }
    return clusters()
  }

  /// Joins the clusters of the last text's skills.
  private mutating func join(from begin: Int) {
    guard begin < members.count else { return }
    var one = root(members[begin])
    for index in (begin + 1)..<max(begin + 1, members.count) {
      var other = root(members[index])
      guard one != other else { continue }
      if links[Int(other)] < links[Int(one)] { swap(&one, &other) }
      links[Int(one)] += links[Int(other)]
      links[Int(other)] = one
    }
  }

  /// Union by size with path halving (R. E. Tarjan and J. van Leeuwen, J. ACM 31 (1984) 245).
  private mutating func root(_ skill: Int32) -> Int32 {
    var skill = skill
    while links[Int(skill)] >= 0 {
      let above = links[Int(skill)]
      if links[Int(above)] >= 0 { links[Int(skill)] = links[Int(above)] }
      skill = above
    }
    return skill
  }

  private mutating func clusters() -> Clusters {
    var result = Clusters()
    var largest: Int32 = 0
    for (skill, link) in links.enumerated() where link < 0 {
      let size = Double(-link)
      result.count += 1
      result.squares += size * size
      result.fourths += size * size * size * size
      if Int(-link) > result.largest {
        result.largest = Int(-link)
        largest = Int32(skill)
      }
    }
    var begin = 0
    for end in ends {
      if begin < Int(end), root(members[begin]) == largest { result.texts += 1 }
      begin = Int(end)
    }
    return result
  }

  /// The cluster of every skill by rank: 0 for the largest one.
  package func ranks() -> [Int] {
    var copy = self
    let roots = (0..<skills).map { Int(copy.root(Int32($0))) }
    // The sort is by size, then by place, as that of the largest one is.
    let sorted = links.indices.filter { links[$0] < 0 }.sorted { (links[$0], $0) < (links[$1], $1) }
    var ranks = [Int](repeating: 0, count: skills)
    for (rank, root) in sorted.enumerated() { ranks[root] = rank }
    return roots.map { ranks[$0] }
  }
}
