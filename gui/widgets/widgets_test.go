package widgets

import (
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/locales"
	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
)

func start(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.LookLight, 1))
}

func sampleTable() *flow.Table {
	t := &flow.Table{Columns: []flow.Column{{Title: "姓名", Chars: 5}, {Title: "学时", Group: "3月", First: true, Right: true, Chars: 5}, {Title: "字数", Right: true, Chars: 5}}}
	for i, name := range []string{"张三", "李四", "王五"} {
		t.Rows = append(t.Rows, flow.Row{Cells: []flow.Cell{
			{Text: name, Ref: flow.Ref{Subject: i + 1}},
			{Text: "差1", Verdict: sheets.Short, Ref: flow.Ref{Figure: 2*i + 1}},
			{Text: "10000", Verdict: sheets.Met, Ref: flow.Ref{Figure: 2*i + 2}},
		}})
	}
	return t
}

func newTestMatrix(t *testing.T) (*Matrix, fyne.Window, *flow.Ref) {
	start(t)
	m := NewMatrix()
	chosen := &flow.Ref{}
	m.OnChoose = func(r flow.Ref) { *chosen = r; m.Mark(r) }
	w := test.NewTempWindow(t, m)
	w.Resize(fyne.NewSize(400, 300))
	m.Fill(sampleTable(), flow.Sort{})
	return m, w, chosen
}

func TestMatrixByMouse(t *testing.T) {
	m, w, chosen := newTestMatrix(t)
	for range 2 { // the same figure may be chosen again
		*chosen = flow.Ref{}
		test.TapCanvas(w.Canvas(), fyne.NewPos(130, 2*lineHeight()+8+rowHeight()+20))
		if *chosen != (flow.Ref{Figure: 3}) {
			t.Fatalf("chose %+v", *chosen)
		}
	}
	sorted := -1
	m.OnSort = func(c int) { sorted = c }
	test.TapCanvas(w.Canvas(), fyne.NewPos(130, 10))
	if sorted != 1 {
		t.Errorf("sorted by %d", sorted)
	}
}

func TestMatrixByKeyboard(t *testing.T) {
	m, w, chosen := newTestMatrix(t)
	w.Canvas().Focus(m)
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			m.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	key(fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn)
	if *chosen != (flow.Ref{Figure: 3}) {
		t.Errorf("Enter chose %+v", *chosen)
	}
	key(fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyReturn)
	if *chosen != (flow.Ref{Figure: 6}) {
		t.Errorf("End and PageDown lead to %+v", *chosen)
	}
	key(fyne.KeyHome, fyne.KeyPageUp, fyne.KeySpace)
	if *chosen != (flow.Ref{Subject: 1}) {
		t.Errorf("Home and PageUp lead to %+v", *chosen)
	}
	// The mouse passing over the table does not move the keyboard's place.
	m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(130, 130)}})
	*chosen = flow.Ref{}
	key(fyne.KeyReturn)
	if *chosen != (flow.Ref{Subject: 1}) {
		t.Errorf("after the mouse passed, Enter chose %+v", *chosen)
	}
	var copied *flow.Area
	times := 0
	m.OnCopy = func(a *flow.Area) { copied, times = a, times+1 }
	m.TypedShortcut(&fyne.ShortcutCopy{})
	if times != 1 || copied != nil {
		t.Error("Ctrl+C does not copy the table")
	}
	held := true
	old := ShiftHeld
	ShiftHeld = func() bool { return held }
	defer func() { ShiftHeld = old }()
	key(fyne.KeyRight, fyne.KeyDown)
	m.TypedShortcut(&fyne.ShortcutCopy{})
	if copied == nil || *copied != (flow.Area{ToRow: 1, ToCol: 1}) {
		t.Errorf("Shift and the arrows marked %+v", copied)
	}
	held = false
	key(fyne.KeyRight)
	if m.Marked() != nil {
		t.Error("moving on does not end the block")
	}
	m.TypedShortcut(&fyne.ShortcutSelectAll{})
	if a := m.Marked(); a == nil || a.ToRow != len(m.data.Rows)-1 || a.ToCol != len(m.data.Columns)-1 {
		t.Errorf("Ctrl+A marked %+v", a)
	}
}

func TestMatrixShrinks(t *testing.T) {
	m, w, chosen := newTestMatrix(t)
	w.Canvas().Focus(m)
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	small := sampleTable()
	small.Rows = small.Rows[:1]
	m.Fill(small, flow.Sort{Column: 2, Down: true})
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if *chosen != (flow.Ref{Subject: 1}) {
		t.Errorf("chose %+v", *chosen)
	}
	m.Fill(&flow.Table{}, flow.Sort{})
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
}

// Another table begins at its beginning, unless the chosen figure is in it too; the same one, filtered, stays where the clerk
// was.
func TestMatrixScroll(t *testing.T) {
	m, w, chosen := newTestMatrix(t)
	long := sampleTable()
	for len(long.Rows) < 100 {
		row := flow.Row{}
		for range long.Columns {
			row.Cells = append(row.Cells, flow.Cell{Text: "x", Ref: flow.Ref{Figure: 100 + len(long.Rows)}})
		}
		long.Rows = append(long.Rows, row)
	}
	m.Fill(long, flow.Sort{})
	tap := func() flow.Ref {
		*chosen = flow.Ref{}
		for dy := float32(20); *chosen == (flow.Ref{}) && dy < 40; dy += 6 { // between two rows there is a gap
			test.TapCanvas(w.Canvas(), fyne.NewPos(130, 2*lineHeight()+8+dy))
		}
		return *chosen
	}
	w.Resize(fyne.NewSize(420, 300)) // lays the longer table out
	m.ScrollToOffset(fyne.NewPos(0, 60*rowHeight()))
	if got := tap(); got.Figure < 110 {
		t.Fatalf("not scrolled: %+v", got)
	}
	m.Fill(&flow.Table{Columns: long.Columns, Rows: long.Rows[:90]}, flow.Sort{})
	if got := tap(); got.Figure < 110 {
		t.Errorf("a filter scrolls to %+v", got)
	}
	m.Mark(flow.Ref{Figure: 160})
	m.Fill(&flow.Table{Columns: append([]flow.Column{}, long.Columns...), Rows: long.Rows}, flow.Sort{})
	if got := tap(); got.Figure < 110 {
		t.Errorf("the chosen figure is out of sight, the table begins at %+v", got)
	}
	m.Mark(flow.Ref{})
	m.Fill(&flow.Table{Columns: append([]flow.Column{}, long.Columns...), Rows: long.Rows}, flow.Sort{})
	if got := tap(); got.Figure != 1 {
		t.Errorf("another table begins at %+v", got)
	}
	// A narrower table, as when the evidence takes its room, keeps the chosen figure in sight.
	m.Mark(flow.Ref{Figure: 160})
	m.ScrollToTop()
	m.Resize(fyne.NewSize(400, 280))
	if got := tap(); got.Figure < 110 {
		t.Errorf("a narrower table shows %+v", got)
	}
}

func TestHeadHeights(t *testing.T) {
	start(t)
	of := func(c ...flow.Column) float32 { return linesOf(c).height() }
	one := of(flow.Column{Title: "1月"})
	two := of(flow.Column{Title: "学时", Group: "1月"}, flow.Column{Title: "字数"})
	three := of(flow.Column{Title: "第1周", Group: "1月", Sub: "1.4–1.10"})
	long := of(flow.Column{Title: "study\nhours", Group: "Jan"})
	if one != rowHeight() || two != 2*lineHeight()+8 || three <= two || three >= long || long != 3*lineHeight()+8 {
		t.Errorf("heights %v %v %v %v", one, two, three, long)
	}
}

// A widget that has the keyboard leaves the window its keys.
func TestKeysReachTheWindow(t *testing.T) {
	start(t)
	for name, o := range map[string]fyne.Focusable{
		"matrix": NewMatrix(), "findings": NewFindings(), "button": NewButton("x", nil, func() {}),
		"chip": NewChip("", "x", 1, 0, false, nil), "line": NewSignLine("", "x", 0, false, nil),
	} {
		w := test.NewTempWindow(t, o.(fyne.CanvasObject))
		var got fyne.KeyName
		w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = e.Name })
		for _, key := range []fyne.KeyName{fyne.KeyF5, fyne.KeyEscape} {
			got = ""
			o.TypedKey(&fyne.KeyEvent{Name: key})
			if got != key {
				t.Errorf("%s keeps %s for itself", name, key)
			}
		}
	}
}

func TestPresses(t *testing.T) {
	start(t)
	n := 0
	press := func() { n++ }
	for name, o := range map[string]fyne.Focusable{
		"button": NewButton("x", nil, press), "chip": NewChip("▼", "x", 1, sheets.Short, true, press),
		"tab": NewTab("x", "3", true, press), "line": NewLine("x", "y", sheets.Met, press),
	} {
		test.NewTempWindow(t, o.(fyne.CanvasObject))
		n = 0
		o.FocusGained()
		o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		o.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		test.Tap(o.(fyne.Tappable))
		o.FocusLost()
		if n != 3 {
			t.Errorf("%s: pressed %d times of 3", name, n)
		}
	}
	disabled := NewButton("x", nil, press)
	disabled.Disable()
	n = 0
	disabled.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n != 0 {
		t.Error("a disabled button was pressed")
	}
}

func TestFindingsList(t *testing.T) {
	start(t)
	l := NewFindings()
	var chosen flow.Ref
	l.OnChoose = func(r flow.Ref) { chosen = r; l.Mark(r) }
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(500, 300))
	table := &flow.Table{}
	for i := range 3 {
		ref := flow.Ref{Finding: i + 1}
		table.Rows = append(table.Rows, flow.Row{Cells: []flow.Cell{{Text: "什么", Ref: ref}, {Text: "在哪里", Ref: ref}, {Text: "影响", Ref: ref}, {Text: "怎么办", Ref: ref}}})
	}
	l.Fill(table)
	l.FocusGained()
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if chosen != (flow.Ref{Finding: 2}) {
		t.Errorf("chose %+v", chosen)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 10))
	if chosen != (flow.Ref{Finding: 1}) {
		t.Errorf("chose %+v", chosen)
	}
}

// chars measures by counting: a Chinese character is 2 wide, all others 1.
func chars(s string) float32 {
	var n float32
	for _, r := range s {
		if n++; wide(r) {
			n++
		}
	}
	return n
}

func TestWrap(t *testing.T) {
	tests := []struct {
		text string
		room float32
		want string
	}{
		{"短", 10, "短"},
		{"一二三四五六", 8, "一二三四/五六"},
		{"一二三四，五六", 8, "一二三/四，五六"}, // no line begins with a comma
		{"一二三（四五）六", 8, "一二三/（四五）/六"},
		{"用Excel打开它", 8, "用Excel/打开它"},
		{"see the cells below", 9, "see the/cells/below"},
		{"/a/very/long/path.xlsx", 8, "/a/very//long//path.xls/x"},
		{"一二三", 0, "一二三"},
		{"", 5, ""},
	}
	for _, tt := range tests {
		lines := wrap(tt.text, tt.room, chars)
		if got := strings.Join(lines, "/"); got != tt.want {
			t.Errorf("%q in %v: %q, want %q", tt.text, tt.room, got, tt.want)
		}
		for _, line := range lines {
			if tt.room > 0 && chars(line) > tt.room {
				t.Errorf("%q: %q is too wide", tt.text, line)
			}
		}
	}
}

// A sign and its word stay on one line.
func TestSignsStayWithTheirWords(t *testing.T) {
	for room := float32(5); room < 12; room++ {
		for _, line := range wrap("结论会是“✓ 达标”。", room, chars) {
			if strings.HasSuffix(line, "✓") || strings.HasSuffix(line, "✓ ") {
				t.Errorf("in %v a line ends with its sign: %q", room, line)
			}
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("一二三，abc （四五）六", 5)
	f.Add("，，，，", 1)
	f.Fuzz(func(t *testing.T, text string, room int) {
		if room < 2 || room > 100 || len(text) > 500 || strings.ToValidUTF8(text, "") != text {
			t.Skip()
		}
		lines := wrap(text, float32(room), chars)
		strip := strings.NewReplacer(" ", "")
		if got := strings.Join(lines, ""); strip.Replace(got) != strip.Replace(text) {
			t.Errorf("%q became %q", text, got)
		}
	})
}

func TestWrappedGrows(t *testing.T) {
	start(t)
	p := Paragraph(strings.Repeat("字", 40))
	test.NewTempWindow(t, p).Resize(fyne.NewSize(800, 100))
	one := p.MinSize().Height
	p.Resize(fyne.NewSize(200, 100))
	if p.MinSize().Height < 2*one {
		t.Errorf("height %v, on one line %v", p.MinSize().Height, one)
	}
}

func TestHeadlineLines(t *testing.T) {
	start(t)
	text := "32人中26人达标，3人未达标，2人待核实，1人免考核"
	if lines, size := fitLines(text, 2000, 24); len(lines) != 1 || size != 24 {
		t.Errorf("%q at %v", lines, size)
	}
	if lines, size := fitLines(text, 500, 24); len(lines) != 1 || size >= 24 {
		t.Errorf("nearly fitting: %q at %v", lines, size)
	}
	lines, _ := fitLines(text, 300, 24)
	if len(lines) < 2 || strings.Join(lines, "") != text {
		t.Errorf("%q", lines)
	}
	for _, l := range lines[:len(lines)-1] {
		if !strings.HasSuffix(l, "，") {
			t.Errorf("broken elsewhere than behind a comma: %q", lines)
		}
	}
	if got := strings.Join(parts("17人未达标；另有1人不在名册上; x"), "|"); got != "17人未达标；|另有1人不在名册上; |x" {
		t.Errorf("parts %s", got)
	}
	if got := strings.Join(parts("26 of 32 met, 3 short"), "|"); got != "26 of 32 met, |3 short" {
		t.Errorf("parts %q", got)
	}
}

func TestEllipsis(t *testing.T) {
	start(t)
	long := strings.Repeat("台账", 30)
	got := ellipsis(long, 100, 14)
	if !strings.HasSuffix(got, "…") || fyne.MeasureText(got, 14, fyne.TextStyle{}).Width > 100 {
		t.Errorf("%q", got)
	}
	if ellipsis("台账", 100, 14) != "台账" {
		t.Error("a short text was cut")
	}
}

func TestEvidencePanel(t *testing.T) {
	start(t)
	opened, closed := "", false
	e := flow.Evidence{
		Title: "李四 · 2021年3月 · 学时", Verdict: sheets.Short, Label: "▼ 未达标", Rule: "每人每月不少于5学时", Sum: "2 + 2 = 4", Because: "因为",
		Facts:  []flow.Fact{{Label: "标准", Value: "≥ 5学时"}, {Label: "实际", Value: "4学时"}, {Label: "差额", Value: "1学时", Verdict: sheets.Short}},
		Groups: []flow.SourceGroup{{Place: "台账.xlsx › 3月", Path: "/台账.xlsx", Lines: []flow.SourceLine{{Cell: "F7", Value: "2"}}}},
		Left:   []flow.SourceGroup{{Place: "台账.xlsx › 3月", Lines: []flow.SourceLine{{Cell: "F9", Value: "≥5", Note: "数值看不准"}}}},
		Notes:  []flow.Note{{Sign: "？", What: "什么", Effect: "影响", Remedy: "怎么办", Place: "F9"}}, More: "还有", Detail: "细节",
	}
	o := Evidence(locales.For(sheets.Chinese), e, EvidenceActions{Open: func(p string) { opened = p }, Close: func() { closed = true }})
	w := test.NewTempWindow(t, o)
	w.Resize(fyne.NewSize(330, 900))
	var buttons []*Button
	walk(o, func(x fyne.CanvasObject) {
		if b, ok := x.(*Button); ok {
			buttons = append(buttons, b)
		}
	})
	if len(buttons) != 2 { // close, and open of the group whose path is known
		t.Fatalf("%d buttons", len(buttons))
	}
	for _, b := range buttons {
		test.Tap(b)
	}
	if opened != "/台账.xlsx" || !closed {
		t.Errorf("opened %q, closed %v", opened, closed)
	}
	if width := o.MinSize().Width; width > 320 {
		t.Errorf("the panel needs %v", width)
	}
	if blank(w.Canvas().Capture()) {
		t.Error("nothing was drawn")
	}
}

// walk visits an object and all that it holds, also what scrolls.
func walk(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	see(o)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			walk(c, see)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			walk(c, see)
		}
	}
}

// blank reports whether an image is of one colour.
func blank(img image.Image) bool {
	b := img.Bounds()
	first := img.At(b.Min.X, b.Min.Y)
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			if img.At(x, y) != first {
				return false
			}
		}
	}
	return true
}

func TestTight(t *testing.T) {
	start(t)
	top, side, center := Gap(10, 20), Gap(30, 10), Gap(50, 40)
	c := Tight(top, nil, side, nil, center)
	c.Resize(fyne.NewSize(200, 100))
	if center.Position() != fyne.NewPos(30, 20) || center.Size() != fyne.NewSize(170, 80) || top.Size().Width != 200 {
		t.Errorf("centre at %v, %v", center.Position(), center.Size())
	}
	if c.MinSize() != fyne.NewSize(80, 60) {
		t.Errorf("min size %v", c.MinSize())
	}
	side.Hide()
	c.Layout.Layout(c.Objects, c.Size())
	if center.Position().X != 0 {
		t.Error("a hidden part takes room")
	}
}

// A tip about a cell that is scrolled away goes, or does not come.
func TestATipDoesNotOutliveItsCell(t *testing.T) {
	start(t)
	m := NewMatrix()
	m.OnTip = func(flow.Ref) string { return "张三 · 3月" }
	var late func()
	host := NewTipped(m, func(_ time.Duration, f func()) { late = f })
	w := test.NewTempWindow(t, host)
	w.Resize(fyne.NewSize(400, 300))
	m.Fill(sampleTable(), flow.Sort{})
	rest := func() {
		m.tell(widget.TableCellID{Row: 1, Col: 1})
		m.Refresh() // the pointer's coming draws a cell or two
	}
	scroll := func() {
		m.told = m.told.Add(-time.Second)
		m.Refresh()
	}
	rest()
	late()
	if host.Shown() == "" {
		t.Fatal("no tip")
	}
	scroll()
	late()
	if host.Shown() != "" {
		t.Errorf("after scrolling the tip says %q", host.Shown())
	}
	rest()
	scroll()
	late()
	if host.Shown() != "" {
		t.Errorf("scrolled before it came, the tip says %q", host.Shown())
	}
}
