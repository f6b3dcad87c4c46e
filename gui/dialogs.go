package gui

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/ncruces/zenity"

	"ledgercheck/gui/locales"
)

// Dialogs choose files. done is called on the window's goroutine; without a choice it gets nothing and no error.
type Dialogs interface {
	// Files chooses several files; folder is where to begin, and may be empty.
	Files(title, folder string, done func(paths []string, err error))
	// Bundle chooses a file of exported settings.
	Bundle(title, folder string, done func(path string, err error))
	// Folder chooses a folder.
	Folder(title, folder string, done func(path string, err error))
	// SaveAs chooses where to save; the clerk has agreed where a file of that name is there already.
	SaveAs(title, suggested string, done func(path string, err error))
}

// newDialogs gives the system's own dialogs, and Fyne's where there are none.
func newDialogs(w *Window) Dialogs {
	if zenity.IsAvailable() {
		return nativeDialogs{texts: func() *locales.Texts { return w.flow.Texts() }}
	}
	return fyneDialogs{w}
}

// nativeDialogs are the system's own: several files at once, the places the clerk knows, Chinese by the system.
type nativeDialogs struct{ texts func() *locales.Texts }

func (n nativeDialogs) filter() zenity.Option {
	return zenity.FileFilters{
		{Name: n.texts().T("pick.filter"), Patterns: []string{"*.xlsx", "*.xlsm", "*.xls", "*.et", "*.csv", "*.ods"}, CaseFold: true},
		{Name: n.texts().T("filter.all"), Patterns: []string{"*"}},
	}
}

// within gives the option to begin in a folder, where it is still there.
func within(folder string) zenity.Option {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return zenity.Filename("")
	}
	return zenity.Filename(folder + string(filepath.Separator))
}

func (n nativeDialogs) Files(title, folder string, done func([]string, error)) {
	filter := n.filter()
	go func() {
		paths, err := zenity.SelectFileMultiple(zenity.Title(title), zenity.Modal(), within(folder), filter)
		onUI(func() { done(paths, unlessCanceled(err)) })
	}()
}

// bundleEnding is that of exported settings.
const bundleEnding = ".ledgercheck"

func (n nativeDialogs) Bundle(title, folder string, done func(string, error)) {
	filter := zenity.FileFilters{{Name: n.texts().T("settings.bundle.filter"), Patterns: []string{"*" + bundleEnding}, CaseFold: true}, {Name: n.texts().T("filter.all"), Patterns: []string{"*"}}}
	go func() {
		path, err := zenity.SelectFile(zenity.Title(title), zenity.Modal(), within(folder), filter)
		onUI(func() { done(path, unlessCanceled(err)) })
	}()
}

func (n nativeDialogs) Folder(title, folder string, done func(string, error)) {
	go func() {
		path, err := zenity.SelectFile(zenity.Title(title), zenity.Modal(), zenity.Directory(), within(folder))
		onUI(func() { done(path, unlessCanceled(err)) })
	}()
}

func (n nativeDialogs) SaveAs(title, suggested string, done func(string, error)) {
	name := n.texts().T("pick.filter")
	switch filepath.Ext(suggested) {
	case ".toml":
		name = n.texts().T("settings.office.filter")
	case bundleEnding:
		name = n.texts().T("settings.bundle.filter")
	}
	filter := zenity.FileFilters{{Name: name, Patterns: []string{"*" + filepath.Ext(suggested)}, CaseFold: true}}
	go func() {
		path, err := zenity.SelectFileSave(zenity.Title(title), zenity.Modal(), zenity.ConfirmOverwrite(), zenity.Filename(suggested), filter)
		onUI(func() { done(path, unlessCanceled(err)) })
	}()
}

func unlessCanceled(err error) error {
	if errors.Is(err, zenity.ErrCanceled) {
		return nil
	}
	return err
}
