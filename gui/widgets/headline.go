package widgets

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/theme"
)

// Headline draws the verdict sentence: the largest thing on the screen, on one line where it fits, somewhat smaller where
// it nearly does, else broken behind a comma or a semicolon, never before one.
type Headline struct {
	widget.BaseWidget
	text  string
	lines []string
	size  float32
	drawn []fyne.CanvasObject
}

// NewHeadline makes a headline.
func NewHeadline(text string) *Headline {
	h := &Headline{text: text, lines: []string{text}, size: theme.SizeOf(theme.SizeNameVerdict)}
	h.ExtendBaseWidget(h)
	return h
}

// Resize breaks the sentence anew for another width.
func (h *Headline) Resize(size fyne.Size) {
	if size != h.Size() {
		h.lines, h.size = fitLines(h.text, size.Width-2*cellPad, theme.SizeOf(theme.SizeNameVerdict))
	}
	h.BaseWidget.Resize(size)
	h.Refresh()
}

// fitLines breaks a sentence into lines of at most a width, and gives the size to draw them in.
func fitLines(text string, width, size float32) ([]string, float32) {
	fits := func(s string, size float32) bool {
		return fyne.MeasureText(s, size, theme.BoldFor(text)).Width <= width
	}
	for _, scale := range []float32{1, 0.9, 0.8} {
		if width <= 0 || fits(text, size*scale) {
			return []string{text}, size * scale
		}
	}
	size *= 0.8
	var lines []string
	line := ""
	for _, part := range parts(text) {
		if line != "" && !fits(strings.TrimRight(line+part, " "), size) {
			lines, line = append(lines, strings.TrimRight(line, " ")), ""
		}
		line += part
	}
	return append(lines, strings.TrimRight(line, " ")), size
}

// parts cuts a sentence behind its commas and semicolons.
func parts(s string) []string {
	var out []string
	for {
		i := strings.IndexAny(s, "，；,;")
		if i < 0 {
			return append(out, s)
		}
		_, width := utf8.DecodeRuneInString(s[i:])
		end := i + width
		if strings.HasPrefix(s[end:], " ") {
			end++
		}
		out, s = append(out, s[:end]), s[end:]
	}
}

func (h *Headline) CreateRenderer() fyne.WidgetRenderer {
	r := &headlineRenderer{h}
	r.Refresh()
	return r
}

type headlineRenderer struct{ h *Headline }

func (r *headlineRenderer) lineHeight() float32 { return r.h.size * 1.4 }

func (r *headlineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, float32(len(r.h.lines))*r.lineHeight()+10)
}

func (r *headlineRenderer) Layout(fyne.Size) {
	for i, o := range r.h.drawn {
		o.Move(fyne.NewPos(cellPad, 5+float32(i)*r.lineHeight()))
		o.Resize(o.MinSize())
	}
}

func (r *headlineRenderer) Refresh() {
	r.h.drawn = r.h.drawn[:0]
	for _, line := range r.h.lines {
		t := canvas.NewText(line, theme.Of(fynetheme.ColorNameForeground))
		t.TextSize, t.TextStyle = r.h.size, theme.BoldFor(r.h.text)
		r.h.drawn = append(r.h.drawn, t)
	}
	r.Layout(r.h.Size())
}

func (r *headlineRenderer) Objects() []fyne.CanvasObject { return r.h.drawn }

func (r *headlineRenderer) Destroy() {}
