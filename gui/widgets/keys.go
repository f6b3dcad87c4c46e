package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Fyne gives a key to the widget that has the keyboard and to nobody else. So whoever does not want a key hands it on to
// the window: F5, Esc and Ctrl+S must work wherever the keyboard happens to be.

// ShiftHeld reports whether the shift key is held down: key events do not carry it. It is a variable for tests, whose
// driver has no keyboard.
var ShiftHeld = func() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// PassKey hands a key on to the window.
func PassKey(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil {
		if window := c.OnTypedKey(); window != nil {
			window(e)
		}
	}
}

// PassShortcut hands a shortcut on to the window.
func PassShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if window, ok := fyne.CurrentApp().Driver().CanvasForObject(from).(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}

// windowKey reports whether a key is the window's own business.
func windowKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF5, fyne.KeyF8:
		return true
	}
	return false
}

// Button is Fyne's button, but Enter presses it too and the window's keys go on to the window.
type Button struct{ widget.Button }

// NewButton makes a button; icon may be nil.
func NewButton(text string, icon fyne.Resource, press func()) *Button {
	b := &Button{widget.Button{Text: text, Icon: icon, OnTapped: press}}
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey handles Enter, the space bar and the window's keys.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch {
	case windowKey(e):
		PassKey(b, e)
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		if !b.Disabled() {
			b.Tapped(nil)
		}
	default:
		b.Button.TypedKey(e)
	}
}
