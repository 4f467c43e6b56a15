import Catalog
import Emergence
import Experiments
import Figures
import Foundation
import Screens
import Testing

/// The keys that a screen lists are keys that do something there.
@Suite(.serialized) struct KeyHelpTests {
  /// The key presses that a line of the help stands for.
  private func presses(_ keys: String) -> [KeyPress] {
    let named: [String: Key] = [
      "Space": .space, "Return": .enter, "→": .right, "←": .left, "↑": .up, "↓": .down, "Home": .home, "Tab": .tab,
      "F1": .f1, "F11": .f11, "Esc": .escape, "PageDown": .pageDown, "PageUp": .pageUp,
    ]
    if keys == "1 … 9" { return [KeyPress(.character("1"))] }
    let words = keys.split(separator: " ").map { $0 == "−" ? "-" : String($0) }
    let modifier = ["Ctrl", "Shift"].contains(words[0]) ? words[0] : nil
    return words.dropFirst(modifier == nil ? 0 : 1).map { word in
      KeyPress(
        named[word] ?? .character(Character(word.lowercased())), shift: modifier == "Shift",
        control: modifier == "Ctrl")
    }
  }

  private let refusals = Language.allCases.flatMap { language in
    [WindowText.notHere, .noLecture, .noSweepInTwin].map { $0[language] }
  }

  private func open(_ place: KeyMap.Place, _ lecture: Lecture?, on stage: Stage, _ shelf: PresetShelf) throws {
    if let lecture {
      let index = lecture.scenes.firstIndex { scene in
        if case .twin = scene.subject { place == .twin } else { place == .system }
      }
      try stage.open(lecture, scene: try #require(index) + (place == .system ? 1 : 0))
    } else {
      let small = try PresetOverride("size=16")
      let left = try shelf.load("ising", overrides: [small])
      if place == .twin {
        let right = try shelf.load("percolation", overrides: [small])
        stage.open(left: try TwinSide(left), right: try TwinSide(right), isMirrored: true)
      } else {
        try stage.open(left)
      }
    }
  }

  @Test(arguments: [KeyMap.Place.system, .twin], [false, true])
  func everyListedKeyDoesSomethingHere(_ place: KeyMap.Place, isLecture: Bool) throws {
    // Nothing here may wait for a film or a sweep, which have tests of their own.
    let slow: Set<String> = ["V", "S", "Shift S", "Ctrl Q"]
    let shelf = PresetShelf()
    let stage = Stage(shelf, folder: try Eyes.temporaryFolder())
    let driver = ScreenDriver(stage)
    let lecture = isLecture ? try shelf.lecture("what-is-a-phase-transition") : nil
    for (keys, _) in KeyMap.help(on: place, isLecture: isLecture) where !slow.contains(keys) {
      try open(place, lecture, on: stage, shelf)
      stage.surface.forgetMessage()
      for press in presses(keys) {
        #expect(KeyMap.action(for: press) != nil || [.tab, .left].contains(press.key), "\(keys)")
        driver.press(press.key, shift: press.shift, control: press.control)
        driver.frame()
        let message = stage.surface.message?.text ?? ""
        #expect(!refusals.contains(message), "\(keys) on \(place), lecture \(isLecture): \(message)")
      }
    }
  }

  @Test func lectureKeysAreListedInLecturesOnly() {
    for place in [KeyMap.Place.system, .twin] {
      let (outside, inside) = (KeyMap.help(on: place), KeyMap.help(on: place, isLecture: true))
      #expect(!outside.contains { $0.keys == "O" } && inside.contains { $0.keys == "O" })
      #expect(outside.contains { $0.keys == "1 … 9" } && !inside.contains { $0.keys == "1 … 9" })
    }
    #expect(!KeyMap.help(on: .twin).contains { $0.keys == "S" || $0.keys == "Shift S" })
    #expect(!KeyMap.help(on: .twin, isLecture: true).contains { $0.keys == "T" })
  }
}
