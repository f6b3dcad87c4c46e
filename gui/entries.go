package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
)

// dayEntry is an entry for a date. It takes effect on Enter and on leaving the field; a text that is no date is marked
// and has none.
type dayEntry struct {
	widget.Entry
	day    sheets.Date
	onDay  func(sheets.Date)
	invite error
}

func newDayEntry(onDay func(sheets.Date), bad error) *dayEntry {
	e := &dayEntry{onDay: onDay, invite: bad}
	e.Validator = func(s string) error {
		if _, err := flow.ParseDay(s); err != nil {
			return e.invite
		}
		return nil
	}
	e.AlwaysShowValidationError = false
	e.OnSubmitted = func(string) { e.commit() }
	e.ExtendBaseWidget(e)
	return e
}

func (e *dayEntry) setDay(d sheets.Date) {
	e.day = d
	e.SetText(d.String())
}

func (e *dayEntry) commit() {
	d, err := flow.ParseDay(e.Text)
	if err != nil {
		return
	}
	e.SetText(d.String())
	if d != e.day {
		e.day = d
		e.onDay(d)
	}
}

// FocusLost takes the date over.
func (e *dayEntry) FocusLost() {
	e.Entry.FocusLost()
	e.commit()
}

// TypedKey lets Esc bring the old date back.
func (e *dayEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.SetText(e.day.String())
		return
	}
	if k.Name == fyne.KeyF5 || k.Name == fyne.KeyF1 || k.Name == fyne.KeyF8 {
		e.commit()
		widgets.PassKey(e, k)
		return
	}
	e.Entry.TypedKey(k)
}

// TypedShortcut hands what is not the entry's on to the window.
func (e *dayEntry) TypedShortcut(s fyne.Shortcut) {
	passOr(e, s, e.Entry.TypedShortcut)
}

// searchEntry searches while one types. Esc empties it, Enter and Down go on to the table.
type searchEntry struct {
	widget.Entry
	hint  string
	leave func()
	quiet bool
}

func newSearchEntry(hint string, onSearch func(string), leave func()) *searchEntry {
	e := &searchEntry{leave: leave, hint: hint}
	e.PlaceHolder = hint
	e.Icon = fynetheme.SearchIcon()
	e.OnChanged = func(s string) {
		if !e.quiet {
			onSearch(s)
		}
	}
	e.OnSubmitted = func(string) { leave() }
	e.ExtendBaseWidget(e)
	return e
}

// fit drops the key from the hint where there is no room for it: a hint that is cut off says less than a short one.
func (e *searchEntry) fit(width float32) {
	hint := e.hint
	size := e.Theme().Size(fynetheme.SizeNameText)
	if fyne.MeasureText(hint, size, fyne.TextStyle{}).Width > width-4*size {
		if i := strings.IndexAny(hint, "（("); i > 0 {
			hint = strings.TrimSpace(hint[:i])
		}
	}
	if hint != e.PlaceHolder {
		e.SetPlaceHolder(hint)
	}
}

func (e *searchEntry) shown() string { return strings.TrimSpace(e.Text) }

func (e *searchEntry) set(s string) {
	e.quiet = true
	e.SetText(s)
	e.quiet = false
}

// TypedKey handles Esc and Down.
func (e *searchEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		if e.Text == "" {
			e.leave()
		}
		e.SetText("")
	case fyne.KeyDown:
		e.leave()
	case fyne.KeyF5, fyne.KeyF1, fyne.KeyF8:
		widgets.PassKey(e, k)
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut hands what is not the entry's on to the window.
func (e *searchEntry) TypedShortcut(s fyne.Shortcut) {
	passOr(e, s, e.Entry.TypedShortcut)
}

// passOr hands the window's shortcuts on to it, and all others to the entry.
func passOr(e fyne.CanvasObject, s fyne.Shortcut, own func(fyne.Shortcut)) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault {
		switch c.KeyName {
		case fyne.KeyO, fyne.KeyS, fyne.KeyF, fyne.KeyE:
			widgets.PassShortcut(e, s)
			return
		}
	}
	own(s)
}
