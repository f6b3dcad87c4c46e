package gui

import (
	"time"

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
	saveBar  *fyne.Container
	columns  *columns
	files    *steps.Rail
	work     *steps.Work
	result   *steps.Result
	layouts  *steps.Recognise
	page     *steps.Settings
	section  int            // of the settings
	reply    *widgets.Field // where an answer to the chosen finding is typed; nil: nowhere
	replyTo  flow.Ref       // what it answers
	asking   bool           // a file dialog is open
	note     dialog.Dialog  // the settings, 关于 or a message: Esc closes it
}

// build makes the whole content; also after a change of language, text size or colours.
func (w *Window) build() {
	w.rail, w.center, w.evidence, w.saveBar = container.NewStack(), container.NewStack(), container.NewStack(), container.NewStack()
	w.bar = newBar(w)
	w.columns = &columns{narrow: func(on bool) {
		if w.files != nil {
			w.files.Narrow(on)
		}
	}}
	body := container.New(w.columns,
		widgets.Tight(nil, nil, nil, widgets.Rule(true), w.rail),
		widgets.Tight(nil, w.saveBar, nil, nil, w.center),
		widgets.Tight(nil, nil, widgets.Rule(true), nil, w.evidence))
	w.columns.middle, w.columns.right = body.Objects[1], body.Objects[2]
	w.entitle()
	w.window.SetContent(widgets.NewTipped(widgets.Tight(w.bar.object, nil, nil, nil, body), w.after))
	w.drawAll()
}

// tipped gives a dialog's content room for tips.
func (w *Window) tipped(content fyne.CanvasObject) fyne.CanvasObject {
	t := widgets.NewTipped(content, w.after)
	if root, ok := w.window.Content().(*widgets.Tipped); ok {
		root.Above(t)
	}
	return t
}

// after runs f on the window's goroutine after a while.
func (w *Window) after(d time.Duration, f func()) { time.AfterFunc(d, func() { w.post(f) }) }

func (w *Window) actions() steps.Actions {
	return steps.Actions{
		ChooseFiles: w.chooseFiles, ChooseFolder: w.chooseFolder, Save: w.save,
		OpenFile: w.open, OpenFolder: w.open, Copy: w.copy,
		SaveFolder: func() string { return w.flow.SaveFolder(homeFolder()) }, ChangeFolder: w.changeFolder,
		SaveTargets: w.saveTargets, ImportRoster: w.importRoster, EditPerson: w.editPerson, Blank: w.writeBlank, ForgetAll: w.forgetAll, Section: w.section,
	}
}

// entitle says in the window's title where one stands, so that the taskbar and a screen reader say it too.
func (w *Window) entitle() {
	t := w.flow.Texts()
	what := ""
	save := w.flow.Saving()
	e, chosen := w.flow.Evidence()
	switch {
	case w.flow.State() == flow.Working && w.flow.Progress().Done > 0:
		what = t.T("work.short", "done", w.flow.Progress().Done, "total", w.flow.Progress().Total)
	case w.flow.State() == flow.SavePage && save.Finished():
		what = t.T("save.finished", "n", len(save.Done))
	case w.flow.State() == flow.Ready && chosen:
		what = e.Title + " " + e.Label
	case w.flow.State() == flow.Ready:
		what = w.flow.Headline()
	case w.flow.State() == flow.SavePage:
		what = t.T("save.title")
	case w.flow.State() == flow.SettingsPage:
		what = t.T("settings.title")
	case w.flow.State() == flow.Recognising:
		what = t.T("layout.title")
	}
	if what == "" {
		w.window.SetTitle(t.T("app.name"))
		return
	}
	w.window.SetTitle(t.T("app.title", "what", what, "name", t.T("app.name")))
}

// changed redraws what a change of the flow touches.
func (w *Window) changed(what flow.Change) {
	if what&(flow.ChangedState|flow.ChangedChoice|flow.ChangedSave|flow.ChangedTrial) != 0 {
		defer w.entitle()
	}
	if what&flow.ChangedState != 0 {
		w.drawAll()
		w.askPassword()
		return
	}
	if what&flow.ChangedNotice != 0 {
		if n := w.flow.Notice(); !n.IsZero() {
			w.tell(n)
		}
		w.askPassword()
	}
	if what&flow.ChangedSettings != 0 && w.page != nil {
		w.section = w.page.Section()
		w.post(w.page.Update) // a field that is being left makes the change; the keyboard first goes where it is going
	}
	if what&flow.ChangedProgress != 0 && w.work != nil {
		w.work.Update()
		w.entitle()
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
		if w.layouts != nil {
			w.layouts.Update()
		}
	}
	if what&flow.ChangedSave != 0 {
		if w.flow.State() == flow.SavePage {
			put(w.center, steps.SavePage(w.flow, w.actions()))
		}
		w.drawRail()
	}
}

func (w *Window) drawAll() {
	if w.page != nil {
		w.section = w.page.Section()
	}
	w.work, w.result, w.layouts, w.page = nil, nil, nil, nil
	var content fyne.CanvasObject
	switch w.flow.State() {
	case flow.Working:
		w.work = steps.NewWork(w.flow)
		content = w.work.CanvasObject
	case flow.Ready:
		w.result = steps.NewResult(w.flow, w.actions())
		content = w.result.CanvasObject
	case flow.Recognising:
		w.layouts = steps.NewRecognise(w.flow, w.actions())
		content = w.layouts.CanvasObject
	case flow.SavePage:
		content = steps.SavePage(w.flow, w.actions())
	case flow.SettingsPage:
		w.page = steps.NewSettings(w.flow, w.actions(), w.section, w.lookSettings)
		content = w.page.CanvasObject
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
	if c := w.window.Content(); c != nil { // how narrow it is, its layout says
		c.Refresh()
	}
}

func (w *Window) drawSave() {
	if w.flow.State() != flow.Ready {
		put(w.saveBar, nil)
		return
	}
	put(w.saveBar, steps.SaveBar(w.flow, w.actions()))
}

// drawEvidence shows why the chosen figure is what it is. On a narrow window the panel is there only while something is
// chosen.
func (w *Window) drawEvidence() {
	e, ok := w.flow.Evidence()
	ok = ok && w.flow.State() == flow.Ready
	typed, choice := w.reply, w.flow.Choice()
	w.reply = nil
	w.columns.chosen, w.columns.offered = ok, w.flow.State() == flow.Ready
	switch {
	case ok:
		put(w.evidence, widgets.Evidence(w.flow.Texts(), e, widgets.EvidenceActions{
			Open: w.open, Choose: w.flow.Choose, Close: func() { w.flow.Choose(flow.Ref{}) }, Try: w.flow.Try, Answer: w.flow.Answer, Unlock: w.flow.AskPassword,
			Typing: func(f *widgets.Field) { w.reply = f },
		}))
	case w.columns.offered:
		put(w.evidence, widgets.EvidenceHint(w.flow.Texts()))
	default:
		put(w.evidence, nil)
	}
	if c := w.window.Content(); c != nil {
		c.Refresh()
	}
	w.keepTyping(typed, choice == w.replyTo)
	w.replyTo = choice
}

// keepTyping takes an answer that is being typed over into the panel drawn anew: the picture of a sheet may come while the
// clerk types.
func (w *Window) keepTyping(old *widgets.Field, same bool) {
	if old == nil || w.reply == nil || !same {
		return
	}
	if old.Text != "" {
		w.reply.SetText(old.Text)
		w.reply.CursorColumn = old.CursorColumn
	}
	if w.window.Canvas().Focused() == old {
		w.window.Canvas().Focus(w.reply)
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
