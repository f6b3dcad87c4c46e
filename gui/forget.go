package gui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/keep"
	"ledgercheck/gui/widgets"
)

// forgetAll asks whether all that is remembered is to be deleted, and does it.
func (w *Window) forgetAll() {
	t := w.flow.Texts()
	var d dialog.Dialog
	yes := widgets.NewButton(t.T("forget.yes"), nil, func() {
		d.Hide()
		if w.flow.ForgetAll() {
			w.settings = loadSettings(keep.Folder(w.deps.ConfigDir))
			w.showSettings()
		}
	})
	yes.Importance = widget.DangerImportance
	no := widgets.NewButton(t.T("work.cancel"), nil, func() { d.Hide() })
	d = dialog.NewCustomWithoutButtons(t.T("forget.all"),
		container.NewVBox(widgets.Paragraph(t.T("forget.ask")), widgets.Faint(w.deps.ConfigDir), container.NewHBox(yes, no)), w.window)
	w.showNote(d, 460)
	w.window.Canvas().Focus(no)
}

// writeBlank asks for a folder, writes blank ledgers into a new one within it and opens that.
func (w *Window) writeBlank() {
	if w.asking {
		return
	}
	w.asking = true
	w.deps.Dialogs.Folder(w.flow.Texts().T("blank.where"), homeFolder(), func(dir string, err error) {
		w.asking = false
		if err != nil {
			w.tell(w.flow.DialogTrouble(err))
			return
		}
		if dir == "" {
			return
		}
		w.flow.WriteBlank(dir, func(folder string, trouble flow.Trouble) {
			if !trouble.IsZero() {
				w.tell(trouble)
				return
			}
			w.open(folder)
		})
	})
}
