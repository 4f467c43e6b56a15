import Emergence

/// What a key can ask for. One list makes the reactions and the help that the window shows.
nonisolated public enum Action: Sendable, Hashable {
  case runOrPause, step, reset, newSeed, faster, slower
  case controlUp(coarse: Bool), controlDown(coarse: Bool)
  case critical, ramp, sweep, sweepSizes, save, film, copyCommand, language, theme, card, help, fit, fullscreen
  case textLarger, textSmaller, textNormal, brushLarger, brushSmaller
  case preset(Int)
  case notes, nextScene, previousScene, twin, gallery, mirror, otherSide
  case escape, quit
}

nonisolated package enum KeyMap {
  /// The action of a key while no widget has the keyboard.
  package static func action(for press: KeyPress) -> Action? {
    if press.control {
      return switch press.key {
      case .character("s"): .save
      case .character("c"): .copyCommand
      case .character("q"): .quit
      case .character("+"), .character("="): .textLarger
      case .character("-"): .textSmaller
      case .character("0"): .textNormal
      case .character("l"): .language
      case .character("d"): .theme
      default: nil
      }
    }
    switch press.key {
    case .space, .enter: return press.isRepeat ? nil : .runOrPause
    case .right, .character("."): return .step
    case .up: return .controlUp(coarse: press.shift)
    case .down: return .controlDown(coarse: press.shift)
    case .home: return .fit
    case .escape: return .escape
    case .f1, .character("?"): return press.isRepeat ? nil : .help
    case .f11: return press.isRepeat ? nil : .fullscreen
    case .pageDown: return press.isRepeat ? nil : .nextScene
    case .pageUp: return press.isRepeat ? nil : .previousScene
    case .left, .tab, .end, .backspace: return nil
    case .character("s") where press.shift: return press.isRepeat ? nil : .sweepSizes
    case .character(let character): return press.isRepeat && !"+-=[]".contains(character) ? nil : letters[character]
    }
  }

  private static let letters: [Character: Action] = {
    var letters: [Character: Action] = [
      "r": .reset, "n": .newSeed, "+": .faster, "=": .faster, "-": .slower, "c": .critical, "h": .ramp, "s": .sweep,
      "v": .film, "t": .twin, "o": .notes, "m": .mirror, "x": .otherSide, "g": .gallery,
      "l": .language, "d": .theme, "i": .card, "f": .fit, "[": .brushSmaller, "]": .brushLarger,
    ]
    for number in 1...9 { letters[Character("\(number)")] = .preset(number - 1) }
    return letters
  }()

  /// A screen with keys of its own.
  package enum Place: Sendable, Hashable, CaseIterable {
    case gallery, system, twin
  }

  /// The keys that do something on a screen, for the help panel.
  /// - Parameters:
  ///   - isLecture: whether the screen is a scene of a lecture.
  ///   - hasPresets: whether its system has prepared experiments.
  package static func help(
    on place: Place, isLecture: Bool = false, hasPresets: Bool = true
  ) -> [(keys: String, text: WindowText)] {
    let presets: [(keys: String, text: WindowText)] =
      hasPresets && !isLecture ? [("1 … 9", place == .twin ? .helpPresetsOfSide : .helpPresets)] : []
    let lecture: [(keys: String, text: WindowText)] =
      isLecture ? [("PageDown  PageUp", .helpScenes), ("O", .helpNotes)] : []
    switch place {
    case .gallery:
      return [
        ("← → ↑ ↓  Tab", .helpChoose), ("Return", .helpOpen), ("A … Z", .helpFind), ("Ctrl L", .helpLanguage),
        ("Ctrl D", .helpTheme), ("F11", .helpFullscreen), ("Ctrl +  −  0", .helpTextSize), ("Esc", .helpEscapeGallery),
        ("Ctrl Q", .helpQuit), ("F1  ?", .helpHelp),
      ]
    case .system:
      return running + [("S", .helpSweep), ("Shift S", .helpSweepSizes), ("T", .helpTwin)] + presets + lecture
        + [("I", .helpCard)] + looks + others
    case .twin:
      let single: [(keys: String, text: WindowText)] = isLecture ? [] : [("T", .helpSingle)]
      return running + [("M", .helpMirror)] + single + [("X", .helpOtherSide)] + presets + lecture
        + [("I", .helpCardOfSide)] + looks + others
    }
  }

  private static let running: [(keys: String, text: WindowText)] = [
    ("Space  Return", .helpRun), (".  →", .helpStep), ("R", .helpReset), ("N", .helpNewSeed), ("+  −", .helpSpeed),
    ("↑  ↓", .helpControl), ("C", .helpCritical), ("H", .helpRamp),
  ]

  private static let looks: [(keys: String, text: WindowText)] = [
    ("L", .helpLanguage), ("D", .helpTheme), ("F  Home", .helpFit), ("F11", .helpFullscreen),
    ("Ctrl +  −  0", .helpTextSize), ("Ctrl S", .helpSave), ("V", .helpFilm),
    ("Ctrl C", .helpCopy),
  ]

  private static let others: [(keys: String, text: WindowText)] = [
    ("Tab  ← → ↑ ↓", .helpFocus), ("[  ]", .helpBrush), ("G", .helpGallery), ("Esc", .helpEscape),
    ("Ctrl Q", .helpQuit),
    ("F1  ?", .helpHelp),
  ]

  /// What the mouse does on the picture.
  static let mouseHelp: [(hand: WindowText, text: WindowText)] = [
    (.mouseLeft, .helpPaint), (.mouseRight, .helpErase), (.mouseWheel, .helpZoom), (.mouseMiddle, .helpPan),
  ]
}
