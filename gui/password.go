package gui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/widgets"
)

// askPassword asks for the password of files that have one, once after each reading.
func (w *Window) askPassword() {
	if !w.flow.AsksPassword() || w.covered() {
		return
	}
	t := w.flow.Texts()
	entry := widget.NewPasswordEntry()
	var d dialog.Dialog
	done := func(password string) {
		d.Hide()
		w.flow.Unlock(password)
	}
	entry.OnSubmitted = done
	open := widgets.NewButton(t.T("password.open"), nil, func() { done(entry.Text) })
	open.Importance = widget.HighImportance
	skip := widgets.NewButton(t.T("password.skip"), nil, func() { done("") })
	d = dialog.NewCustomWithoutButtons(t.T("password.title"),
		container.NewVBox(widgets.Paragraph(w.flow.LockedText()), entry, container.NewHBox(open, skip)), w.window)
	w.showNote(d, 460)
	w.window.Canvas().Focus(entry)
}
