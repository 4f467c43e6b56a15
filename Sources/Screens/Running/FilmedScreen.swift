import Figures
import Foundation

/// A screen of which a film can be made while it is used.
protocol FilmedScreen: Screen {
  /// The film under way.
  var film: Filming? { get set }
  /// Where it goes.
  var folder: String { get }
  /// What its name begins with.
  var baseName: String { get }
}

extension FilmedScreen {
  /// Starts a film of the screen, or ends it.
  func toggleFilm() {
    do {
      if let film {
        self.film = nil
        try film.finish()
        say(WindowText.filmSaved(language, film.path))
      } else {
        let film = try Filming(path: filmPath, canvas: canvas)
        self.film = film
        say(WindowText.filming(language, film.path))
      }
    } catch {
      say(WindowText.cannotSave(language, error), isWarning: true)
    }
  }

  /// Adds the frame just drawn. A film has one size, so it ends when the window gets another.
  func followFilm() {
    guard let film else { return }
    let size = canvas.withPixels { ($0.width, $0.height) }
    if film.hasFailed || size != (film.width, film.height) { return toggleFilm() }
    film.take(canvas, time: surface.time)
  }

  /// A name that no earlier film has.
  private var filmPath: String {
    func path(_ number: Int) -> String {
      (folder as NSString).appendingPathComponent("\(baseName)-film-\(number).mp4")
    }
    var number = 1
    while FileManager.default.fileExists(atPath: path(number)) { number += 1 }
    return path(number)
  }
}
