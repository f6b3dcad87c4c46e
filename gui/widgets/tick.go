package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Tick is Fyne's check box, but Enter ticks it too and the window's keys go on to the window.
type Tick struct{ widget.Check }

// NewTick makes a check box.
func NewTick(text string, on bool, changed func(bool)) *Tick {
	c := &Tick{}
	c.Text, c.Checked, c.OnChanged = text, on, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey handles Enter and the window's keys.
func (c *Tick) TypedKey(e *fyne.KeyEvent) {
	switch {
	case windowKey(e):
		PassKey(c, e)
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		if !c.Disabled() {
			c.SetChecked(!c.Checked)
		}
	default:
		c.Check.TypedKey(e)
	}
}

// TypedShortcut hands shortcuts on to the window.
func (c *Tick) TypedShortcut(s fyne.Shortcut) { PassShortcut(c, s) }
