import Emergence

extension NeighbourLists {
  /// The four nearest neighbours on a torus, row by row.
  package static func square(side: Int) -> NeighbourLists {
    NeighbourLists(
      (0..<side * side).map { site in
        let (x, y) = (site % side, site / side)
        return [
          Int32(y * side + (x + 1) % side), Int32(y * side + (x + side - 1) % side),
          Int32((y + 1) % side * side + x), Int32((y + side - 1) % side * side + x),
        ]
      })
  }

  /// A ring on which everyone sees `reach` neighbours on either side, each link moved with a probability to a random end
  /// (Watts & Strogatz, Nature 393 (1998) 440).
  package static func ring(
    count: Int, reach: Int, rewiring: Double, _ random: inout Xoshiro256
  ) -> NeighbourLists {
    var lists = Array(repeating: [Int32](), count: count)
    for index in 0..<count {
      for distance in 1...reach {
        let other = (index + distance) % count
        lists[index].append(Int32(other))
        lists[other].append(Int32(index))
      }
    }
    guard rewiring > 0 else { return NeighbourLists(lists) }
    for distance in 1...reach {
      for index in 0..<count where random.uniform() < rewiring {
        let other = Int32((index + distance) % count)
        // Who sees everyone already has nobody new to see.
        guard lists[index].count < count - 1, let place = lists[index].firstIndex(of: other) else { continue }
        var target = Int32(random.below(count))
        while target == Int32(index) || lists[index].contains(target) { target = Int32(random.below(count)) }
        lists[index][place] = target
        lists[Int(other)].remove(at: lists[Int(other)].firstIndex(of: Int32(index))!)
        lists[Int(target)].append(Int32(index))
      }
    }
    return NeighbourLists(lists)
  }
}
