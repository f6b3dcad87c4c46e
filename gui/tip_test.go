package gui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
)

// hover lets the pointer rest on a widget and gives the tip that is shown then.
func (b *bench) hover(o fyne.CanvasObject) string {
	b.t.Helper()
	var host *widgets.Tipped
	for _, x := range b.objects() { // a dialog's comes after the window's
		if h, ok := x.(*widgets.Tipped); ok {
			host = h
		}
	}
	if host == nil {
		b.t.Fatal("there is no room for tips")
	}
	host.After = func(_ time.Duration, f func()) { f() }
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(3, 3)
	h := o.(desktop.Hoverable)
	h.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: fyne.NewPos(3, 3)}})
	shown := host.Shown()
	h.MouseOut()
	if host.Shown() != "" {
		b.t.Errorf("the tip stays: %q", host.Shown())
	}
	return shown
}

// Buttons without words, signs, counts and texts that are cut off say in a tip what they are.
func TestTips(t *testing.T) {
	s := play(t, scene{"tips", func(s *stage) { s.open() }}, mode{lang: sheets.Chinese, size: fyne.NewSize(960, 540)}, sampleOffice(t))
	var seen []string
	for _, o := range s.objects() {
		switch x := o.(type) {
		case *widgets.Button:
			tip := s.hover(x)
			if x.Text == "" && tip == "" {
				t.Errorf("a button without words says nothing at %v", fyne.CurrentApp().Driver().AbsolutePositionForObject(x))
			}
			seen = append(seen, tip)
		case *widgets.Chip, *widgets.Line:
			seen = append(seen, s.hover(o))
		}
	}
	for _, want := range []string{"看认对没有", "重新读取", "期间已经结束，没有达到标准的", "4个未达标", "复制整张表"} {
		if !strings.Contains(strings.Join(seen, "\n"), want) {
			t.Errorf("no tip says %q of %q", want, seen)
		}
	}
	for i, f := range s.flow.Report().Figures {
		if f.Verdict == sheets.Short && f.HasActual {
			if tip := s.flow.TipOf(flow.Ref{Figure: i + 1}); !strings.Contains(tip, f.Subject.Name) || !strings.Contains(tip, "未达标") || !strings.Contains(tip, "标准") {
				t.Errorf("%q", tip)
			}
			break
		}
	}
}

// Whatever has a sign and no words says in a tip what it is, on every screen and in every dialog.
func TestSignsWithoutWordsHaveTips(t *testing.T) {
	sample := sampleOffice(t)
	for _, m := range []mode{{lang: sheets.Chinese, size: fyne.NewSize(1366, 768)}, {lang: sheets.English, size: fyne.NewSize(960, 540)}} {
		for _, sc := range scenes {
			if m.lang == sheets.English && !strings.HasPrefix(sc.name, "3-people") { // the rail is the same on all
				continue
			}
			t.Run(sc.name, func(t *testing.T) {
				s := play(t, sc, m, sample)
				inDialog := s.covered()
				for _, o := range s.objects() {
					bare := false
					switch x := o.(type) {
					case *widgets.Button:
						bare = x.Text == ""
					case *widgets.Tick:
						bare = x.Text == ""
					case *widget.Button:
						bare = x.Text == ""
					case *widgets.Line:
						bare = x.Bare()
					}
					if !bare {
						continue
					}
					if _, can := o.(desktop.Hoverable); !can {
						t.Errorf("%T says nothing", o)
					} else if inDialog && !s.onTop(o) {
						continue // the dialog lies over it
					} else if s.hover(o) == "" {
						t.Errorf("%T without words says nothing at %v", o, fyne.CurrentApp().Driver().AbsolutePositionForObject(o))
					}
				}
			})
		}
	}
}

// onTop reports whether a widget is in the dialog that lies over the window.
func (b *bench) onTop(o fyne.CanvasObject) bool {
	for _, x := range b.within(b.window.Canvas().Overlays().Top()) {
		if x == o {
			return true
		}
	}
	return false
}

// What does not fit into a line of the findings is told whole in a tip.
func TestFindingsThatAreCutOffHaveTips(t *testing.T) {
	s := play(t, scene{"tips", func(s *stage) { s.open(); s.flow.Open(flow.TabFindings); s.flow.Choose(flow.Ref{Finding: 1}) }}, mode{lang: sheets.Chinese, size: fyne.NewSize(960, 540)}, sampleOffice(t))
	told := ""
	for _, o := range s.objects() {
		if h, ok := o.(desktop.Hoverable); ok && strings.Contains(fmt.Sprintf("%T", o), "findingItem") {
			told += s.hover(h.(fyne.CanvasObject))
		}
	}
	if !strings.Contains(told, "可能影响结论的，列为待核实") {
		t.Errorf("told %q", told)
	}
}

// A tip lies within the window, wherever the pointer is, and none is shown once the pointer has gone on.
func TestTipStaysInside(t *testing.T) {
	b := newBench(t, nil)
	host := b.window.Content().(*widgets.Tipped)
	var button *widgets.Button
	for _, o := range b.objects() {
		if x, ok := o.(*widgets.Button); ok {
			button = x
		}
	}
	button.SetTip(strings.Repeat("很长的说明，", 12))
	var late func()
	host.After = func(_ time.Duration, f func()) { late = f }
	for _, at := range []fyne.Position{{X: 2, Y: 2}, {X: 1360, Y: 735}} {
		button.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
		late()
		if host.Shown() == "" {
			t.Fatal("no tip")
		}
		from, size := host.TipBox()
		if from.X < 0 || from.Y < 0 || from.X+size.Width > 1366 || from.Y+size.Height > 740 {
			t.Errorf("at %v the tip lies at %v, %v", at, from, size)
		}
		button.MouseOut()
	}
	button.MouseIn(&desktop.MouseEvent{})
	button.MouseOut()
	late()
	if host.Shown() != "" {
		t.Error("a tip comes when the pointer has gone")
	}
}
