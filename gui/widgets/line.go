package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
)

// Line is a line that can be pressed: a sign and a text at the left, a word at the right. It is used for files and for
// the verdicts of a person.
type Line struct {
	pressable
	sign, text, word string
	verdict          sheets.Verdict
	on               bool
	short            bool     // the text does not fit
	rest             []string // further columns behind the text
	stops            []float32
}

// NewLine makes a line whose word at the right carries the verdict's colour.
func NewLine(text, word string, v sheets.Verdict, onTapped func()) *Line {
	l := &Line{text: text, word: word, verdict: v, pressable: pressable{onTapped: onTapped}}
	l.cut = l.whole
	l.ExtendBaseWidget(l)
	return l
}

// NewSignLine makes a line with a sign before the text.
func NewSignLine(sign, text string, v sheets.Verdict, on bool, onTapped func()) *Line {
	l := &Line{sign: sign, text: text, verdict: v, on: on, pressable: pressable{onTapped: onTapped}}
	l.cut = l.whole
	l.ExtendBaseWidget(l)
	return l
}

// NewColumnsLine makes a line of several columns; stops say where the second and the further ones begin, in characters.
func NewColumnsLine(columns []string, stops []float32, word string, onTapped func()) *Line {
	l := &Line{text: columns[0], rest: columns[1:], stops: stops, word: word, pressable: pressable{onTapped: onTapped}}
	l.cut = l.whole
	l.ExtendBaseWidget(l)
	return l
}

// Tell shows something in a line that cannot be pressed, with a word at its right.
func (l *Line) Tell(sign, text, word string, v sheets.Verdict) {
	l.sign, l.text, l.word, l.verdict, l.on, l.onTapped = sign, text, word, v, false, nil
	l.Refresh()
}

// whole gives the text where it does not fit into the line.
func (l *Line) whole() string {
	if l.short {
		return l.text
	}
	return ""
}

// Bare reports whether the line is a sign without words.
func (l *Line) Bare() bool { return l.sign != "" && l.text == "" }

// Set shows something else in the line; a list uses its lines again and again.
func (l *Line) Set(sign, text string, v sheets.Verdict, on bool, onTapped func()) {
	l.sign, l.text, l.verdict, l.on, l.onTapped = sign, text, v, on, onTapped
	l.Refresh()
}

// TypedKey presses it by Enter or the space bar.
func (l *Line) TypedKey(e *fyne.KeyEvent) { l.typed(l, e) }

func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	r := &lineRenderer{
		l: l, fill: canvas.NewRectangle(color.Transparent), sign: canvas.NewText(l.sign, color.Black),
		text: canvas.NewText(l.text, color.Black), word: canvas.NewText(l.word, color.Black),
	}
	for range l.rest {
		r.rest = append(r.rest, canvas.NewText("", color.Black))
	}
	r.fill.CornerRadius = 4
	r.Refresh()
	return r
}

type lineRenderer struct {
	l                *Line
	fill             *canvas.Rectangle
	sign, text, word *canvas.Text
	rest             []*canvas.Text
}

func (r *lineRenderer) MinSize() fyne.Size { return fyne.NewSize(60, rowHeight()) }

func (r *lineRenderer) Layout(size fyne.Size) {
	r.fill.Resize(size)
	y := (size.Height - r.text.MinSize().Height) / 2
	put := func(t *canvas.Text, x float32) {
		t.Move(fyne.NewPos(x, y))
		t.Resize(t.MinSize())
	}
	x, right := cellPad, size.Width-cellPad
	if r.l.sign != "" {
		put(r.sign, x)
		x += r.sign.TextSize * 1.4
	}
	if r.l.word != "" {
		right -= r.word.MinSize().Width
		put(r.word, right)
		right -= cellPad
	}
	end := right
	for i := len(r.rest) - 1; i >= 0; i-- {
		from := min(x+r.l.stops[i]*r.text.TextSize, right)
		r.rest[i].Text = ellipsis(r.l.rest[i], end-from, r.text.TextSize)
		put(r.rest[i], from)
		end = from - cellPad
	}
	r.text.Text = ellipsis(r.l.text, end-x, r.text.TextSize)
	r.l.short = r.text.Text != r.l.text
	put(r.text, x)
}

func (r *lineRenderer) Refresh() {
	r.sign.Text, r.word.Text = r.l.sign, r.l.word
	size := theme.SizeOf(fynetheme.SizeNameText)
	r.sign.TextSize, r.text.TextSize, r.word.TextSize = size, size, size
	tint := theme.VerdictColors(r.l.verdict)
	r.text.Color, r.sign.Color, r.word.Color = theme.Of(fynetheme.ColorNameForeground), tint.Text, tint.Text
	for _, t := range r.rest {
		t.TextSize, t.Color = size, theme.Of(theme.ColorMuted)
	}
	r.fill.FillColor, r.fill.StrokeWidth = color.Transparent, 0
	switch {
	case r.l.on:
		r.fill.FillColor = theme.Of(fynetheme.ColorNameSelection)
	case r.l.hovered:
		r.fill.FillColor = theme.Of(fynetheme.ColorNameHover)
	}
	if r.l.focused {
		r.fill.StrokeWidth, r.fill.StrokeColor = 2, theme.Of(fynetheme.ColorNamePrimary)
	}
	r.Layout(r.l.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.fill, r.sign, r.text, r.word}
	for _, t := range r.rest {
		out = append(out, t)
	}
	return out
}

func (r *lineRenderer) Destroy() {}
