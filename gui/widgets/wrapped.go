package widgets

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/theme"
)

// Wrapped is a text over several lines, broken as Chinese is: anywhere between two characters, but no line begins with a
// comma, a full stop or a closing bracket, and none ends with an opening one; Latin words stay whole. Fyne's label
// breaks at blanks only and otherwise without regard to signs.
type Wrapped struct {
	widget.BaseWidget
	Text      string
	SizeName  fyne.ThemeSizeName
	ColorName fyne.ThemeColorName
	Bold      bool
	Centered  bool
	Pad       fyne.Size // room around

	lines []string
	drawn []fyne.CanvasObject
	width float32
}

func newWrapped(text string) *Wrapped {
	w := &Wrapped{Text: text, SizeName: fynetheme.SizeNameText, ColorName: fynetheme.ColorNameForeground, Pad: fyne.NewSize(8, 4)}
	w.ExtendBaseWidget(w)
	return w
}

// Paragraph is a text that wraps.
func Paragraph(text string) *Wrapped { return newWrapped(text) }

// Faint is a smaller text that wraps, in the colour of what comes second.
func Faint(text string) *Wrapped {
	w := newWrapped(text)
	w.SizeName, w.ColorName, w.Pad.Height = fynetheme.SizeNameCaptionText, theme.ColorMuted, 2
	return w
}

// Title is a bold text that wraps.
func Title(text string) *Wrapped {
	w := newWrapped(text)
	w.Bold = true
	return w
}

func (w *Wrapped) style() fyne.TextStyle {
	if w.Bold {
		return theme.BoldFor(w.Text)
	}
	return fyne.TextStyle{}
}

// Resize breaks the text anew for another width.
func (w *Wrapped) Resize(size fyne.Size) {
	if size.Width != w.width {
		w.width = size.Width
		w.BaseWidget.Resize(size)
		w.Refresh()
		return
	}
	w.BaseWidget.Resize(size)
}

func (w *Wrapped) breakLines() {
	room := w.width - 2*w.Pad.Width
	size, style := theme.SizeOf(w.SizeName), w.style()
	w.lines = w.lines[:0]
	for _, line := range strings.Split(w.Text, "\n") {
		w.lines = append(w.lines, wrap(line, room, func(s string) float32 { return fyne.MeasureText(s, size, style).Width })...)
	}
}

// wrap breaks one line of text into lines no wider than room. Room of nothing means that it is not known yet.
func wrap(text string, room float32, measure func(string) float32) []string {
	if room <= 0 || measure(text) <= room {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, unit := range units(text) {
		if line != "" && measure(strings.TrimRight(line+unit, " ")) > room {
			lines, line = append(lines, strings.TrimRight(line, " ")), ""
		}
		line += unit
		for measure(strings.TrimRight(line, " ")) > room { // a single unit wider than the room: an address, a path
			runes := []rune(line)
			n := len(runes) - 1
			for n > 1 && measure(string(runes[:n])) > room {
				n--
			}
			if n < 1 {
				break
			}
			lines, line = append(lines, string(runes[:n])), string(runes[n:])
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}

const (
	notFirst = "，。、；：？！）》」』】”’…,.;:?!)]}%·›"
	notLast  = "（《「『【“‘([{"
	signs    = "▼？✓—○！"
)

// units cuts a text where a line may break.
func units(text string) []string {
	runes := []rune(text)
	var out []string
	start := 0
	for i := 1; i < len(runes); i++ {
		if i > 1 && runes[i-1] == ' ' && strings.ContainsRune(signs, runes[i-2]) { // a sign belongs to the word behind it
			continue
		}
		if breaks(runes[i-1], runes[i]) {
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	return append(out, string(runes[start:]))
}

// breaks reports whether a line may end between a and b.
func breaks(a, b rune) bool {
	switch {
	case b == ' ' || strings.ContainsRune(notFirst, b) || strings.ContainsRune(notLast, a):
		return false
	case a == ' ' || a == '/' || a == '\\':
		return true
	}
	return wide(a) || wide(b)
}

// wide reports whether r is a Chinese character or sign, between which lines may break.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

func (w *Wrapped) CreateRenderer() fyne.WidgetRenderer {
	r := &wrappedRenderer{w}
	r.Refresh()
	return r
}

type wrappedRenderer struct{ w *Wrapped }

func (r *wrappedRenderer) line() float32 { return theme.SizeOf(r.w.SizeName) * 1.45 }

func (r *wrappedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(40, float32(len(r.w.lines))*r.line()+2*r.w.Pad.Height)
}

func (r *wrappedRenderer) Layout(size fyne.Size) {
	for i, o := range r.w.drawn {
		min := o.MinSize()
		x := r.w.Pad.Width
		if r.w.Centered {
			x = (size.Width - min.Width) / 2
		}
		o.Move(fyne.NewPos(x, r.w.Pad.Height+float32(i)*r.line()+(r.line()-min.Height)/2))
		o.Resize(min)
	}
}

func (r *wrappedRenderer) Refresh() {
	r.w.breakLines()
	r.w.drawn = r.w.drawn[:0:0]
	for _, line := range r.w.lines {
		t := canvas.NewText(line, theme.Of(r.w.ColorName))
		t.TextSize, t.TextStyle = theme.SizeOf(r.w.SizeName), r.w.style()
		r.w.drawn = append(r.w.drawn, t)
	}
	r.Layout(r.w.Size())
	canvas.Refresh(r.w)
}

func (r *wrappedRenderer) Objects() []fyne.CanvasObject { return r.w.drawn }

func (r *wrappedRenderer) Destroy() {}
