package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
)

// headLines is how many lines the heads of a table need.
type headLines struct {
	group bool
	title int
	sub   bool
}

func linesOf(columns []flow.Column) headLines {
	l := headLines{title: 1}
	for i := range columns {
		c := &columns[i]
		l.group = l.group || c.Group != ""
		l.sub = l.sub || c.Sub != ""
		l.title = max(l.title, strings.Count(c.Title, "\n")+1)
	}
	return l
}

// height is that of the whole head.
func (l headLines) height() float32 {
	n := float32(l.title)
	if l.group {
		n++
	}
	h := n*lineHeight() + 8
	if l.sub {
		h += subHeight()
	}
	return max(h, rowHeight())
}

func subHeight() float32 { return theme.SizeOf(fynetheme.SizeNameCaptionText) * 1.3 }

// matrixHead is a column's head: the group above ("3月"), the title below ("学时"), a small line below that ("3.1–3.7"),
// and the order's arrow. A click sorts.
type matrixHead struct {
	widget.BaseWidget
	fill, line   *canvas.Rectangle
	group, sub   *canvas.Text
	title        [2]*canvas.Text
	right, first bool
	hovered      bool
	onTap        func()
}

func newMatrixHead() *matrixHead {
	h := &matrixHead{
		fill: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent),
		group: canvas.NewText("", color.Black), sub: canvas.NewText("", color.Black),
		title: [2]*canvas.Text{canvas.NewText("", color.Black), canvas.NewText("", color.Black)},
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *matrixHead) set(c *flow.Column, arrow string, onTap func()) {
	h.group.Text, h.sub.Text = c.Group, c.Sub
	title := c.Title
	if arrow != "" {
		title += " " + arrow
	}
	above, below, two := strings.Cut(title, "\n")
	if !two {
		above, below = "", title
	}
	h.title[0].Text, h.title[1].Text = above, below
	h.group.TextStyle = theme.BoldFor(c.Group)
	h.right, h.first, h.onTap = c.Right, c.First, onTap
	h.Refresh()
}

// Tapped sorts by the column.
func (h *matrixHead) Tapped(*fyne.PointEvent) {
	if h.onTap != nil {
		h.onTap()
	}
}

func (h *matrixHead) MouseIn(*desktop.MouseEvent)    { h.hovered = true; h.Refresh() }
func (h *matrixHead) MouseMoved(*desktop.MouseEvent) {}
func (h *matrixHead) MouseOut()                      { h.hovered = false; h.Refresh() }

func (h *matrixHead) CreateRenderer() fyne.WidgetRenderer { return &matrixHeadRenderer{h} }

type matrixHeadRenderer struct{ h *matrixHead }

func (r *matrixHeadRenderer) Layout(size fyne.Size) {
	h := r.h
	h.fill.Resize(fyne.NewSize(size.Width+4, size.Height+2))
	h.fill.Move(fyne.NewPos(-2, -2))
	h.line.Resize(fyne.NewSize(1, size.Height))
	h.line.Move(fyne.NewPos(-2, 0))
	line := lineHeight()
	h.group.Resize(h.group.MinSize())
	h.group.Move(fyne.NewPos(cellPad, 4))
	// What belongs to the column alone stands at the bottom, near its cells.
	y := size.Height - 4
	put := func(t *canvas.Text, height float32) {
		if t.Text == "" {
			return
		}
		y -= height
		x := cellPad
		if h.right {
			x = size.Width - cellPad - t.MinSize().Width
		}
		t.Resize(t.MinSize())
		t.Move(fyne.NewPos(x, y))
	}
	put(h.sub, subHeight())
	put(h.title[1], line)
	put(h.title[0], line)
}

// MinSize is that of a cell: the table gives its rows the height of the taller of both. The head's real height is set by
// Matrix.Fill.
func (r *matrixHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(24, rowHeight()) }

func (r *matrixHeadRenderer) Refresh() {
	h := r.h
	h.fill.FillColor = theme.Of(fynetheme.ColorNameHeaderBackground)
	if h.hovered && h.onTap != nil {
		h.fill.FillColor = theme.Of(fynetheme.ColorNameButton)
	}
	h.line.FillColor = color.Transparent
	if h.first {
		h.line.FillColor = theme.Of(theme.ColorLine)
	}
	size := theme.SizeOf(fynetheme.SizeNameText)
	h.group.Color, h.group.TextSize = theme.Of(fynetheme.ColorNameForeground), size
	for _, t := range h.title {
		t.Color, t.TextSize = theme.Of(theme.ColorMuted), size
	}
	h.sub.Color, h.sub.TextSize = theme.Of(theme.ColorMuted), theme.SizeOf(fynetheme.SizeNameCaptionText)
	r.Layout(h.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *matrixHeadRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.fill, r.h.line, r.h.group, r.h.title[0], r.h.title[1], r.h.sub}
}

func (r *matrixHeadRenderer) Destroy() {}
