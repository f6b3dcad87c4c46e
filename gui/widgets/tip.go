package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/theme"
)

// tipDelay is how long the pointer rests before a tip is shown.
const tipDelay = 600 * time.Millisecond

// tipWidth is the most that a tip takes, in characters.
const tipWidth = 28

// Tipped is the content of a window or of a dialog with room above it for one tip: what a button without words does, a text that is cut off,
// what a sign means. Fyne has none of its own; a library of them (fyne-tooltip) breaks lines at blanks only, which Chinese does
// not have, and cannot be told in a test that time has passed.
type Tipped struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tip     *fyne.Container
	text    *Wrapped
	number  int     // of the wish to show a tip; an older one is void
	above   *Tipped // that of the dialog that lies over the window

	// After runs f on the window's goroutine after a while.
	After func(d time.Duration, f func())
}

// NewTipped puts tips above a content; after runs a function on the window's goroutine after a while.
func NewTipped(content fyne.CanvasObject, after func(time.Duration, func())) *Tipped {
	text := Faint("")
	text.ColorName, text.Pad = fynetheme.ColorNameForeground, fyne.NewSize(8, 5)
	ground := canvas.NewRectangle(theme.Of(fynetheme.ColorNameOverlayBackground))
	ground.StrokeWidth, ground.StrokeColor, ground.CornerRadius = 1, theme.Of(fynetheme.ColorNameInputBorder), 4
	t := &Tipped{content: content, text: text, After: after}
	t.tip = &fyne.Container{Objects: []fyne.CanvasObject{ground, text}, Hidden: true}
	t.ExtendBaseWidget(t)
	return t
}

// Above says which dialog's content lies over the window and shows the tips there; nil: none does.
func (t *Tipped) Above(dialog *Tipped) { t.above = dialog }

// Shown gives the tip that is shown; "" where none is.
func (t *Tipped) Shown() string {
	if !t.tip.Visible() {
		return ""
	}
	return t.text.Text
}

// TipBox gives where the tip lies.
func (t *Tipped) TipBox() (fyne.Position, fyne.Size) { return t.tip.Position(), t.tip.Size() }

// want shows a tip beside a place of the window, if the pointer still rests there after a while and still holds; nil: it does.
func (t *Tipped) want(text string, at func() fyne.Position, still func() bool) {
	t.drop()
	if text == "" {
		return
	}
	number := t.number
	t.After(tipDelay, func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(t); number != t.number || c == nil || tipped(t) != t || still != nil && !still() {
			return
		}
		t.place(text, at().Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t)))
	})
}

// drop takes the tip away, or the wish for one.
func (t *Tipped) drop() {
	t.number++
	if t.tip.Visible() {
		t.tip.Hide()
		t.Refresh()
	}
}

// place puts the tip below the pointer, above it where there is no room below.
func (t *Tipped) place(text string, at fyne.Position) {
	const below, above = 20, 8
	size := theme.SizeOf(t.text.SizeName)
	widest := float32(0)
	for line := range strings.SplitSeq(text, "\n") {
		widest = max(widest, fyne.MeasureText(line, size, fyne.TextStyle{}).Width)
	}
	width := min(widest+2*t.text.Pad.Width+1, tipWidth*size, t.Size().Width-8)
	t.text.Text = text
	t.text.Resize(fyne.NewSize(width, 1))
	t.text.Refresh()
	box := fyne.NewSize(width, t.text.MinSize().Height)
	at.X = max(4, min(at.X, t.Size().Width-width-4))
	if at.Y+below+box.Height > t.Size().Height-4 {
		at.Y -= box.Height + above
	} else {
		at.Y += below
	}
	t.tip.Move(at)
	t.tip.Resize(box)
	for _, o := range t.tip.Objects {
		o.Resize(box)
	}
	t.tip.Show()
	t.Refresh()
}

func (t *Tipped) CreateRenderer() fyne.WidgetRenderer { return &tippedRenderer{t} }

type tippedRenderer struct{ t *Tipped }

func (r *tippedRenderer) Layout(size fyne.Size) { r.t.content.Resize(size) }
func (r *tippedRenderer) MinSize() fyne.Size    { return r.t.content.MinSize() }
func (r *tippedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.content, r.t.tip}
}
func (r *tippedRenderer) Destroy() {}

func (r *tippedRenderer) Refresh() {
	r.t.content.Refresh()
	r.t.tip.Refresh()
}

// tips is the part of a widget that has a tip.
type tips struct {
	tip string
	at  fyne.Position
}

// SetTip says what a tip tells of the widget; "" for none.
func (t *tips) SetTip(text string) { t.tip = text }

// over shows the tip of self, where its window has room for tips.
func (t *tips) over(self fyne.CanvasObject, text string, e *desktop.MouseEvent) {
	t.at = e.AbsolutePosition
	if host := tipped(self); host != nil {
		host.want(text, func() fyne.Position { return t.at }, nil)
	}
}

// off takes the tip away.
func (t *tips) off(self fyne.CanvasObject) {
	if host := tipped(self); host != nil {
		host.drop()
	}
}

func tipped(o fyne.CanvasObject) *Tipped {
	if o == nil {
		return nil
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	host, _ := c.Content().(*Tipped)
	if host != nil && c.Overlays().Top() != nil { // a dialog: what lies below it says nothing
		return host.above
	}
	return host
}
