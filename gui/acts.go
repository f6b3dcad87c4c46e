package gui

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/widgets"
)

// addShortcuts binds the keys. Every one of them also has a button or a place to click.
func (w *Window) addShortcuts() {
	c := w.window.Canvas()
	for _, key := range []fyne.KeyName{fyne.KeyO, fyne.KeyS, fyne.KeyF, fyne.KeyE} {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { w.control(key) })
	}
	// The driver makes shortcuts of its own of these two.
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { w.control(fyne.KeyZ) })
	c.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.control(fyne.KeyY) })
	c.SetOnTypedKey(w.typed)
}

// control does what Ctrl and a letter stand for.
func (w *Window) control(key fyne.KeyName) {
	if w.covered() {
		return
	}
	switch key {
	case fyne.KeyO:
		w.chooseFiles()
	case fyne.KeyS:
		w.save()
	case fyne.KeyE:
		if w.reply != nil {
			w.window.Canvas().Focus(w.reply)
		}
	case fyne.KeyZ:
		w.flow.Undo()
	case fyne.KeyY:
		w.flow.Redo()
	case fyne.KeyF:
		w.window.Canvas().Focus(w.bar.search)
	}
}

// typed gets the keys that no field wants for itself.
func (w *Window) typed(e *fyne.KeyEvent) {
	if w.covered() {
		if e.Name == fyne.KeyEscape && w.note != nil {
			w.note.Hide()
		}
		return
	}
	switch e.Name {
	case fyne.KeyEscape:
		w.flow.Back()
	case fyne.KeyF5:
		w.flow.Again()
	case fyne.KeyF8:
		w.flow.NextFinding(widgets.ShiftHeld())
	case fyne.KeyF1:
		w.showHelp()
	}
}

// covered reports whether a dialog or a menu lies over the window; keys are its business then.
func (w *Window) covered() bool { return w.window.Canvas().Overlays().Top() != nil }

func (w *Window) focusResult() {
	if w.result != nil {
		w.window.Canvas().Focus(w.result.Focusable())
	}
}

// dropped takes files and folders dropped anywhere on the window, at any time.
func (w *Window) dropped(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, filepath.FromSlash(u.Path()))
		}
	}
	w.flow.Add(paths...)
}

// ask lets one file dialog be open at a time, and says so where it did not open.
func (w *Window) ask(open func(done func([]string, error))) {
	if w.asking {
		return
	}
	w.asking = true
	open(func(paths []string, err error) {
		w.asking = false
		if err != nil {
			w.tell(w.flow.DialogTrouble(err))
			return
		}
		if len(paths) > 0 {
			w.settings.Folder = filepath.Dir(paths[0])
			w.keepSettings()
			w.flow.Add(paths...)
		}
	})
}

func (w *Window) chooseFiles() {
	w.ask(func(done func([]string, error)) {
		w.deps.Dialogs.Files(w.flow.Texts().T("pick.dialog.files"), w.settings.Folder, done)
	})
}

func (w *Window) chooseFolder() {
	w.ask(func(done func([]string, error)) {
		w.deps.Dialogs.Folder(w.flow.Texts().T("pick.dialog.folder"), w.settings.Folder, func(dir string, err error) {
			if dir == "" {
				done(nil, err)
				return
			}
			done([]string{dir}, err)
		})
	})
}

// save leads to what can be saved; from there it saves.
func (w *Window) save() {
	switch {
	case w.flow.State() == flow.SavePage:
		w.flow.SaveAll(w.flow.SaveFolder(homeFolder()))
	case w.flow.Report() != nil:
		w.flow.DismissSave()
		w.flow.Go(flow.StepSave)
	}
}

// changeFolder asks for another folder to save into.
func (w *Window) changeFolder() {
	if w.asking {
		return
	}
	w.asking = true
	w.deps.Dialogs.Folder(w.flow.Texts().T("save.change"), filepath.Dir(w.flow.SaveFolder(homeFolder())), func(dir string, err error) {
		w.asking = false
		if err != nil {
			w.tell(w.flow.DialogTrouble(err))
			return
		}
		if dir != "" {
			w.flow.SetSaveFolder(dir)
		}
	})
}

// homeFolder is where a summary without ledgers beside it goes: the documents, else the home folder.
func homeFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return os.TempDir()
	}
	for _, name := range []string{"Documents", "文档", "Desktop", "桌面"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}

// open opens a file or folder in the system's program, off the window's goroutine: starting an office suite takes long.
func (w *Window) open(path string) {
	go func() {
		if err := w.deps.OpenPath(path); err != nil {
			w.post(func() { w.tell(w.flow.OpenTrouble(path, err)) })
		}
	}()
}

func (w *Window) copy(text string) { w.app.Clipboard().SetContent(text) }

// tell shows a trouble as sentences: what happened and what to do.
func (w *Window) tell(t flow.Trouble) {
	texts := w.flow.Texts()
	d := dialog.NewCustom(texts.T("app.name"), texts.T("dialog.ok"), troubleText(texts, t), w.window)
	w.showNote(d, 480)
}
