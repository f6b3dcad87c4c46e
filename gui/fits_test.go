package gui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
)

// Every screen and every dialog fits into a window of 1024×700, with the largest letters as well, and at 200 %; no text runs
// out at its right, where nothing scrolls.
func TestNothingIsCutOff(t *testing.T) {
	sample := sampleOffice(t)
	for _, m := range []mode{
		{name: "zh", lang: sheets.Chinese, size: fyne.NewSize(1024, 700)},
		{name: "en huge", lang: sheets.English, letter: "huge", size: fyne.NewSize(1024, 700)},
		{name: "en 200 %", lang: sheets.English, size: fyne.NewSize(960, 540)},
	} {
		for _, sc := range scenes {
			if testing.Short() && m.lang == sheets.Chinese {
				continue
			}
			t.Run(sc.name+" "+m.name, func(t *testing.T) {
				s := play(t, sc, m, sample)
				if n := s.window.Content().MinSize(); n.Width > m.size.Width || n.Height > m.size.Height {
					t.Errorf("needs %v", n)
				}
				top := s.window.Content()
				if o := s.window.Canvas().Overlays().Top(); o != nil {
					top = o
				}
				for _, cut := range cutOff(top, m.size.Width) {
					t.Error(cut)
				}
			})
		}
	}
}

// cutOff lists the texts that reach beyond the right side of what shows them.
func cutOff(o fyne.CanvasObject, width float32) []string {
	var out []string
	var walk func(o fyne.CanvasObject, x, right float32)
	walk = func(o fyne.CanvasObject, x, right float32) {
		if !o.Visible() {
			return
		}
		x += o.Position().X
		switch c := o.(type) {
		case *canvas.Text:
			if end := x + c.MinSize().Width; c.Alignment == fyne.TextAlignLeading && c.Text != "" && end > right+1 {
				out = append(out, fmt.Sprintf("%q reaches %.0f of %.0f", c.Text, end, right))
			}
		case *fyne.Container:
			for _, child := range c.Objects {
				walk(child, x, right)
			}
		case *widgets.Matrix, *widget.Entry, *widget.TextGrid: // these scroll both ways
		case *container.Scroll:
			if c.Direction == container.ScrollVerticalOnly {
				walk(c.Content, x, min(right, x+c.Size().Width))
			}
		case fyne.Widget:
			if _, scrolls := o.(fyne.Focusable); scrolls && isEntry(o) {
				return
			}
			for _, child := range test.WidgetRenderer(c).Objects() {
				walk(child, x, min(right, x+max(c.Size().Width, c.MinSize().Width)))
			}
		}
	}
	walk(o, 0, width)
	return out
}

// isEntry reports whether a widget is an entry of whatever kind: what is typed scrolls in it.
func isEntry(o fyne.CanvasObject) bool {
	switch o.(type) {
	case *widgets.Field, *searchEntry, *dayEntry, *widget.SelectEntry:
		return true
	}
	return false
}
