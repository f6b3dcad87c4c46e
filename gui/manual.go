package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/theme"
)

// showManual opens the manual in the system's browser; without one it shows 关于, which has the keys.
func (w *Window) showManual() {
	if w.deps.Manual == nil {
		w.showAbout()
		return
	}
	lang := w.language()
	go func() {
		path, err := w.deps.Manual(lang)
		if err == nil {
			err = w.deps.OpenPath(path)
		}
		if err != nil {
			w.post(func() { w.tell(w.flow.ManualTrouble(path, err)) })
		}
	}()
}

// aboutButtons lead from 关于 to the manual and to the licences of everything that the program is made of.
func (w *Window) aboutButtons() fyne.CanvasObject {
	t := w.flow.Texts()
	row := container.NewHBox()
	if w.deps.Manual != nil {
		row.Add(widget.NewButton(t.T("about.manual"), w.showManual))
	}
	if w.deps.Licences != "" {
		row.Add(widget.NewButton(t.T("about.licences"), w.showLicences))
	}
	return row
}

// showLicences shows the whole text. It is long, so it lies in a list of lines, of which only those in view are drawn.
func (w *Window) showLicences() {
	t := w.flow.Texts()
	lines := strings.Split(w.deps.Licences, "\n")
	text := widget.NewList(func() int { return len(lines) },
		func() fyne.CanvasObject {
			line := canvas.NewText("", theme.Of(fynetheme.ColorNameForeground))
			line.TextSize = theme.SizeOf(fynetheme.SizeNameCaptionText)
			return line
		},
		func(i widget.ListItemID, o fyne.CanvasObject) {
			line := o.(*canvas.Text)
			line.Text = strings.ReplaceAll(lines[i], "\t", "    ")
			line.Refresh()
		})
	text.HideSeparators = true
	d := dialog.NewCustom(t.T("about.licences"), t.T("settings.close"), text, w.window)
	w.note = d
	d.SetOnClosed(func() { w.note = nil })
	d.Show()
	size := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(size.Width*0.85, size.Height*0.85))
	w.centre()
}
