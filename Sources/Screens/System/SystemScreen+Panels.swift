import Emergence
import Figures

/// The panels that open over the instrument. The picture beside them keeps running.
extension SystemScreen {
  /// What this is, what to notice, what to try.
  func drawCard() {
    let area = widgets.drawPaper(layout.instrument)
    let card = snapshot.session.card
    var parts: [PanelText.Part] = [
      .heading(WindowText.whatItIs[language]), .paragraph(card.summary[language]),
      .heading(WindowText.transition[language]), .paragraph(card.transition[language]),
    ]
    if !card.notice.isEmpty {
      parts.append(.heading(WindowText.threeToNotice[language]))
      parts += card.notice.map { .paragraph("•  " + $0[language]) }
    }
    if !card.tries.isEmpty {
      parts.append(.heading(WindowText.threeToTry[language]))
      parts += card.tries.indices.map { .button($0) }
    }
    PanelText(parts, theme: theme, fitting: area, on: canvas).draw(on: canvas, in: area) { index, rect in
      let experiment = card.tries[index]
      if widgets.button("try.\(index)", experiment.title[language], rect) { perform(experiment) }
    }
  }

  func drawHelp() {
    widgets.drawHelp(in: widgets.drawPaper(layout.instrument), language, on: .system)
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
