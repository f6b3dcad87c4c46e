package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
)

// cellPad is the room left and right of a cell's text.
const cellPad float32 = 8

func lineHeight() float32 { return theme.SizeOf(fynetheme.SizeNameText) * 1.4 }

// rowHeight is at least 30, as a finger or an unsteady hand needs it.
func rowHeight() float32 { return max(30, theme.SizeOf(fynetheme.SizeNameText)*2.1) }

// matrixCell draws a tint, a sign at the left and the text at the right: signs stand below signs and numbers below
// numbers.
type matrixCell struct {
	widget.BaseWidget
	fill, frame *canvas.Rectangle
	below, edge *canvas.Rectangle // the line under the row, and that before a group of columns
	sign, text  *canvas.Text
	full        string
	right       bool
	cut         struct { // what the text was last fitted to
		text  string
		width float32
		size  float32
	}
}

func newMatrixCell() *matrixCell {
	c := &matrixCell{
		fill: canvas.NewRectangle(color.Transparent), frame: canvas.NewRectangle(color.Transparent),
		below: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(color.Transparent),
		sign: canvas.NewText("", color.Black), text: canvas.NewText("", color.Black),
	}
	c.ExtendBaseWidget(c)
	return c
}

// cellState says how a cell is drawn beside what stands in it.
type cellState struct{ chosen, current, marked bool }

func (c *matrixCell) set(cell *flow.Cell, column *flow.Column, state cellState) {
	pair := theme.VerdictColors(cell.Verdict)
	c.fill.FillColor = pair.Fill
	c.text.Color, c.sign.Color = pair.Text, pair.Text
	if cell.Muted {
		c.text.Color = theme.Of(theme.ColorMuted)
	}
	c.below.FillColor, c.edge.FillColor = theme.Of(fynetheme.ColorNameSeparator), color.Transparent
	if column.First {
		c.edge.FillColor = theme.Of(theme.ColorLine)
	}
	c.sign.Text = ""
	c.full, c.right = cell.Text, column.Right
	if cell.Verdict != 0 && (cell.Verdict != sheets.Met || !column.Right) {
		if c.sign.Text = cell.Sign; c.sign.Text == "" {
			c.sign.Text = flow.Sign(cell.Verdict)
		}
	}
	c.frame.StrokeWidth, c.frame.StrokeColor, c.frame.FillColor = 0, color.Transparent, color.Transparent
	if state.marked { // translucent, over the tint
		c.frame.FillColor = theme.Of(fynetheme.ColorNameSelection)
	}
	switch {
	case state.chosen:
		c.frame.StrokeWidth, c.frame.StrokeColor = 2, theme.Of(fynetheme.ColorNamePrimary)
	case state.current:
		c.frame.StrokeWidth, c.frame.StrokeColor = 1, theme.Of(fynetheme.ColorNamePrimary)
	}
	size := theme.SizeOf(fynetheme.SizeNameText)
	c.text.TextSize, c.sign.TextSize = size, size
	c.Refresh()
}

func (c *matrixCell) CreateRenderer() fyne.WidgetRenderer { return &matrixCellRenderer{c} }

type matrixCellRenderer struct{ c *matrixCell }

func (r *matrixCellRenderer) Layout(size fyne.Size) {
	c := r.c
	// The table leaves a gap between cells; filling half of it on each side makes a tint reach from line to line.
	c.fill.Resize(fyne.NewSize(size.Width+2, size.Height+2))
	c.fill.Move(fyne.NewPos(-1, 0))
	c.below.Resize(fyne.NewSize(size.Width+4, 1))
	c.below.Move(fyne.NewPos(-2, size.Height+2))
	c.edge.Resize(fyne.NewSize(1, size.Height+4))
	c.edge.Move(fyne.NewPos(-2, -1))
	c.frame.Resize(fyne.NewSize(size.Width+2, size.Height))
	c.frame.Move(fyne.NewPos(-1, 1))
	left := cellPad
	y := (size.Height - c.text.MinSize().Height) / 2
	if c.sign.Text != "" {
		c.sign.Move(fyne.NewPos(left, y))
		c.sign.Resize(c.sign.MinSize())
		left += c.text.TextSize * 1.3
	}
	room := size.Width - left - cellPad
	c.fit(room)
	width := c.text.MinSize().Width
	x := left
	if c.right {
		x = max(left, size.Width-cellPad-width)
	}
	c.text.Move(fyne.NewPos(x, y))
	c.text.Resize(fyne.NewSize(width, c.text.MinSize().Height))
}

// fit shortens a text that is too long for its cell. Measuring is dear, so it is done only where the text may not fit and
// only once for each text and width.
func (c *matrixCell) fit(room float32) {
	if c.cut.text == c.full && c.cut.width == room && c.cut.size == c.text.TextSize {
		return
	}
	c.cut.text, c.cut.width, c.cut.size = c.full, room, c.text.TextSize
	c.text.Text = ellipsis(c.full, room, c.text.TextSize)
}

// ellipsis gives the text, shortened with "…" where it is wider than room.
func ellipsis(s string, room, size float32) string {
	return ellipsisStyle(s, room, size, fyne.TextStyle{})
}

func ellipsisStyle(s string, room, size float32, style fyne.TextStyle) string {
	runes := []rune(s)
	if float32(len(runes))*size <= room || fyne.MeasureText(s, size, style).Width <= room {
		return s
	}
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if fyne.MeasureText(string(runes[:mid])+"…", size, style).Width <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return string(runes[:lo]) + "…"
}

func (r *matrixCellRenderer) MinSize() fyne.Size { return fyne.NewSize(24, rowHeight()) }

func (r *matrixCellRenderer) Refresh() {
	r.Layout(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *matrixCellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.fill, r.c.below, r.c.edge, r.c.sign, r.c.text, r.c.frame}
}

func (r *matrixCellRenderer) Destroy() {}
