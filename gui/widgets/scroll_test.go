package widgets

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"ledgercheck/gui/flow"
	"ledgercheck/sheets"
)

// A year of three thousand people scrolls as a small table does: only what is in sight is drawn. Each turn of the wheel, each
// page and each jump is timed and the times are logged; what fails is only what no machine may show, however busy it is.
func TestAYearOfThreeThousandPeopleScrolls(t *testing.T) {
	const people, frame, freeze = 3000, 16 * time.Millisecond, 5 * time.Second
	start(t)
	m := NewMatrix()
	w := test.NewTempWindow(t, m)
	w.Resize(fyne.NewSize(1100, 560))
	year := yearOf(people)
	m.Fill(year, flow.Sort{})
	m.Mark(flow.Ref{Figure: people})
	end := float32(people) * (rowHeight() + 4)
	timed := func(what string, steps int, step func(i int)) {
		var times []time.Duration
		for i := range steps {
			begin := time.Now()
			step(i)
			times = append(times, time.Since(begin))
		}
		slices.Sort(times)
		median, longest := times[len(times)/2], times[len(times)-1]
		late := 0
		for _, took := range times {
			if took > frame {
				late++
			}
		}
		t.Logf("%s: median %v, longest %v, %d of %d later than a frame (%v)", what, median, longest, late, steps, frame)
		if longest > freeze {
			t.Errorf("%s: the window stands still for %v", what, longest)
		}
	}
	timed("down by the wheel", 300, func(i int) { m.ScrollToOffset(fyne.NewPos(0, float32(i)*40)) })
	timed("jumps", 100, func(i int) { m.ScrollToOffset(fyne.NewPos(0, float32(i*7919%people)/people*end)) })
	timed("to the side", 100, func(i int) { m.ScrollToOffset(fyne.NewPos(float32(i)*10, end/2)) })
	m.FocusGained()
	timed("pages by the keyboard", 100, func(int) { m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) })
	if m.at.Row == 0 {
		t.Error("the keyboard does not move")
	}
	timed("other widths", 50, func(i int) { w.Resize(fyne.NewSize(1100-float32(i)*4, 560)) })
	timed("filling", 10, func(int) { m.Fill(year, flow.Sort{}) })
}

// yearOf is the table of a year: study hours and characters of each month.
func yearOf(people int) *flow.Table {
	t := &flow.Table{Frozen: 1, Columns: []flow.Column{{Title: "姓名", Chars: 5}, {Title: "组室", Chars: 6}, {Title: "结论", Chars: 6}}}
	for month := 1; month <= 12; month++ {
		t.Columns = append(t.Columns, flow.Column{Group: fmt.Sprintf("%d月", month), First: true, Title: "学时", Right: true, Chars: 5}, flow.Column{Title: "字数", Right: true, Chars: 6})
	}
	for p := range people {
		row := flow.Row{Verdict: sheets.Met, Cells: []flow.Cell{{Text: fmt.Sprintf("人员%d", p), Ref: flow.Ref{Subject: p + 1}}, {Text: "干部组"}, {Text: "达标", Verdict: sheets.Met}}}
		for c := range 24 {
			cell := flow.Cell{Text: "10500", Verdict: sheets.Met, Ref: flow.Ref{Figure: p*24 + c + 1}}
			if (p+c)%9 == 0 {
				cell = flow.Cell{Text: "差400", Verdict: sheets.Short, Ref: cell.Ref}
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
