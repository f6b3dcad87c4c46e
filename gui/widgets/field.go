package widgets

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Field is an entry of one line that takes effect on Enter and on leaving it. A text that is refused is marked and has no
// effect; Esc brings the old one back.
type Field struct {
	widget.Entry
	commit func(string) bool
	kept   string
}

var errRefused = errors.New("refused")

// NewField makes a field; commit says whether it takes the text.
func NewField(text string, commit func(string) bool) *Field {
	f := &Field{commit: commit, kept: text}
	f.Text = text
	f.AlwaysShowValidationError = true
	f.OnSubmitted = func(string) { f.take() }
	f.ExtendBaseWidget(f)
	return f
}

func (f *Field) take() {
	if f.Text == f.kept {
		f.SetValidationError(nil)
		return
	}
	if f.commit != nil && !f.commit(f.Text) {
		f.SetValidationError(errRefused)
		return
	}
	f.kept = f.Text
	f.SetValidationError(nil)
}

// FocusLost takes the text over.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	f.take()
}

// TypedKey lets Esc bring the old text back, and hands the window's keys on to the window.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape && f.Text != f.kept:
		f.SetText(f.kept)
		f.SetValidationError(nil)
	case windowKey(e):
		PassKey(f, e)
	default:
		f.Entry.TypedKey(e)
	}
}

// TypedShortcut hands what is not the entry's on to the window.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *desktop.CustomShortcut:
		PassShortcut(f, s)
		return
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		if f.Text == f.kept { // nothing was typed that could be taken back here
			PassShortcut(f, s)
			return
		}
	}
	f.Entry.TypedShortcut(s)
}
