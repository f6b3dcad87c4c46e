package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what cards, chips and lines have in common: pressed by a tap, Enter or the space bar, with focus and the
// pointer shown. Whoever embeds it calls ExtendBaseWidget and draws by hovered and focused.
type pressable struct {
	widget.BaseWidget
	tips
	self     fyne.CanvasObject // the widget that embeds this
	cut      func() string     // gives the whole of a text that is cut off; nil: nothing can be
	onTapped func()

	hovered, focused bool
}

// ExtendBaseWidget takes note of the widget that embeds this.
func (p *pressable) ExtendBaseWidget(w fyne.Widget) {
	p.self = w
	p.BaseWidget.ExtendBaseWidget(w)
}

// Tapped presses the widget.
func (p *pressable) Tapped(*fyne.PointEvent) { p.press() }

func (p *pressable) press() {
	p.off(p.self)
	if p.onTapped != nil {
		p.onTapped()
	}
}

// typed presses by Enter or the space bar and hands other keys on to the window of self, the widget that embeds p.
func (p *pressable) typed(self fyne.CanvasObject, e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	default:
		PassKey(self, e)
	}
}

func (p *pressable) TypedRune(rune)         {}
func (p *pressable) FocusGained()           { p.focused = true; p.Refresh() }
func (p *pressable) FocusLost()             { p.focused = false; p.Refresh() }
func (p *pressable) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn shows that the pointer is here, and soon the tip.
func (p *pressable) MouseIn(e *desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
	text := p.tip
	if p.cut != nil {
		if whole := p.cut(); whole != "" {
			text = joinTip(whole, text)
		}
	}
	p.over(p.self, text, e)
}

func joinTip(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}

// MouseMoved keeps where the pointer is.
func (p *pressable) MouseMoved(e *desktop.MouseEvent) { p.at = e.AbsolutePosition }

// MouseOut takes the tip away.
func (p *pressable) MouseOut() {
	p.hovered = false
	p.Refresh()
	p.off(p.self)
}
