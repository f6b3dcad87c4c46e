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
type Button struct {
	widget.Button
	tips
}

// NewButton makes a button; icon may be nil.
func NewButton(text string, icon fyne.Resource, press func()) *Button {
	b := &Button{Button: widget.Button{Text: text, Icon: icon, OnTapped: press}}
	b.ExtendBaseWidget(b)
	return b
}

// NewIconButton makes a button without words and without a ground; its tip says what it does.
func NewIconButton(icon fyne.Resource, tip string, press func()) *Button {
	b := NewButton("", icon, press)
	b.Importance = widget.LowImportance
	b.SetTip(tip)
	return b
}

// MouseIn shows the tip after a while.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.over(b, b.tip, e)
}

// MouseMoved keeps where the pointer is.
func (b *Button) MouseMoved(e *desktop.MouseEvent) {
	b.Button.MouseMoved(e)
	b.at = e.AbsolutePosition
}

// MouseOut takes the tip away.
func (b *Button) MouseOut() {
	b.Button.MouseOut()
	b.off(b)
}

// Tapped presses it.
func (b *Button) Tapped(e *fyne.PointEvent) {
	b.off(b)
	b.Button.Tapped(e)
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
