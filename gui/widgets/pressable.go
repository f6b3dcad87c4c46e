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
	onTapped func()

	hovered, focused bool
}

// Tapped presses the widget.
func (p *pressable) Tapped(*fyne.PointEvent) { p.press() }

func (p *pressable) press() {
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

func (p *pressable) TypedRune(rune)                 {}
func (p *pressable) FocusGained()                   { p.focused = true; p.Refresh() }
func (p *pressable) FocusLost()                     { p.focused = false; p.Refresh() }
func (p *pressable) MouseIn(*desktop.MouseEvent)    { p.hovered = true; p.Refresh() }
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}
func (p *pressable) MouseOut()                      { p.hovered = false; p.Refresh() }
func (p *pressable) Cursor() desktop.Cursor         { return desktop.PointerCursor }
