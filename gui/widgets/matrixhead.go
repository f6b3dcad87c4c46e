package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
)

// matrixHead is a column's head: the group above ("3月"), the title below ("学时"), and the order's arrow. A click sorts.
type matrixHead struct {
	widget.BaseWidget
	fill, line   *canvas.Rectangle
	group, title *canvas.Text
	right, first bool
	hovered      bool
	onTap        func()
}

func newMatrixHead() *matrixHead {
	h := &matrixHead{
		fill: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent),
		group: canvas.NewText("", color.Black), title: canvas.NewText("", color.Black),
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *matrixHead) set(c *flow.Column, arrow string, onTap func()) {
	h.group.Text, h.title.Text = c.Group, c.Title
	if arrow != "" {
		h.title.Text += " " + arrow
	}
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
	top := (size.Height - 2*line) / 2
	h.group.Resize(h.group.MinSize())
	h.group.Move(fyne.NewPos(cellPad, top))
	x := cellPad
	if h.right {
		x = size.Width - cellPad - h.title.MinSize().Width
	}
	h.title.Resize(h.title.MinSize())
	h.title.Move(fyne.NewPos(x, top+line))
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
	h.group.Color, h.title.Color = theme.Of(fynetheme.ColorNameForeground), theme.Of(theme.ColorMuted)
	size := theme.SizeOf(fynetheme.SizeNameText)
	h.group.TextSize, h.title.TextSize = size, size
	r.Layout(h.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *matrixHeadRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.fill, r.h.line, r.h.group, r.h.title}
}

func (r *matrixHeadRenderer) Destroy() {}
