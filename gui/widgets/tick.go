package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tick is Fyne's check box, but Enter ticks it too and the window's keys go on to the window. One without words says in a tip
// what it is.
type Tick struct {
	widget.Check
	tips
}

// NewTick makes a check box.
func NewTick(text string, on bool, changed func(bool)) *Tick {
	c := &Tick{}
	c.Text, c.Checked, c.OnChanged = text, on, changed
	c.ExtendBaseWidget(c)
	return c
}

// MouseIn shows the tip after a while.
func (c *Tick) MouseIn(e *desktop.MouseEvent) {
	c.Check.MouseIn(e)
	c.over(c, c.tip, e)
}

// MouseMoved keeps where the pointer is.
func (c *Tick) MouseMoved(e *desktop.MouseEvent) {
	c.Check.MouseMoved(e)
	c.at = e.AbsolutePosition
}

// MouseOut takes the tip away.
func (c *Tick) MouseOut() {
	c.Check.MouseOut()
	c.off(c)
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
