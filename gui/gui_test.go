package gui

import (
	"bytes"
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/keep"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// fakeDialogs answer at once with what a test has laid ready.
type fakeDialogs struct {
	files     []string
	bundle    string
	folder    string
	save      string
	err       error
	suggested string
}

func (f *fakeDialogs) Files(_, _ string, done func([]string, error)) { done(f.files, f.err) }
func (f *fakeDialogs) Bundle(_, _ string, done func(string, error))  { done(f.bundle, f.err) }
func (f *fakeDialogs) Folder(_, _ string, done func(string, error))  { done(f.folder, f.err) }
func (f *fakeDialogs) SaveAs(_, suggested string, done func(string, error)) {
	f.suggested = suggested
	done(f.save, f.err)
}

// bench is a window with everything outside it laid ready.
type bench struct {
	*Window
	t       *testing.T
	dialogs *fakeDialogs
	posts   chan func()
	opened  chan string
	asked   audit.Options
	report  *sheets.Report
	hold    chan bool // not nil: the check waits for it or for its end
	saved   string
}

func newBench(t *testing.T, set func(*Deps)) *bench {
	t.Helper()
	b := &bench{t: t, dialogs: &fakeDialogs{}, posts: make(chan func(), 1000), opened: make(chan string, 10), report: officeReport()}
	deps := Deps{
		Check: func(ctx context.Context, o audit.Options) (*sheets.Report, error) {
			b.asked = o
			if b.hold != nil {
				select {
				case <-b.hold:
				case <-ctx.Done():
					return nil, ctx.Err()
				}
			}
			return b.report, nil
		},
		Writers:   writers(&b.saved),
		Sample:    func() (string, error) { return "/sample", nil },
		Dialogs:   b.dialogs,
		OpenPath:  func(p string) error { b.opened <- p; return nil },
		Lang:      sheets.Chinese,
		ConfigDir: filepath.Join(t.TempDir(), "ledgercheck"),
		Version:   "1.2.3",
		Now:       func() time.Time { return time.Date(2021, 4, 2, 0, 0, 0, 0, time.UTC) },
	}
	if set != nil {
		set(&deps)
	}
	b.Window = newWindow(test.NewTempApp(t), deps, func(f func()) { b.posts <- f })
	t.Cleanup(b.window.Close)
	b.window.Resize(fyne.NewSize(1366, 740))
	return b
}

// writers write nothing and note the path.
func writers(saved *string) map[flow.Output]flow.Writer {
	out := map[flow.Output]flow.Writer{}
	for _, o := range []flow.Output{flow.OutSummary, flow.OutNotice, flow.OutReminders, flow.OutMarked} {
		out[o] = func(path string, _ *sheets.Report, _ sheets.Lang, _ []string) ([]sheets.MarkedCopy, error) {
			if o == flow.OutSummary {
				*saved = path
			}
			return nil, os.WriteFile(path, []byte(o), 0o600)
		}
	}
	return out
}

// until runs what other goroutines posted, on this one, until done holds.
func (b *bench) until(what string, done func() bool) {
	b.t.Helper()
	timeout := time.After(time.Minute)
	for !done() {
		select {
		case f := <-b.posts:
			f()
		case <-timeout:
			b.t.Fatalf("waited in vain: %s", what)
		}
	}
}

// An end of the window in good order, however it came, is no interruption; without one the work is offered again.
func TestOnlyAKillIsAnInterruption(t *testing.T) {
	b := newBench(t, nil)
	b.flow.Add(t.TempDir())
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	interrupted := func() bool {
		_, is := keep.Folder(b.deps.ConfigDir).Interrupted()
		return is
	}
	if !interrupted() {
		t.Error("killed now, nothing would be offered")
	}
	b.end()
	if interrupted() {
		t.Error("an orderly end is taken for an interruption")
	}
}

// drain runs what waits for this goroutine.
func (b *bench) drain() {
	for {
		select {
		case f := <-b.posts:
			f()
		default:
			return
		}
	}
}

func (b *bench) toResult() {
	b.t.Helper()
	b.flow.TrySample()
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
}

// objects gives all that is visible in the window, dialogs included.
func (b *bench) objects() []fyne.CanvasObject {
	out := b.within(b.window.Content())
	if top := b.window.Canvas().Overlays().Top(); top != nil {
		out = append(out, b.within(top)...)
	}
	return out
}

// within gives all that is visible in an object, itself included.
func (b *bench) within(o fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		out = append(out, o)
		switch x := o.(type) {
		case *fyne.Container:
			for _, c := range x.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(x).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return out
}

// texts gives everything that is written in the window.
func (b *bench) texts() string {
	var out []string
	for _, o := range b.objects() {
		if x, ok := o.(*canvas.Text); ok {
			out = append(out, x.Text)
		}
	}
	return strings.Join(out, "\n")
}

func (b *bench) sees(want ...string) {
	b.t.Helper()
	got := b.texts()
	for _, w := range want {
		if !strings.Contains(got, w) {
			b.t.Errorf("the window lacks %q; it says\n%s", w, got)
		}
	}
}

// press presses the button of a text.
func (b *bench) press(text string) {
	b.t.Helper()
	for _, o := range b.objects() {
		if x, ok := o.(*widgets.Button); ok && x.Text == text {
			test.Tap(x)
			return
		}
	}
	b.t.Fatalf("no button %q", text)
}

// tap presses the chip of a text.
func (b *bench) tap(text string) {
	b.t.Helper()
	for _, o := range b.objects() {
		if x, ok := o.(*widgets.Chip); ok && x.Text == text {
			test.Tap(x)
			return
		}
	}
	b.t.Fatalf("no chip %q", text)
}

// key types a key as the driver does: to whoever has the keyboard, else to the window.
func (b *bench) key(name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := b.window.Canvas().Focused(); f != nil {
		f.TypedKey(e)
		return
	}
	b.window.Canvas().OnTypedKey()(e)
}

// ctrl presses Ctrl and a letter; the test's canvas keeps no shortcuts, so the way from the canvas is left out.
func (b *bench) ctrl(key fyne.KeyName) { b.control(key) }

func officeReport() *sheets.Report {
	mar := sheets.Month{Year: 2021, Month: 3}
	r := &sheets.Report{AsOf: sheets.Date{Year: 2021, Month: 3, Day: 31}, From: mar, To: mar}
	r.Settings.Targets = []sheets.Target{{Rule: "study.hours", Min: sheets.Whole(5), Unit: "学时", On: true, Name: sheets.Words{Zh: "学时", En: "hours"}, Text: sheets.Words{Zh: "每人每月不少于{min}学时", En: "at least {min} hours"}}}
	for i, name := range []string{"张三", "李四"} {
		f := sheets.Figure{
			Rule: "study.hours", Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: name, Group: "干部组"}, Period: sheets.MonthPeriod(mar),
			Target: sheets.Whole(5), Actual: sheets.Whole(5 - i), HasActual: true, Gap: sheets.Whole(i), Unit: "学时", Verdict: sheets.Met,
			Sources: []sheets.Source{{Place: sheets.Place{File: "台账.xlsx", Sheet: "3月", Cell: sheets.Cell{Row: 7 + i, Col: 6}}, Value: sheets.Whole(5 - i), HasNum: true, Text: "5"}},
		}
		if i > 0 {
			f.Verdict = sheets.Short
		}
		r.Figures = append(r.Figures, f)
	}
	r.Files = []sheets.File{{Name: "台账.xlsx", Path: "/office/台账.xlsx"}, {Name: "坏的.xlsx", Path: "/office/坏的.xlsx", Err: &sheets.FileError{Path: "坏的.xlsx", Kind: sheets.ErrDamaged}}}
	r.Ledgers = []*sheets.Ledger{{File: "台账.xlsx", Sheet: "3月", Kind: sheets.Study, Months: []sheets.Month{mar}}}
	return r
}

func TestFromStartToSummary(t *testing.T) {
	b := newBench(t, nil)
	b.sees("台账核对", "把台账文件或文件夹拖到这里", "选择文件…", "用示例试试", "统计截止", "2021-04-02", "还没有选择文件")
	b.hold = make(chan bool)
	b.press("用示例试试")
	b.sees("正在核对", "取消（Esc）")
	close(b.hold)
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	b.sees("2人中1人达标，1人未达标", "示例数据 · 2021年3月 · 统计截止 2021年3月31日", "！ 1个文件没读成", "差1", "▼", "李四", "坏的.xlsx")

	// The keyboard is in the table already: to Li Si's figure, and Enter.
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn} {
		b.key(k)
	}
	b.sees("李四 · 2021年3月 · 学时", "▼ 未达标", "每人每月不少于5学时", "≥ 5学时", "4学时", "1学时", "F8", "台账.xlsx › 3月")
	b.press("打开原表")
	if p := <-b.opened; p != "/office/台账.xlsx" {
		t.Errorf("opened %q", p)
	}
	b.key(fyne.KeyEscape)
	if b.flow.Choice() != (flow.Ref{}) {
		t.Error("Esc does not close the evidence")
	}

	// Ctrl+S leads to what can be saved, and there it saves.
	b.ctrl(fyne.KeyS)
	b.sees("保存什么？", "汇总表", "通报（附未达标名单）", "催办单", "标注副本", "核对结果 2021-04-02")
	b.dialogs.folder = filepath.Join(t.TempDir(), "三月")
	b.press("换个文件夹…")
	b.sees(b.dialogs.folder)
	b.flow.Tick(flow.OutReminders, false)
	b.ctrl(fyne.KeyS)
	b.until("saved", func() bool { s := b.flow.Saving(); return s.Finished() })
	if b.saved != filepath.Join(b.dialogs.folder, "2021年3月学习情况汇总表.xlsx") {
		t.Errorf("saved %q", b.saved)
	}
	b.sees("已保存3项", "打开所在文件夹")
	b.press("打开所在文件夹")
	if p := <-b.opened; p != filepath.Dir(b.saved) {
		t.Errorf("opened %q", p)
	}
}

func TestDrop(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	example, err := storage.ParseURI("https://example.org/x")
	if err != nil {
		t.Fatal(err)
	}
	b.dropped([]fyne.URI{storage.NewFileURI("/office/三月 台账.xlsx"), storage.NewFileURI("/office/组"), example})
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	if got := strings.Join(b.asked.Paths, "|"); got != filepath.FromSlash("/office/三月 台账.xlsx|/office/组") {
		t.Errorf("read %q", got)
	}
}

func TestCancelAndAgain(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	b.hold = make(chan bool)
	b.key(fyne.KeyF5)
	if b.flow.State() != flow.Working {
		t.Fatal("F5 does not read again")
	}
	b.window.Canvas().Unfocus()
	b.key(fyne.KeyEscape)
	if b.flow.State() != flow.Ready {
		t.Errorf("state %d", b.flow.State())
	}
	b.sees("2人中1人达标")
}

func TestChoosing(t *testing.T) {
	b := newBench(t, nil)
	b.dialogs.err = errors.New("no dialog")
	b.ctrl(fyne.KeyO)
	b.sees("文件选择窗口没有打开。", "请把文件直接拖到窗口上。")
	b.key(fyne.KeyEscape)
	if b.window.Canvas().Overlays().Top() != nil {
		t.Fatal("Esc does not close the message")
	}
	b.dialogs.err = nil
	b.ctrl(fyne.KeyO) // cancelled
	if b.flow.State() != flow.Empty {
		t.Fatal("a cancelled dialog did something")
	}
	b.dialogs.folder = "/office/台账"
	b.press("选择文件夹…")
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	if b.asked.Paths[0] != "/office/台账" || loadSettings(keep.Folder(b.deps.ConfigDir)).Folder != "/office" {
		t.Errorf("read %q, remembered %q", b.asked.Paths, loadSettings(keep.Folder(b.deps.ConfigDir)).Folder)
	}
}

// Where the report holds more than study, what is in view is chosen above the table; elsewhere nothing takes room for it.
func TestDutiesAreChosen(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	if strings.Contains(b.texts(), "全部制度") {
		t.Error("a choice of one")
	}
	mar := sheets.Month{Year: 2021, Month: 3}
	for h := range 2 {
		f := b.report.Figures[0]
		f.Rule, f.Period, f.Unit = "visit.village", sheets.HalfMonthPeriod(mar, h == 1), "次"
		f.Target, f.Actual = sheets.Whole(1), sheets.Whole(2+h)
		b.report.Figures = append(b.report.Figures, f)
	}
	b.report.Settings.Targets = append(b.report.Settings.Targets, sheets.Target{Rule: "visit.village", On: true, Min: sheets.Whole(1), Name: sheets.Words{Zh: "到村走访", En: "village visits"}})
	b.flow.Again()
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	b.sees("1\n学时", "到村走访", "全部制度", "差1")
	b.tap("到村走访")
	b.sees("上半月", "下半月")
	if got := b.texts(); strings.Contains(got, "差1") {
		t.Error("study is still shown")
	}
	b.tap("全部制度")
	b.sees("3月上半月", "差1")
	b.tap("文件")
	if strings.Contains(b.texts(), "全部制度") {
		t.Error("the files have duties")
	}
}

func TestDateAndMonths(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	b.bar.asOf.SetText("2021.12.31")
	b.bar.asOf.OnSubmitted("")
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	if b.asked.AsOf != (sheets.Date{Year: 2021, Month: 12, Day: 31}) || b.bar.asOf.Text != "2021-12-31" {
		t.Errorf("as of %v, shown %q", b.asked.AsOf, b.bar.asOf.Text)
	}
	b.bar.asOf.SetText("2021-02-30")
	if b.bar.asOf.Validate() == nil {
		t.Error("30 February is valid")
	}
	b.bar.asOf.FocusLost()
	if b.flow.Job().AsOf.Month != 12 {
		t.Error("an invalid date took effect")
	}
	b.bar.asOf.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.bar.asOf.Text != "2021-12-31" {
		t.Error("Esc does not bring the date back")
	}
	b.bar.from.SetSelected("2021年3月")
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	if b.asked.From != (sheets.Month{Year: 2021, Month: 3}) || !b.asked.To.IsZero() {
		t.Errorf("from %v to %v", b.asked.From, b.asked.To)
	}
}

func TestSearch(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	b.ctrl(fyne.KeyF)
	test.Type(b.window.Canvas().Focused(), "ls")
	if rows := b.flow.Shown().Rows; len(rows) != 1 {
		t.Fatalf("%d rows", len(rows))
	}
	b.key(fyne.KeyDown) // on to the table
	if b.window.Canvas().Focused() != b.result.Focusable() {
		t.Error("Down does not lead to the table")
	}
	b.key(fyne.KeyEscape)
	if b.bar.search.Text != "" {
		t.Error("Esc does not empty the search")
	}
}

func TestSettingsTakeEffectAndLast(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	b.section = 4
	b.flow.OpenSettings()
	b.sees("语言", "跟随系统", "字号", "外观", "设置存放在：", "导出设置…")
	b.window.Canvas().Unfocus()
	b.key(fyne.KeyEscape)
	b.deps.Lang = ""
	b.settings = settings{Language: "en", Text: "huge", Look: "dark"}
	b.applySettings()
	b.sees("1 of 2 people met, 1 short", "Save… (Ctrl+S)")
	if lang.L("Cancel") != "Cancel" {
		t.Errorf("Fyne says %q", lang.L("Cancel"))
	}
	if s := loadSettings(keep.Folder(b.deps.ConfigDir)); s.Language != "en" || s.Text != "huge" || s.Look != "dark" {
		t.Errorf("kept %+v", s)
	}
	b.settings = settings{Language: "zh"}
	b.applySettings()
	if lang.L("Cancel") != "取消" {
		t.Errorf("Fyne says %q", lang.L("Cancel"))
	}
	b.showAbout()
	b.sees("版本 1.2.3", "SIL")
}

func TestSettingsFile(t *testing.T) {
	dir := keep.Folder(t.TempDir())
	for _, raw := range []string{"", "{", `{"language":1}`} {
		if err := os.WriteFile(dir.Path(settingsFile), []byte(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		if s := loadSettings(dir); s != (settings{}) {
			t.Errorf("%q gives %+v", raw, s)
		}
	}
	want := settings{Language: "zh", Folder: "/办公室/台账"}
	if err := dir.Save(settingsFile, want); err != nil {
		t.Fatal(err)
	}
	if got := loadSettings(dir); got != want {
		t.Errorf("got %+v", got)
	}
}

// Nothing may need more room than a window of 1024×700 has, and all is drawn, in both languages, both looks and every
// size of text.
func TestEveryScreenFits(t *testing.T) {
	b := newBench(t, nil)
	whole := b.report
	b.deps.Lang = ""
	for _, language := range []string{"zh", "en"} {
		for text := range textScales {
			for _, look := range []string{"", "dark"} {
				b.flow.Clear()
				b.settings = settings{Language: language, Text: text, Look: look}
				b.applySettings()
				b.window.Resize(fyne.NewSize(1024, 700))
				fits := func(name string) {
					t.Helper()
					if s := b.window.Content().MinSize(); s.Width > 1024 || s.Height > 700 {
						t.Errorf("%s %s %s: needs %v", name, language, text, s)
					}
				}
				fits("start")
				b.report = whole
				b.toResult()
				fits("result")
				b.flow.Choose(flow.Ref{Figure: 2})
				fits("evidence")
				if img := b.window.Canvas().Capture(); uniform(img, 350) || uniform(img, 650) {
					t.Errorf("%s %s %s: nothing is drawn", language, text, look)
				}
				b.flow.Open(flow.TabFiles)
				b.flow.Choose(flow.Ref{File: 2})
				fits("files")
				b.report = nil
				b.flow.Add("/x")
				b.until("a failure", func() bool { return b.flow.State() == flow.Failed })
				fits("failure")
			}
		}
	}
}

// uniform reports whether a line of an image is of one colour.
func uniform(img image.Image, y int) bool {
	first := img.At(0, y)
	for x := range img.Bounds().Dx() {
		if img.At(x, y) != first {
			return false
		}
	}
	return true
}

func TestNarrowWindowsFoldTheEvidence(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	if !b.columns.right.Visible() {
		t.Error("a wide window has no room for the evidence")
	}
	b.window.Resize(fyne.NewSize(1024, 700))
	if b.columns.right.Visible() {
		t.Error("a narrow window shows empty evidence")
	}
	b.flow.Choose(flow.Ref{Figure: 1})
	if !b.columns.right.Visible() {
		t.Error("a choice does not open the evidence")
	}
}

func TestOpensWhatMainAsksFor(t *testing.T) {
	b := newBench(t, func(d *Deps) {
		d.Open = []string{"/a.xlsx"}
		d.AsOf = sheets.Date{Year: 2021, Month: 6, Day: 30}
		d.Options = audit.Options{Roster: "/名册.xlsx", From: sheets.Month{Year: 2021, Month: 2}}
	})
	b.Start()
	b.until("a result", func() bool { return b.flow.State() == flow.Ready })
	if o := b.asked; o.Paths[0] != "/a.xlsx" || o.AsOf.Month != 6 || o.Roster != "/名册.xlsx" || o.From.Month != 2 {
		t.Errorf("asked for %+v", o)
	}
}

func TestSystemLanguage(t *testing.T) {
	env := func(vars ...string) func(string) string {
		return func(name string) string {
			for i := 0; i+1 < len(vars); i += 2 {
				if vars[i] == name {
					return vars[i+1]
				}
			}
			return ""
		}
	}
	for _, tt := range []struct {
		system string
		env    func(string) string
		locale string
		want   sheets.Lang
	}{
		{"linux", env("LANG", "zh_CN.UTF-8"), "en", sheets.Chinese},
		{"linux", env("LANG", "zh_CN.UTF-8", "LC_ALL", "en_US.UTF-8"), "zh", sheets.English},
		{"linux", env("LANG", "C.UTF-8"), "en", sheets.Chinese},
		{"linux", env(), "en", sheets.Chinese},
		{"linux", env("LANG", "de_DE"), "de", sheets.English},
		{"windows", env("LANG", "en_US"), "zh-Hans-CN", sheets.Chinese},
		{"windows", env(), "en-US", sheets.English},
	} {
		if got := systemLanguage(tt.system, tt.env, tt.locale); got != tt.want {
			t.Errorf("%s %s: %s", tt.system, tt.locale, got)
		}
	}
}

func TestOpenCommand(t *testing.T) {
	path := `C:\台账\a & b.xlsx`
	for system, want := range map[string]string{"windows": "rundll32", "darwin": "open", "linux": "xdg-open", "freebsd": "xdg-open"} {
		name, args := openCommand(system, path)
		if name != want || args[len(args)-1] != path {
			t.Errorf("%s: %s %q", system, name, args)
		}
	}
}

func TestOpenGLWatcher(t *testing.T) {
	var out bytes.Buffer
	failed := make(chan bool, 5)
	g := &glWatcher{out: &out, fail: func() { failed <- true }}
	for _, line := range []string{"Fyne error:  something else\n", "Fyne error:  window creation error\n", "Fyne error:  window creation error\n"} {
		if n, err := g.Write([]byte(line)); n != len(line) || err != nil {
			t.Fatal(n, err)
		}
	}
	<-failed
	select {
	case <-failed:
		t.Error("failed twice")
	case <-time.After(20 * time.Millisecond):
	}
	if strings.Count(out.String(), "\n") != 3 {
		t.Errorf("passed on %q", out.String())
	}
}

// Without dialogs of the system's, saving asks for a path and never touches the file itself.
func TestFyneSaveDialogLeavesFilesAlone(t *testing.T) {
	b := newBench(t, nil)
	b.toResult()
	path := filepath.Join(t.TempDir(), "已有.xlsx")
	if err := os.WriteFile(path, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := ""
	fyneDialogs{b.Window}.SaveAs("保存", path, func(p string, _ error) { got = p })
	entry, ok := b.window.Canvas().Focused().(*widget.Entry)
	if !ok || entry.Text != path {
		t.Fatal("the path is not ready to be typed")
	}
	entry.OnSubmitted("")
	b.sees("同名文件已经有了")
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "kept" || got != "" {
		t.Errorf("%q, %v, chosen %q", raw, err, got)
	}
}
