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

// Findings is the list of findings: what stands there; where and with what effect; what to do. A click shows the whole.
type Findings struct {
	widget.List
	OnChoose func(flow.Ref)
	data     *flow.Table
	chosen   flow.Ref
	sought   bool // the chosen one is still to be scrolled to
}

// NewFindings makes an empty list.
func NewFindings() *Findings {
	l := &Findings{data: &flow.Table{}}
	l.Length = func() int { return len(l.data.Rows) }
	l.CreateItem = func() fyne.CanvasObject { return newFindingItem() }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		row := l.data.Rows[i]
		o.(*findingItem).set(row, row.Cells[0].Ref == l.chosen)
	}
	l.OnSelected = func(i widget.ListItemID) {
		l.UnselectAll()
		if l.OnChoose != nil && i < len(l.data.Rows) {
			l.OnChoose(l.data.Rows[i].Cells[0].Ref)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// Fill draws other findings.
func (l *Findings) Fill(t *flow.Table) {
	l.data = t
	l.Refresh()
}

// Mark shows which finding is chosen, and scrolls to it.
func (l *Findings) Mark(ref flow.Ref) {
	if ref == l.chosen {
		return
	}
	l.chosen = ref
	l.Refresh()
	l.sought = true
	l.seek()
}

// seek scrolls to the chosen finding as soon as there is a height to scroll in: a list that has just been made has none.
func (l *Findings) seek() {
	if !l.sought || l.Size().Height <= 0 {
		return
	}
	l.sought = false
	for i := range l.data.Rows {
		if l.chosen != (flow.Ref{}) && l.data.Rows[i].Cells[0].Ref == l.chosen {
			l.ScrollTo(i)
		}
	}
}

// Resize makes up for scrolling that had to wait.
func (l *Findings) Resize(size fyne.Size) {
	l.List.Resize(size)
	l.seek()
}

// TypedKey adds Enter to the list's own keys.
func (l *Findings) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		e = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	if windowKey(e) {
		PassKey(l, e)
		return
	}
	l.List.TypedKey(e)
}

// findingItem draws one finding in three lines.
type findingItem struct {
	widget.BaseWidget
	frame                     *canvas.Rectangle
	sign, what, where, remedy *canvas.Text
	full                      [3]string
	inner                     bool // one of those that the line above stands for
	tips
	hovered, chosen bool
	short           bool // some of the text does not fit
}

func newFindingItem() *findingItem {
	text := func() *canvas.Text { return canvas.NewText("", color.Black) }
	f := &findingItem{frame: canvas.NewRectangle(color.Transparent), sign: text(), what: text(), where: text(), remedy: text()}
	f.frame.CornerRadius = 4
	f.ExtendBaseWidget(f)
	return f
}

func (f *findingItem) set(row flow.Row, chosen bool) {
	f.sign.Text = row.Cells[flow.FindingWhat].Sign
	pair := theme.VerdictColors(row.Cells[flow.FindingWhat].Verdict)
	f.sign.Color = pair.Text
	f.what.Color, f.where.Color, f.remedy.Color = theme.Of(fynetheme.ColorNameForeground), theme.Of(theme.ColorMuted), theme.Of(theme.ColorMuted)
	second := row.Cells[flow.FindingWhere].Text
	if effect := row.Cells[flow.FindingEffect].Text; effect != "" {
		if second != "" {
			second += "　"
		}
		second += effect
	}
	f.inner = row.Fold.Inner
	f.full = [3]string{row.Cells[flow.FindingWhat].Text, second, row.Cells[flow.FindingRemedy].Text}
	switch {
	case row.Fold.Open:
		f.full[0] = "－ " + f.full[0]
	case row.Fold.Count > 0:
		f.full[0] = "＋ " + f.full[0]
	}
	if f.full[2] != "" && row.Fold.Count == 0 {
		f.full[2] = "→ " + f.full[2]
	}
	size, small := theme.SizeOf(fynetheme.SizeNameText), theme.SizeOf(fynetheme.SizeNameCaptionText)
	f.sign.TextSize, f.what.TextSize, f.where.TextSize, f.remedy.TextSize = size, size, small, small
	f.chosen = chosen
	f.Refresh()
}

// MouseIn shows that the pointer is here, and soon the whole of what is cut off.
func (f *findingItem) MouseIn(e *desktop.MouseEvent) {
	f.hovered = true
	f.Refresh()
	text := ""
	if f.short {
		for _, line := range f.full {
			text = joinTip(text, line)
		}
	}
	f.over(f, text, e)
}

// MouseMoved keeps where the pointer is.
func (f *findingItem) MouseMoved(e *desktop.MouseEvent) { f.at = e.AbsolutePosition }

// MouseOut takes the tip away.
func (f *findingItem) MouseOut() {
	f.hovered = false
	f.Refresh()
	f.off(f)
}

func (f *findingItem) CreateRenderer() fyne.WidgetRenderer { return &findingRenderer{f} }

type findingRenderer struct{ f *findingItem }

func (r *findingRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, theme.SizeOf(fynetheme.SizeNameText)*1.5+2*theme.SizeOf(fynetheme.SizeNameCaptionText)*1.6+14)
}

func (r *findingRenderer) Layout(size fyne.Size) {
	f := r.f
	f.frame.Resize(fyne.NewSize(size.Width-6, size.Height)) // its right side would lie under the edge of the list
	x := cellPad
	if f.inner {
		x += theme.SizeOf(fynetheme.SizeNameText) * 1.5
	}
	f.sign.Move(fyne.NewPos(x, 6))
	x += theme.SizeOf(fynetheme.SizeNameText) * 1.5
	room := size.Width - x - cellPad - 6
	y := float32(6)
	f.sign.Resize(f.sign.MinSize())
	f.short = false
	for i, t := range []*canvas.Text{f.what, f.where, f.remedy} {
		t.Text = ellipsis(f.full[i], room, t.TextSize)
		f.short = f.short || t.Text != f.full[i]
		t.Move(fyne.NewPos(x, y))
		t.Resize(fyne.NewSize(room, t.MinSize().Height))
		y += t.TextSize * 1.55
	}
}

func (r *findingRenderer) Refresh() {
	frame := r.f.frame
	frame.FillColor, frame.StrokeWidth = color.Transparent, 0
	if r.f.hovered {
		frame.FillColor = theme.Of(fynetheme.ColorNameHover)
	}
	if r.f.chosen {
		frame.StrokeWidth, frame.StrokeColor = 2, theme.Of(fynetheme.ColorNamePrimary)
	}
	r.Layout(r.f.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *findingRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.f.frame, r.f.sign, r.f.what, r.f.where, r.f.remedy}
}

func (r *findingRenderer) Destroy() {}
