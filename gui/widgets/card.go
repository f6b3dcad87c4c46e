package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
)

// Card is an area that can be pressed: a title, a fainter line below, and news in the colour of what asks for a look.
type Card struct {
	pressable
	Title, Detail, News string
	Faded               bool
	short               bool // a line does not fit
}

// NewCard makes a card.
func NewCard(title, detail string, onTapped func()) *Card {
	c := &Card{Title: title, Detail: detail, pressable: pressable{onTapped: onTapped}}
	c.cut = func() string {
		if c.short {
			return c.Title + "\n" + c.Detail
		}
		return ""
	}
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey presses it by Enter or the space bar.
func (c *Card) TypedKey(e *fyne.KeyEvent) { c.typed(c, e) }

func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{c: c, fill: canvas.NewRectangle(color.Transparent)}
	r.fill.CornerRadius = 8
	for i := range r.lines {
		r.lines[i] = canvas.NewText("", color.Black)
	}
	r.Refresh()
	return r
}

type cardRenderer struct {
	c     *Card
	fill  *canvas.Rectangle
	lines [3]*canvas.Text // title, detail, news
}

func (r *cardRenderer) heights() (title, line float32) {
	return theme.SizeOf(fynetheme.SizeNameText) * 1.6, theme.SizeOf(fynetheme.SizeNameCaptionText) * 1.6
}

func (r *cardRenderer) MinSize() fyne.Size {
	title, line := r.heights()
	return fyne.NewSize(160, title+2*line+20)
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.fill.Resize(size)
	title, line := r.heights()
	y := float32(10)
	r.c.short = false
	for i, text := range []string{r.c.Title, r.c.Detail, r.c.News} {
		t := r.lines[i]
		room := size.Width - 24
		if i == 0 {
			room -= 28 // the button that takes the card away
		}
		t.Text = ellipsisStyle(text, room, t.TextSize, t.TextStyle)
		r.c.short = r.c.short || t.Text != text
		t.Move(fyne.NewPos(12, y))
		t.Resize(t.MinSize())
		if y += line; i == 0 {
			y += title - line
		}
	}
}

func (r *cardRenderer) Refresh() {
	c := r.c
	r.fill.FillColor, r.fill.StrokeWidth, r.fill.StrokeColor = theme.Of(theme.ColorSurface), 1, theme.Of(theme.ColorLine)
	if c.hovered {
		r.fill.FillColor = theme.Of(fynetheme.ColorNameHeaderBackground)
	}
	if c.focused {
		r.fill.StrokeWidth, r.fill.StrokeColor = 2, theme.Of(fynetheme.ColorNamePrimary)
	}
	size, small := theme.SizeOf(fynetheme.SizeNameText), theme.SizeOf(fynetheme.SizeNameCaptionText)
	r.lines[0].TextSize, r.lines[1].TextSize, r.lines[2].TextSize = size, small, small
	r.lines[0].TextStyle = theme.BoldFor(c.Title)
	r.lines[0].Color, r.lines[1].Color = theme.Of(fynetheme.ColorNameForeground), theme.Of(theme.ColorMuted)
	r.lines[2].Color = theme.VerdictColors(sheets.Unsure).Text
	if c.Faded {
		r.lines[0].Color, r.lines[2].Color = theme.Of(theme.ColorMuted), theme.Of(theme.ColorMuted)
	}
	r.Layout(c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.lines[0], r.lines[1], r.lines[2]}
}

func (r *cardRenderer) Destroy() {}

// Columns lays out objects of one size in a row of as many columns as there is room for; those that do not fit are
// hidden.
func Columns(width, gap float32) fyne.Layout { return &columnsLayout{width, gap} }

type columnsLayout struct{ width, gap float32 }

func (l *columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := max(1, int((size.Width+l.gap)/(l.width+l.gap)))
	w := (size.Width - float32(n-1)*l.gap) / float32(n)
	for i, o := range objects {
		if i >= n { // one row: the start must not push the drop zone away
			o.Hide()
			continue
		}
		o.Show()
		o.Resize(fyne.NewSize(w, o.MinSize().Height))
		o.Move(fyne.NewPos(float32(i%n)*(w+l.gap), 0))
	}
}

func (l *columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(l.width, h)
}
