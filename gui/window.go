package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/steps"
	"ledgercheck/gui/widgets"
)

// Window is the one window. Its areas are made anew where what they show is another thing, and updated where it is not.
type Window struct {
	app      fyne.App
	deps     Deps
	post     func(func()) // onUI
	settings settings
	flow     *flow.Flow
	window   fyne.Window

	bar      *bar
	rail     *fyne.Container
	center   *fyne.Container
	evidence *fyne.Container
	save     *fyne.Container
	columns  *columns
	files    *steps.Rail
	work     *steps.Work
	result   *steps.Result
	asking   bool          // a file dialog is open
	note     dialog.Dialog // the settings, 关于 or a message: Esc closes it
}

// build makes the whole content; also after a change of language, text size or colours.
func (w *Window) build() {
	w.rail, w.center, w.evidence, w.save = container.NewStack(), container.NewStack(), container.NewStack(), container.NewStack()
	w.bar = newBar(w)
	w.columns = &columns{}
	body := container.New(w.columns,
		widgets.Tight(nil, nil, nil, widgets.Rule(true), w.rail),
		widgets.Tight(nil, w.save, nil, nil, w.center),
		widgets.Tight(nil, nil, widgets.Rule(true), nil, w.evidence))
	w.columns.middle, w.columns.right = body.Objects[1], body.Objects[2]
	w.window.SetTitle(w.flow.Texts().T("app.name"))
	w.window.SetContent(widgets.Tight(w.bar.object, nil, nil, nil, body))
	w.drawAll()
}

func (w *Window) actions() steps.Actions {
	return steps.Actions{
		ChooseFiles: w.chooseFiles, ChooseFolder: w.chooseFolder, Save: w.saveSummary,
		OpenFile: w.open, OpenFolder: w.open, Copy: w.copy,
	}
}

// changed redraws what a change of the flow touches.
func (w *Window) changed(what flow.Change) {
	if what&flow.ChangedState != 0 {
		w.drawAll()
		return
	}
	if what&flow.ChangedProgress != 0 && w.work != nil {
		w.work.Update()
	}
	if what&flow.ChangedOptions != 0 {
		w.bar.update()
	}
	if what&flow.ChangedTrial != 0 && w.result != nil {
		w.result.Head()
	}
	if what&flow.ChangedView != 0 && w.result != nil {
		w.result.Update()
		w.bar.updateSearch()
	}
	if what&flow.ChangedChoice != 0 {
		w.drawEvidence()
		w.files.Mark()
		if w.result != nil {
			w.result.Mark()
		}
	}
	if what&flow.ChangedSave != 0 {
		w.drawSave()
		w.drawRail()
	}
}

func (w *Window) drawAll() {
	w.work, w.result = nil, nil
	var content fyne.CanvasObject
	switch w.flow.State() {
	case flow.Working:
		w.work = steps.NewWork(w.flow)
		content = w.work.CanvasObject
	case flow.Ready:
		w.result = steps.NewResult(w.flow, w.actions())
		content = w.result.CanvasObject
	case flow.Failed:
		content = steps.Fail(w.flow, w.actions())
	default:
		content = steps.Pick(w.flow, w.actions())
	}
	put(w.center, content)
	w.drawRail()
	w.drawSave()
	w.drawEvidence()
	w.bar.update()
	if w.result != nil {
		w.window.Canvas().Focus(w.result.Focusable())
	}
}

func (w *Window) drawRail() {
	w.files = steps.NewRail(w.flow, w.actions())
	put(w.rail, w.files.CanvasObject)
}

func (w *Window) drawSave() {
	if w.flow.State() != flow.Ready {
		put(w.save, nil)
		return
	}
	put(w.save, steps.SaveBar(w.flow, w.actions()))
}

// drawEvidence shows why the chosen figure is what it is. On a narrow window the panel is there only while something is
// chosen.
func (w *Window) drawEvidence() {
	e, ok := w.flow.Evidence()
	w.columns.chosen, w.columns.offered = ok, w.flow.State() == flow.Ready
	switch {
	case ok:
		put(w.evidence, widgets.Evidence(w.flow.Texts(), e, widgets.EvidenceActions{
			Open: w.open, Choose: w.flow.Choose, Close: func() { w.flow.Choose(flow.Ref{}) }, Try: w.flow.Try,
		}))
	case w.columns.offered:
		put(w.evidence, widgets.EvidenceHint(w.flow.Texts()))
	default:
		put(w.evidence, nil)
	}
	if c := w.window.Content(); c != nil {
		c.Refresh()
	}
}

// put replaces what an area shows.
func put(area *fyne.Container, o fyne.CanvasObject) {
	if o == nil {
		area.Objects = nil
	} else {
		area.Objects = []fyne.CanvasObject{o}
	}
	area.Refresh()
}
