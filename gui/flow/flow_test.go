package flow

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

func TestFirstRun(t *testing.T) {
	d := newDesk(t)
	if d.State() != Empty || d.Report() != nil || len(d.Tabs()) != 0 || len(d.Shown().Rows) != 0 || d.Headline() != "" {
		t.Fatal("a new flow shows something")
	}
	var got audit.Options
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) { got = o; return smallReport(), nil }
	d.Add("/a.xlsx", "/b", "/a.xlsx")
	if d.State() != Working {
		t.Fatalf("state %d after Add", d.State())
	}
	d.until("a result", func() bool { return d.State() == Ready })
	if want := []string{"/a.xlsx", "/b"}; !reflect.DeepEqual(got.Paths, want) {
		t.Errorf("paths %q, want %q", got.Paths, want)
	}
	if got.AsOf != (sheets.Date{Year: 2021, Month: 4, Day: 2}) || got.Year != 2021 || !got.From.IsZero() {
		t.Errorf("options %+v", got)
	}
	if d.Headline() != "5人中1人达标，1人未达标，1人待核实，1人免考核，1人未到期" {
		t.Errorf("headline %q", d.Headline())
	}
	line, unread := d.Subline()
	if line != "2021年2月—3月 · 统计截止 2021年3月31日 · 4个文件 · 2张台账" || unread != "1个文件没读成，不在结果里" {
		t.Errorf("subline %q, %q", line, unread)
	}
	if d.View().Tab != TabPeople {
		t.Errorf("tab %q", d.View().Tab)
	}
}

func TestAddingJoinsButNeverTheSample(t *testing.T) {
	d := newDesk(t)
	d.TrySample()
	d.until("the sample", func() bool { return d.State() == Ready })
	if j := d.Job(); !j.Sample || !reflect.DeepEqual(j.Paths, []string{"/sample"}) {
		t.Fatalf("job %+v", j)
	}
	if line, _ := d.Subline(); !strings.HasPrefix(line, "示例数据 · ") {
		t.Errorf("subline %q", line)
	}
	d.Add("/real")
	d.until("the real ones", func() bool { return d.State() == Ready })
	d.Add("/more", "/real")
	d.until("more", func() bool { return d.State() == Ready })
	if j := d.Job(); j.Sample || !reflect.DeepEqual(j.Paths, []string{"/real", "/more"}) {
		t.Errorf("job %+v", j)
	}
}

func TestCancelIsAtOnce(t *testing.T) {
	d := newDesk(t)
	release, ended := make(chan bool), make(chan bool)
	d.check = func(ctx context.Context, _ audit.Options) (*sheets.Report, error) {
		<-release // a file that takes its time and does not look at the context
		defer close(ended)
		return smallReport(), ctx.Err()
	}
	d.Add("/slow")
	d.Cancel() // waiting for the file would be waiting for ever: it is let go below
	if d.State() != Empty {
		t.Fatalf("state %d", d.State())
	}
	close(release)
	<-ended
	(<-d.posts)() // the late answer
	if d.State() != Empty || d.Report() != nil {
		t.Error("the late answer of a cancelled run was shown")
	}
	if len(d.Job().Paths) != 0 {
		t.Error("cancelled files are still chosen")
	}
}

func TestCancelGoesBackToTheResult(t *testing.T) {
	d := opened(t)
	d.check = func(ctx context.Context, _ audit.Options) (*sheets.Report, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	d.Add("/other")
	d.SetAsOf(sheets.Date{Year: 2021, Month: 12, Day: 31})
	d.Back() // Esc
	if d.State() != Ready || d.Headline() == "" {
		t.Fatalf("state %d", d.State())
	}
	if j := d.Job(); !reflect.DeepEqual(j.Paths, []string{"/office/台账"}) || j.AsOf.Month != 4 {
		t.Errorf("the job is not that of the shown result: %+v", j)
	}
}

func TestALaterRunWins(t *testing.T) {
	d := newDesk(t)
	first := make(chan bool)
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		r := smallReport()
		if len(o.Paths) == 1 {
			<-first
			r.Files = nil
		}
		return r, nil
	}
	d.Add("/one")
	d.Add("/two")
	d.until("the second", func() bool { return d.State() == Ready })
	close(first)
	(<-d.posts)()
	if len(d.Report().Files) == 0 {
		t.Error("the first run's late answer replaced the second's")
	}
}

func TestProgressIsThrottledAndTheLastArrives(t *testing.T) {
	d := newDesk(t)
	const files = 20000
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		for i := range files {
			o.OnStep(audit.Progress{Stage: audit.StageRead, Done: i, Total: files, File: "x"})
		}
		return smallReport(), nil
	}
	heard, posts := 0, 0
	d.OnChange(func(c Change) {
		if c&ChangedProgress != 0 {
			heard++
		}
	})
	d.Add("/many")
	d.until("a result", func() bool { posts++; return d.State() == Ready })
	if heard == 0 || heard > 200 || posts > 300 {
		t.Errorf("heard %d times, %d posts for %d files", heard, posts, files)
	}
}

// What a file gave is seen as soon as it is read, each file once, whatever messages are dropped on the way.
func TestFirstResultsAreSeenWhileTheRestIsRead(t *testing.T) {
	d := newDesk(t)
	goOn := make(chan bool)
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		said := []*audit.FileRead{
			{Name: "a/学习.xlsx", Kinds: []sheets.Kind{sheets.Study}, Records: 12}, nil, {Name: "坏.xlsx", Lost: true}, {Name: "通知.xlsx"},
		}
		for i, r := range said {
			o.OnStep(audit.Progress{Stage: audit.StageRead, Done: i, Total: 5, Read: r})
		}
		for { // until the window has heard of all
			select {
			case <-goOn:
				return smallReport(), nil
			case <-time.After(progressEvery):
				o.OnStep(audit.Progress{Stage: audit.StageRead, Done: 3, Total: 5})
			}
		}
	}
	d.Add("/x")
	d.until("three files", func() bool { return len(d.Read()) == 3 })
	got := d.Read()
	if got[0].Name != "学习.xlsx" || got[0].Mark != FileRead || got[0].State != "学习台账，12条记录" || got[1].Mark != FileLost || got[2].Mark != FileLook {
		t.Errorf("%+v", got)
	}
	goOn <- true
	d.until("a result", func() bool { return d.State() == Ready })
	d.check = func(ctx context.Context, _ audit.Options) (*sheets.Report, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	d.Again()
	if len(d.Read()) != 0 {
		t.Error("what the last run read is still there")
	}
	d.Cancel()
}

func TestFailures(t *testing.T) {
	tests := []struct {
		name string
		err  error
		what string
	}{
		{"unknown", errTest, "核对中途停下了。"},
		{"nothing at all", nil, "核对中途停下了。"},
		{"no ledger", sheets.ErrNoLedger, "选中的文件里没有找到可以核对的台账。"},
		{"a file", &sheets.FileError{Path: "a", Kind: sheets.ErrPermission}, "没有权限读取这个文件。"},
	}
	for _, tt := range tests {
		d := newDesk(t)
		d.check = func(context.Context, audit.Options) (*sheets.Report, error) { return nil, tt.err }
		d.Add("/x")
		d.until(tt.name, func() bool { return d.State() == Failed })
		if tr := d.Trouble(); tr.What != tt.what || tr.Remedy == "" {
			t.Errorf("%s: %+v", tt.name, tr)
		}
		d.check = func(context.Context, audit.Options) (*sheets.Report, error) { return smallReport(), nil }
		d.Again()
		d.until("again", func() bool { return d.State() == Ready })
	}
}

func TestAPanicBelowIsATrouble(t *testing.T) {
	d := newDesk(t)
	d.check = func(context.Context, audit.Options) (*sheets.Report, error) { panic("index out of range") }
	d.Add("/x")
	d.until("a failure", func() bool { return d.State() == Failed })
	if !strings.Contains(d.Trouble().Detail, "index out of range") {
		t.Errorf("detail %q", d.Trouble().Detail)
	}
	d.Back()
	if d.State() != Empty {
		t.Errorf("Esc leads to state %d", d.State())
	}
}

func TestASampleThatCannotBeWritten(t *testing.T) {
	d := newDesk(t)
	d.deps.Sample = func() (string, error) { return "", errTest }
	d.TrySample()
	d.until("a failure", func() bool { return d.State() == Failed })
	if d.Trouble().What != "示例没有准备好。" || !strings.Contains(d.Trouble().Detail, errTest.Error()) {
		t.Errorf("%+v", d.Trouble())
	}
}

func TestClear(t *testing.T) {
	d := opened(t)
	d.Choose(Ref{Figure: 1})
	d.Clear()
	if d.State() != Empty || d.Report() != nil || len(d.Job().Paths) != 0 || d.Choice() != (Ref{}) || d.Files() != nil {
		t.Error("something is left")
	}
	d.Again()
	if d.State() != Empty {
		t.Error("Again without files does something")
	}
}

func TestOptions(t *testing.T) {
	d := opened(t)
	var got audit.Options
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) { got = o; return smallReport(), nil }
	run := func(change func()) {
		t.Helper()
		change()
		d.until("a result", func() bool { return d.State() == Ready })
	}
	run(func() { d.SetAsOf(sheets.Date{Year: 2021, Month: 3, Day: 15}) })
	if got.AsOf.Day != 15 {
		t.Errorf("as of %v", got.AsOf)
	}
	feb, mar := sheets.Month{Year: 2021, Month: 2}, sheets.Month{Year: 2021, Month: 3}
	run(func() { d.SetMonths(mar, sheets.Month{}) })
	run(func() { d.SetMonths(mar, feb) }) // the end before the beginning: the beginning gives way
	if !got.From.IsZero() || got.To != feb {
		t.Errorf("from %v to %v", got.From, got.To)
	}
	if c := d.MonthChoices(); !reflect.DeepEqual(c, []sheets.Month{feb, mar}) {
		t.Errorf("choices %v", c)
	}
	if d.MonthText(sheets.Month{}) != "按台账" || d.MonthText(mar) != "2021年3月" {
		t.Error("month texts")
	}
	d.seen = 0
	d.SetMonths(sheets.Month{}, feb)
	if d.seen != 0 || d.State() != Ready {
		t.Error("the same months again start a run")
	}
}

func TestParseDay(t *testing.T) {
	want := sheets.Date{Year: 2021, Month: 3, Day: 5}
	for _, s := range []string{"2021-03-05", "2021.3.5", "2021/3/5", "2021年3月5日", "20210305", " 2021-3-5 ", "２０２１－３－５"} {
		if d, err := ParseDay(s); err != nil || d != want {
			t.Errorf("%q: %v, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "2021-02-29", "3月5日", "2021-3", "abc", "2021-3-5-6", "202103051", "99999999", "2021 3 5 x"} {
		if d, err := ParseDay(s); !errors.Is(err, ErrDate) {
			t.Errorf("%q: %v, %v", s, d, err)
		}
	}
}
