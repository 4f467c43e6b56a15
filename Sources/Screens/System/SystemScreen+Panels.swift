import Emergence
import Figures

/// The panels that open over the instrument. The picture beside them keeps running.
extension SystemScreen {
  /// What this is, what to notice, what to try.
  func drawCard() {
    let area = widgets.drawPaper(layout.instrument)
    let card = snapshot.session.card
    PanelText(PanelText.parts(of: card, language), theme: theme, fitting: area, on: canvas).draw(on: canvas, in: area) {
      index, rect in
      let experiment = card.tries[index]
      if widgets.button("try.\(index)", experiment.title[language], rect) { perform(experiment) }
    }
  }

  func drawHelp() {
    widgets.drawHelp(
      in: widgets.drawPaper(layout.instrument), language, on: .system, isLecture: scene != nil,
      hasPresets: !siblings.isEmpty)
  }

  func drawNotes() {
    scene?.drawNotes(in: widgets.drawPaper(layout.instrument), widgets, language)
  }

  /// What the measured curve says of the transition, beside the curve, in the words of `emergence analyze`.
  func drawTransition() {
    guard let measured else { return }
    let area = widgets.drawPaper(layout.besideCurve)
    PanelText(measured.parts(language), theme: theme, fitting: area, on: canvas, largest: 14).draw(on: canvas, in: area)
  }
}
