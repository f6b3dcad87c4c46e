package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/gui/theme"
)

// Options is a choice of one answer among several. Fyne's own radio buttons cut a long answer off at the edge and draw a ring
// that is hardly seen in light colours; an answer here takes as many lines as it needs.
func Options(texts []string, chosen int, across bool, choose func(int)) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(0))
	if across {
		box = container.New(Flowing(8))
	}
	all := make([]*Option, len(texts))
	for i, text := range texts {
		all[i] = newOption(text, i == chosen, func() {
			for n, o := range all {
				o.set(n == i)
			}
			choose(i)
		})
		all[i].across = across
		box.Add(all[i])
	}
	return box
}

// Option is one of several answers: a ring, filled where it is chosen, and its text.
type Option struct {
	pressable
	On     bool
	text   *Wrapped
	plain  string
	across bool // as wide as its text, beside others
}

func newOption(text string, on bool, onTapped func()) *Option {
	o := &Option{On: on, plain: text, text: Paragraph(text), pressable: pressable{onTapped: onTapped}}
	o.ExtendBaseWidget(o)
	return o
}

func (o *Option) set(on bool) {
	if o.On != on {
		o.On = on
		o.Refresh()
	}
}

// TypedKey chooses it by Enter or the space bar.
func (o *Option) TypedKey(e *fyne.KeyEvent) { o.typed(o, e) }

func (o *Option) CreateRenderer() fyne.WidgetRenderer {
	r := &optionRenderer{o: o, fill: canvas.NewRectangle(color.Transparent), ring: canvas.NewCircle(color.Transparent), dot: canvas.NewCircle(color.Transparent)}
	r.fill.CornerRadius = 4
	r.Refresh()
	return r
}

type optionRenderer struct {
	o         *Option
	fill      *canvas.Rectangle
	ring, dot *canvas.Circle
}

const optionRing float32 = 16

func (r *optionRenderer) MinSize() fyne.Size {
	m := r.o.text.MinSize()
	width := float32(120)
	if r.o.across {
		width = optionRing + 12 + 2*cellPad + fyne.MeasureText(r.o.plain, theme.SizeOf(fynetheme.SizeNameText), fyne.TextStyle{}).Width
	}
	return fyne.NewSize(width, max(rowHeight(), m.Height))
}

func (r *optionRenderer) Layout(size fyne.Size) {
	r.fill.Resize(size)
	line := r.o.text.Pad.Height + theme.SizeOf(fynetheme.SizeNameText)*1.45/2
	left := cellPad
	height := min(r.o.text.MinSize().Height, size.Height)
	top := max(0, (size.Height-height)/2)
	r.ring.Move(fyne.NewPos(left, top+line-optionRing/2))
	r.ring.Resize(fyne.NewSize(optionRing, optionRing))
	r.dot.Move(fyne.NewPos(left+4, top+line-optionRing/2+4))
	r.dot.Resize(fyne.NewSize(optionRing-8, optionRing-8))
	x := left + optionRing + 4
	r.o.text.Move(fyne.NewPos(x, top))
	r.o.text.Resize(fyne.NewSize(size.Width-x, size.Height-top))
}

func (r *optionRenderer) Refresh() {
	o := r.o
	r.fill.FillColor, r.fill.StrokeWidth = color.Transparent, 0
	if o.hovered {
		r.fill.FillColor = theme.Of(fynetheme.ColorNameHover)
	}
	if o.focused {
		r.fill.StrokeWidth, r.fill.StrokeColor = 2, theme.Of(fynetheme.ColorNamePrimary)
	}
	r.ring.StrokeWidth, r.ring.StrokeColor, r.dot.FillColor = 1.5, theme.Of(fynetheme.ColorNameInputBorder), color.Transparent
	if o.On {
		r.ring.StrokeWidth, r.ring.StrokeColor, r.dot.FillColor = 2, theme.Of(fynetheme.ColorNamePrimary), theme.Of(fynetheme.ColorNamePrimary)
	}
	r.Layout(o.Size())
	for _, x := range r.Objects() {
		x.Refresh()
	}
}

func (r *optionRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.ring, r.dot, r.o.text}
}

func (r *optionRenderer) Destroy() {}
