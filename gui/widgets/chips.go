package widgets

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
)

// Chip is a small toggle: a sign, a word and a count. It takes the keyboard.
type Chip struct {
	pressable
	Sign, Text string
	Count      int // below 0: not shown
	Verdict    sheets.Verdict
	On         bool
	Underline  bool // a tab rather than a filter
	Quiet      bool // a choice within a tab: no outline, the count behind the word

	fill, line *canvas.Rectangle
	sign, text *canvas.Text
}

// NewChip makes a chip.
func NewChip(sign, text string, count int, v sheets.Verdict, on bool, onTapped func()) *Chip {
	c := &Chip{Sign: sign, Text: text, Count: count, Verdict: v, On: on, pressable: pressable{onTapped: onTapped}}
	c.ExtendBaseWidget(c)
	return c
}

// NewTab makes a chip that looks like a tab.
func NewTab(text, badge string, on bool, onTapped func()) *Chip {
	c := &Chip{Sign: badge, Text: text, Count: -1, Verdict: sheets.Short, On: on, Underline: true, pressable: pressable{onTapped: onTapped}}
	c.ExtendBaseWidget(c)
	return c
}

// NewChoice makes a chip for one of several views of a tab.
func NewChoice(text, badge string, on bool, onTapped func()) *Chip {
	c := &Chip{Sign: badge, Text: text, Count: -1, Verdict: sheets.Short, On: on, Quiet: true, pressable: pressable{onTapped: onTapped}}
	c.ExtendBaseWidget(c)
	return c
}

// Become takes over what another chip says and does.
func (c *Chip) Become(other *Chip) {
	c.Sign, c.Text, c.Count, c.Verdict, c.On, c.onTapped = other.Sign, other.Text, other.Count, other.Verdict, other.On, other.onTapped
	c.tip = other.tip
	c.Refresh()
}

// TypedKey presses it by Enter or the space bar.
func (c *Chip) TypedKey(e *fyne.KeyEvent) { c.typed(c, e) }

func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	c.fill, c.line = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	c.fill.CornerRadius = 15
	c.sign, c.text = canvas.NewText("", color.Black), canvas.NewText("", color.Black)
	r := &chipRenderer{c}
	r.Refresh()
	return r
}

type chipRenderer struct{ c *Chip }

const chipPad float32 = 12

func (r *chipRenderer) MinSize() fyne.Size {
	w := 2*chipPad + r.c.text.MinSize().Width
	if r.c.sign.Text != "" {
		w += r.c.sign.MinSize().Width + 4
	}
	return fyne.NewSize(w, max(30, r.c.text.MinSize().Height+10))
}

func (r *chipRenderer) Layout(size fyne.Size) {
	c := r.c
	c.fill.Resize(size)
	c.line.Resize(fyne.NewSize(size.Width-2*chipPad, 3))
	c.line.Move(fyne.NewPos(chipPad, size.Height-3))
	x, y := chipPad, (size.Height-c.text.MinSize().Height)/2
	place := func(t *canvas.Text) {
		t.Move(fyne.NewPos(x, y))
		t.Resize(t.MinSize())
		x += t.MinSize().Width + 4
	}
	if c.Underline || c.Quiet { // the count of a tab stands behind its word
		place(c.text)
		place(c.sign)
		return
	}
	if c.sign.Text != "" {
		place(c.sign)
	}
	place(c.text)
}

func (r *chipRenderer) Refresh() {
	c := r.c
	c.sign.Text, c.text.Text = c.Sign, c.Text
	if c.Count >= 0 {
		c.text.Text += " " + strconv.Itoa(c.Count)
	}
	size := theme.SizeOf(fynetheme.SizeNameText)
	c.sign.TextSize, c.text.TextSize = size, size
	c.text.Color = theme.Of(fynetheme.ColorNameForeground)
	c.sign.Color = theme.VerdictColors(c.Verdict).Text
	c.fill.FillColor, c.fill.StrokeWidth, c.fill.StrokeColor = color.Transparent, 1, theme.Of(theme.ColorLine)
	c.line.FillColor = color.Transparent
	c.text.TextStyle = fyne.TextStyle{}
	if c.Underline {
		c.fill.StrokeWidth, c.fill.CornerRadius = 0, 4
		if c.On {
			c.line.FillColor = theme.Of(fynetheme.ColorNamePrimary)
			c.text.TextStyle = theme.BoldFor(c.text.Text)
		} else {
			c.text.Color = theme.Of(theme.ColorMuted)
		}
	} else if c.On {
		c.fill.FillColor = theme.Of(fynetheme.ColorNameSelection)
		c.fill.StrokeColor = theme.Of(fynetheme.ColorNamePrimary)
	}
	if c.Quiet {
		c.fill.StrokeWidth, c.fill.CornerRadius = 0, 4
		if c.On {
			c.text.TextStyle = theme.BoldFor(c.text.Text)
		}
	}
	if c.hovered && !c.On {
		c.fill.FillColor = theme.Of(fynetheme.ColorNameHover)
	}
	if c.focused {
		c.fill.StrokeWidth, c.fill.StrokeColor = 2, theme.Of(fynetheme.ColorNamePrimary)
	}
	r.Layout(c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.fill, r.c.line, r.c.sign, r.c.text}
}

func (r *chipRenderer) Destroy() {}
