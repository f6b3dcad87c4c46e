package gui

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"
)

// fyneDialogs are for systems without dialogs of their own. Saving asks for a path as text: Fyne's own save dialog opens
// the chosen file for writing at once and so empties it, even if it is a ledger.
type fyneDialogs struct{ w *Window }

func (d fyneDialogs) size() fyne.Size {
	s := d.w.window.Canvas().Size()
	return fyne.NewSize(min(900, s.Width*0.9), min(640, s.Height*0.9))
}

func (d fyneDialogs) Files(_, folder string, done func([]string, error)) {
	d.one(folder, []string{".xlsx", ".xlsm", ".xls", ".et", ".csv", ".ods"}, func(path string, err error) {
		if path == "" {
			done(nil, err)
			return
		}
		done([]string{path}, err)
	})
}

func (d fyneDialogs) Bundle(_, folder string, done func(string, error)) {
	d.one(folder, []string{bundleEnding}, done)
}

// one chooses one file: Fyne's dialog knows no more.
func (d fyneDialogs) one(folder string, endings []string, done func(string, error)) {
	dlg := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if r == nil {
			done("", err)
			return
		}
		path := filepath.FromSlash(r.URI().Path())
		_ = r.Close() // opened for reading by the dialog; nothing is lost
		done(path, err)
	}, d.w.window)
	dlg.SetFilter(storage.NewExtensionFileFilter(endings))
	begin(dlg, folder)
	dlg.Show()
	dlg.Resize(d.size()) // only after Show: see fyne 2.8.1's FileDialog.Resize
}

func (d fyneDialogs) Folder(_, folder string, done func(string, error)) {
	dlg := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if u == nil {
			done("", err)
			return
		}
		done(filepath.FromSlash(u.Path()), err)
	}, d.w.window)
	begin(dlg, folder)
	dlg.Show()
	dlg.Resize(d.size())
}

func begin(dlg *dialog.FileDialog, folder string) {
	if folder == "" {
		return
	}
	if u, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
		dlg.SetLocation(u)
	}
}

func (d fyneDialogs) SaveAs(title, suggested string, done func(string, error)) {
	t := d.w.flow.Texts()
	path := widget.NewEntry()
	path.SetText(suggested)
	form := dialog.NewForm(title, t.T("step.save"), t.T("work.cancel"), []*widget.FormItem{widget.NewFormItem(t.T("col.file"), path)}, func(ok bool) {
		if !ok {
			done("", nil)
			return
		}
		if _, err := os.Stat(path.Text); err != nil {
			done(path.Text, nil)
			return
		}
		dialog.ShowConfirm(title, t.T("save.replace", "path", path.Text), func(yes bool) {
			if yes {
				done(path.Text, nil)
			} else {
				done("", nil)
			}
		}, d.w.window)
	}, d.w.window)
	path.OnSubmitted = func(string) { form.Submit() }
	form.Show()
	form.Resize(fyne.NewSize(d.size().Width, form.MinSize().Height))
	d.w.window.Canvas().Focus(path)
}
