import Emergence

/// Every text of the window that does not come from a system's card. `{}` stands for a value.
nonisolated package enum WindowText: Sendable, CaseIterable {
  case run, pause, step, reset, newSeed, seed, speed, perFrame, fastest, steps, stepsPerSecond, start
  case card, keys, save, copy, language, light, dark
  case time, probabilityDensity, histogramTitle
  case measured, now, goingUp, goingDown, waiting, exact, literature, own
  case whatItIs, transition, threeToNotice, threeToTry
  case filming, filmSaved
  case saved, copied, copiedWithLog, cannotSave, rampRunning, rampDone, sweeping, sweepDone
  case sweepStopped, sweepFailed, sweepDoneOneSize, sweepLeft
  case noRecording, unsavedRecording
  case noCriticalPoint, cannotBuild, noPreset, paused, seedIs, sizeLimits, replayed
  case helpRun, helpStep, helpReset, helpNewSeed, helpSpeed, helpControl, helpCritical, helpRamp, helpSweep
  case helpPresets, helpCard, helpLanguage, helpTheme, helpFit, helpFullscreen, helpTextSize, helpSave,
    helpCopy
  case helpFilm, helpFocus, helpBrush, helpEscape, helpQuit, helpHelp
  case helpChoose, helpOpen, helpFind, helpEscapeGallery
  case mouseLeft, mouseRight, mouseWheel, mouseMiddle, helpPaint, helpErase, helpZoom, helpPan
  case keyboard, mouse
  case gallery, twin, twinTitle, notes, look, notesTitle, noNotes, nextScene, noLecture, lectureEnds, lectureBegins
  case sweepShortened, helpSweepSizes, helpTwin, helpMirror, helpScenes, helpNotes
  case search, galleryHint, nothingFound, choosePartner, lectures, analogies, systems, presets, lectureLength
  case mirror, change, shownQuantity, reducedSlider, normalizedSlider
  case criticalMark, noCriticalPointOf, notHere, noSweepInTwin
  case helpGallery, helpSingle, helpOtherSide, helpPresetsOfSide, helpCardOfSide
  case placeInRange, placeInLogRange, mirroredSide

  package subscript(language: Language) -> String { localized[language] }

  /// The text with its `{}` replaced, in order.
  package func callAsFunction(_ language: Language, _ values: String...) -> String {
    var parts = self[language].split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
    for (index, value) in values.enumerated() where index + 1 < parts.count { parts[index] += value }
    return parts.joined()
  }

  /// The text with the explanation of an error in its place.
  package func callAsFunction(_ language: Language, _ error: any Error) -> String {
    self(language, LocalizedText(explaining: error)[language])
  }

  private var localized: LocalizedText {
    switch self {
    case .run: LocalizedText(en: "Run", zh: "运行")
    case .pause: LocalizedText(en: "Pause", zh: "暂停")
    case .step: LocalizedText(en: "Step", zh: "单步")
    case .reset: LocalizedText(en: "Reset", zh: "重置")
    case .newSeed: LocalizedText(en: "New seed", zh: "换种子")
    case .seed: LocalizedText(en: "seed", zh: "种子")
    case .speed: LocalizedText(en: "Speed", zh: "速度")
    case .perFrame: LocalizedText(en: "{} per frame", zh: "每帧 {} 步")
    case .fastest: LocalizedText(en: "fastest", zh: "最快")
    case .steps: LocalizedText(en: "steps", zh: "步")
    case .stepsPerSecond: LocalizedText(en: "steps/s", zh: "步/秒")
    case .start: LocalizedText(en: "Start", zh: "初态")
    case .card: LocalizedText(en: "About", zh: "说明")
    case .keys: LocalizedText(en: "Keys", zh: "按键")
    case .save: LocalizedText(en: "Save figure", zh: "保存图片")
    case .copy: LocalizedText(en: "Copy", zh: "复制")
    case .language: LocalizedText(en: "中文", zh: "English")
    case .light: LocalizedText(en: "Light", zh: "浅色")
    case .dark: LocalizedText(en: "Dark", zh: "深色")
    case .time: LocalizedText(en: "time <i>t</i> (steps)", zh: "时间 <i>t</i>（步）")
    case .probabilityDensity: LocalizedText(en: "probability density", zh: "概率密度")
    case .histogramTitle: LocalizedText(en: "Distribution", zh: "分布")
    case .measured: LocalizedText(en: "measured", zh: "测量值")
    case .now: LocalizedText(en: "now", zh: "当前")
    case .goingUp: LocalizedText(en: "going up", zh: "上升支")
    case .goingDown: LocalizedText(en: "going down", zh: "下降支")
    case .waiting:
      LocalizedText(
        en: "Run, and hold the slider still: each settled average stays here.",
        zh: "运行并保持滑块不动：每个稳定的平均值都会留在这里。")
    case .exact: LocalizedText(en: "exact", zh: "精确解")
    case .literature: LocalizedText(en: "literature", zh: "文献值")
    case .own: LocalizedText(en: "computed here", zh: "本程序计算")
    case .whatItIs: LocalizedText(en: "What this is", zh: "这是什么")
    case .transition: LocalizedText(en: "The transition", zh: "相变")
    case .threeToNotice: LocalizedText(en: "Notice", zh: "请注意")
    case .threeToTry: LocalizedText(en: "Try", zh: "试一试")
    case .saved: LocalizedText(en: "Saved {} and {}", zh: "已保存 {} 与 {}")
    case .copied: LocalizedText(en: "Copied the command that shows this again.", zh: "已复制重现此画面的命令。")
    case .copiedWithLog:
      LocalizedText(
        en: "Copied the command; what was done since the start is in {}.", zh: "已复制命令；开始以来的操作记录在 {}。")
    case .filming: LocalizedText(en: "Filming to {}; V ends the film", zh: "正在录制到 {}；按 V 结束")
    case .filmSaved: LocalizedText(en: "Film saved as {}", zh: "影片已保存为 {}")
    case .cannotSave: LocalizedText(en: "Not saved: {}", zh: "未能保存：{}")
    case .rampRunning:
      LocalizedText(
        en: "Moving {} there and back; branches that differ are hysteresis.", zh: "{} 正在往返扫描；两支不重合即为滞后。")
    case .rampDone: LocalizedText(en: "The ramp is complete.", zh: "往返扫描完成。")
    case .sweeping:
      LocalizedText(
        en: "Measuring the curve: {} of {} points. S stops.", zh: "正在测量曲线：第 {} 点，共 {} 点。按 S 停止。")
    case .sweepDone: LocalizedText(en: "The curve is measured: {}", zh: "曲线测量完成：{}")
    case .sweepDoneOneSize:
      LocalizedText(
        en: "The curve is measured: {}. Shift S measures three sizes and says what kind of transition it is.",
        zh: "曲线测量完成：{}。按 Shift S 测量三种尺寸并判定相变类型。")
    case .sweepLeft:
      LocalizedText(
        en: "The measurement of the system before has ended; its points are in {}", zh: "对前一系统的测量已结束；数据点保存在 {}")
    case .noRecording:
      LocalizedText(
        en: "there is no file '{}' to replay; Ctrl+C in the window writes it beside the command it copies",
        zh: "没有可重放的文件“{}”；在窗口中按 Ctrl+C 会在复制命令的同时写出该文件")
    case .unsavedRecording:
      LocalizedText(
        en: "(interventions since: {}; Ctrl C writes them to a file)", zh: "（此后有 {} 次操作；按 Ctrl C 写入文件）")
    case .sweepStopped:
      LocalizedText(
        en: "Stopped after {} points; they are in {}", zh: "已停止，完成 {} 点，保存在 {}")
    case .sweepFailed: LocalizedText(en: "The curve could not be measured: {}", zh: "无法测量曲线：{}")
    case .noCriticalPoint:
      LocalizedText(
        en: "No critical point of {} is known for these parameters.", zh: "在这些参数下，{} 没有已知的临界点。")
    case .cannotBuild: LocalizedText(en: "Not possible: {}", zh: "无法设置：{}")
    case .noPreset: LocalizedText(en: "There is no prepared experiment {} of this system: {}.", zh: "没有第 {} 个预设实验：{}。")
    case .paused: LocalizedText(en: "paused", zh: "已暂停")
    case .seedIs: LocalizedText(en: "New seed: {}", zh: "新种子：{}")
    case .sizeLimits: LocalizedText(en: "The size goes from {} to {}.", zh: "大小的范围是 {} 到 {}。")
    case .replayed: LocalizedText(en: "Replaying {} interventions.", zh: "正在重放 {} 次操作。")
    case .helpRun: LocalizedText(en: "run or pause", zh: "运行或暂停")
    case .helpStep: LocalizedText(en: "one step", zh: "前进一步")
    case .helpReset: LocalizedText(en: "start again, same seed", zh: "以相同种子重新开始")
    case .helpNewSeed: LocalizedText(en: "start again, new seed", zh: "以新种子重新开始")
    case .helpSpeed: LocalizedText(en: "twice or half the speed", zh: "速度加倍或减半")
    case .helpControl: LocalizedText(en: "control parameter (Shift: coarse)", zh: "控制参数（Shift：粗调）")
    case .helpCritical: LocalizedText(en: "go to the critical point", zh: "跳到临界点")
    case .helpRamp: LocalizedText(en: "control there and back: hysteresis", zh: "控制参数往返一次：看滞后")
    case .helpSweep: LocalizedText(en: "measure the whole curve to a CSV", zh: "测量整条曲线并写入 CSV")
    case .helpPresets: LocalizedText(en: "prepared experiments of this system", zh: "本系统的预设实验")
    case .helpCard: LocalizedText(en: "about this system", zh: "系统说明")
    case .helpLanguage: LocalizedText(en: "English / 中文", zh: "English / 中文")
    case .helpTheme: LocalizedText(en: "dark or light", zh: "深色或浅色")
    case .helpFit: LocalizedText(en: "fit the picture", zh: "画面适合窗口")
    case .helpFullscreen: LocalizedText(en: "full screen", zh: "全屏")
    case .helpTextSize: LocalizedText(en: "text size", zh: "文字大小")
    case .helpFilm: LocalizedText(en: "start or end a film (mp4)", zh: "开始或结束录制影片（mp4）")
    case .helpSave: LocalizedText(en: "save the figure (SVG, PNG)", zh: "保存图片（SVG、PNG）")
    case .helpCopy: LocalizedText(en: "copy the command line", zh: "复制命令行")
    case .helpFocus: LocalizedText(en: "reach and move every control", zh: "选择并调节每个控件")
    case .helpBrush: LocalizedText(en: "brush size", zh: "画笔大小")
    case .helpEscape: LocalizedText(en: "close; back to the gallery", zh: "关闭面板；返回目录")
    case .helpQuit: LocalizedText(en: "quit", zh: "退出")
    case .helpHelp: LocalizedText(en: "these keys", zh: "本按键表")
    case .helpChoose: LocalizedText(en: "choose", zh: "选择")
    case .helpOpen: LocalizedText(en: "open what is chosen", zh: "打开所选内容")
    case .helpFind: LocalizedText(en: "search by name in either language", zh: "按名称搜索（中英文均可）")
    case .helpEscapeGallery: LocalizedText(en: "close; forget the search; go back", zh: "关闭面板；清除搜索；返回")
    case .mouseLeft: LocalizedText(en: "left drag", zh: "左键拖动")
    case .mouseRight: LocalizedText(en: "right drag", zh: "右键拖动")
    case .mouseWheel: LocalizedText(en: "wheel", zh: "滚轮")
    case .mouseMiddle: LocalizedText(en: "middle drag", zh: "中键拖动")
    case .helpPaint: LocalizedText(en: "paint: touch the system", zh: "绘制：触动系统")
    case .helpErase: LocalizedText(en: "paint the opposite", zh: "绘制相反状态")
    case .helpZoom: LocalizedText(en: "zoom at the cursor", zh: "以光标为中心缩放")
    case .helpPan: LocalizedText(en: "move the picture", zh: "移动画面")
    case .keyboard: LocalizedText(en: "Keyboard", zh: "键盘")
    case .mouse: LocalizedText(en: "Mouse, on the picture", zh: "鼠标（在画面上）")
    case .gallery: LocalizedText(en: "Gallery", zh: "目录")
    case .twin: LocalizedText(en: "Twin", zh: "对照")
    case .twinTitle: LocalizedText(en: "Two systems, one control", zh: "两个系统，一个控制参数")
    case .notes: LocalizedText(en: "Notes", zh: "讲稿")
    case .look: LocalizedText(en: "Look at: {}", zh: "请看：{}")
    case .notesTitle: LocalizedText(en: "Speaker's notes, about {} minutes", zh: "讲稿，约 {} 分钟")
    case .noNotes: LocalizedText(en: "There are none for this scene.", zh: "本场景没有讲稿。")
    case .nextScene: LocalizedText(en: "Next", zh: "下一场景")
    case .noLecture: LocalizedText(en: "No lecture is open; the gallery has some.", zh: "没有打开讲座；可在目录中选择。")
    case .lectureEnds: LocalizedText(en: "This is the last scene.", zh: "这是最后一个场景。")
    case .lectureBegins: LocalizedText(en: "This is the first scene.", zh: "这是第一个场景。")
    case .sweepShortened:
      LocalizedText(
        en: "Shortened to 1/{} of the protocol to fit a lecture: {} + {} steps a point.",
        zh: "为适合课堂，缩短为原方案的 1/{}：每点 {} + {} 步。")
    case .helpSweepSizes: LocalizedText(en: "the curves of three sizes: a verdict", zh: "测量三种尺寸的曲线并作判定")
    case .helpTwin: LocalizedText(en: "another system beside this one", zh: "与另一系统并排对照")
    case .helpMirror: LocalizedText(en: "the right control the other way", zh: "右侧控制参数反向")
    case .helpScenes: LocalizedText(en: "next or previous scene of a lecture", zh: "讲座的下一个或上一个场景")
    case .helpNotes: LocalizedText(en: "speaker's notes of a lecture", zh: "讲座的讲稿")
    case .search: LocalizedText(en: "Type to search", zh: "输入文字以搜索")
    case .galleryHint:
      LocalizedText(
        en: "Arrows choose, Enter opens, Esc goes back; Ctrl L: 中文, Ctrl D: dark or light, F1: all keys",
        zh: "方向键选择，Enter 打开，Esc 返回；Ctrl L：English，Ctrl D：深色或浅色，F1：全部按键")
    case .nothingFound: LocalizedText(en: "Nothing here is called “{}”.", zh: "没有与“{}”相符的内容。")
    case .choosePartner: LocalizedText(en: "Choose a system to put beside the other", zh: "选择并排对照的系统")
    case .lectures: LocalizedText(en: "Lectures", zh: "讲座")
    case .analogies: LocalizedText(en: "Analogies, side by side", zh: "并排类比")
    case .systems: LocalizedText(en: "Systems", zh: "系统")
    case .presets: LocalizedText(en: "Prepared experiments", zh: "预设实验")
    case .lectureLength: LocalizedText(en: "{} scenes, {} minutes", zh: "{} 个场景，{} 分钟")
    case .mirror: LocalizedText(en: "Mirror", zh: "镜像")
    case .change: LocalizedText(en: "Change…", zh: "更换…")
    case .shownQuantity: LocalizedText(en: "Shown", zh: "显示")
    case .reducedSlider: LocalizedText(en: "Distance from both critical points", zh: "到各自临界点的相对距离")
    case .normalizedSlider: LocalizedText(en: "Place within both ranges", zh: "在两个取值范围中的位置")
    case .criticalMark: LocalizedText(en: "critical", zh: "临界点")
    case .noCriticalPointOf:
      LocalizedText(
        en: "{}: no critical point is known here, so the slider is the place within each range.",
        zh: "{}：此处没有已知的临界点，滑块表示在各自取值范围中的位置。")
    case .mirroredSide: LocalizedText(en: "mirrored", zh: "反向")
    case .placeInRange: LocalizedText(en: "{} = place of {} from {} to {}", zh: "{} = {} 在 {} 到 {} 之间的位置")
    case .placeInLogRange:
      LocalizedText(
        en: "{} = place of {} from {} to {}, logarithmic", zh: "{} = {} 在 {} 到 {} 之间的位置（对数）")
    case .helpGallery: LocalizedText(en: "the gallery", zh: "目录")
    case .helpSingle: LocalizedText(en: "the left system alone", zh: "只看左侧系统")
    case .helpOtherSide: LocalizedText(en: "the other side, for I and 1 … 9", zh: "切换 I 与 1 … 9 所指的一侧")
    case .helpPresetsOfSide: LocalizedText(en: "prepared experiments of this side", zh: "该侧系统的预设实验")
    case .helpCardOfSide: LocalizedText(en: "about the system of this side", zh: "该侧系统的说明")
    case .noSweepInTwin:
      LocalizedText(
        en: "A twin measures no curve: T goes back, and S measures there; emergence compare measures both sides.",
        zh: "对照时不测量整条曲线：按 T 返回后用 S 测量；两侧一起测量请用 emergence compare。")
    case .notHere: LocalizedText(en: "That key does nothing here; F1 shows the keys.", zh: "此键在这里无作用；F1 显示按键表。")
    }
  }
}
